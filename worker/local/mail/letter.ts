import * as v from 'valibot';

const AttachmentSchema = v.object({ filename: v.string(), contentType: v.string(), base64: v.string() });

/** What the Worker posts to the MAIL binding at `/send`. */
export const LetterSchema = v.object({
  from: v.pipe(v.string(), v.nonEmpty()),
  to: v.pipe(v.string(), v.nonEmpty()),
  subject: v.string(),
  text: v.string(),
  html: v.optional(v.nullable(v.string()), null),
  /** More headers, by name; Message-ID, Reply-To, In-Reply-To and References among them. */
  headers: v.optional(v.record(v.string(), v.string()), {}),
  attachments: v.optional(v.array(AttachmentSchema), []),
});

/** The name by which answers will know the letter; undefined leaves it to whoever carries it. */
export const messageIdOf = ({ headers }: Pick<Letter, 'headers'>): string | undefined => headers['Message-ID'];

export type Letter = v.InferOutput<typeof LetterSchema>;

/** What became of it. `permanent` tells that trying again cannot help. */
export type Delivery = { kind: 'sent'; id: string } | { kind: 'refused'; permanent: boolean; reason: string };

export type Deliver = (letter: Letter) => Promise<Delivery>;
