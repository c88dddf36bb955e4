import * as v from 'valibot';

/** An error answer: RFC 9457 with a stable `code`, and for fields a JSON pointer (RFC 6901) each. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  detail: v.optional(v.string()),
  errors: v.optional(v.array(v.object({ pointer: v.string(), code: v.string(), detail: v.string() }))),
});
export type ProblemDocument = v.InferOutput<typeof problemSchema>;
