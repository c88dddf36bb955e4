import * as v from 'valibot';
import { Problem, type FieldError } from './problem.ts';

/** Input as its schema reads it. @throws {Problem} 422 `input.invalid`, one error for each field that is wrong */
export function validate<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  throw new Problem('input.invalid', 422, { errors: result.issues.map(toFieldError) });
}

/**
 * The words of `detail` are ours and never quote the input: a message of valibot's would give back what was sent, and a
 * log or a page would have to treat it as hostile.
 */
function toFieldError(issue: v.BaseIssue<unknown>): FieldError {
  // Schemas of what strangers send put their own code where valibot has a message.
  const own = /^[a-z-]+\.[a-z-]+$/.test(issue.message) ? issue.message : undefined;
  const code = codeOf(issue);
  return { pointer: pointerTo(issue), code: own ?? code, detail: DETAILS[code] };
}

const DETAILS = {
  'field.missing': 'This field is needed.',
  'field.unknown': 'There is no such field.',
  'field.wrong-type': 'This value has the wrong type.',
  'field.too-long': 'This value is too long.',
  'field.too-short': 'This value is too short.',
  'field.out-of-range': 'This number is out of range.',
  'field.invalid': 'This value is not allowed here.',
} as const;

function codeOf(issue: v.BaseIssue<unknown>): keyof typeof DETAILS {
  if (issue.expected === 'never') return 'field.unknown';
  if (issue.input === undefined) return 'field.missing';
  if (issue.type === 'max_length') return 'field.too-long';
  if (issue.type === 'min_length' || issue.type === 'non_empty') return 'field.too-short';
  if (issue.type === 'max_value' || issue.type === 'min_value') return 'field.out-of-range';
  if (issue.kind === 'schema' && issue.type !== 'picklist' && issue.type !== 'literal') return 'field.wrong-type';
  return 'field.invalid';
}

/** RFC 6901: `~` and `/` inside a name are written `~0` and `~1`. */
function pointerTo(issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map((item) => String(item.key)) ?? [];
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
