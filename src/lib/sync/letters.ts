import * as v from 'valibot';
import { CHANNELS } from '#domain/model';
import type { LetterFilter } from '#protocol/letters';
import type { Answer } from './server.ts';
import { session } from './session.svelte.ts';

/** The journal of letters, their originals, and the ledger: kept on the server only, so each question needs the network. */

const PAGE = 50; // rows a screen asks for at once

const whole = v.pipe(v.number(), v.integer());

const letterSchema = v.object({
  id: v.string(),
  direction: v.picklist(['in', 'out']),
  mailbox: v.string(),
  /** The far address and the name it bears. */
  address: v.string(),
  name: v.string(),
  subject: v.string(),
  snippet: v.string(),
  aligned: v.boolean(),
  fate: v.picklist(['filed', 'held', 'ignored', 'sent']),
  reason: v.string(),
  at: whole,
  reviewId: v.nullable(v.string()),
  requestId: v.nullable(v.string()),
});
export type Letter = v.InferOutput<typeof letterSchema>;
const lettersSchema = v.object({ items: v.array(letterSchema), nextCursor: v.nullable(v.string()) });
export type LetterPage = v.InferOutput<typeof lettersSchema>;

export type LetterSearch = { words: string; filter: LetterFilter | null; cursor: string | null };

/** A page of the journal, newest first. */
export function readLetters({ words, filter, cursor }: LetterSearch): Promise<Answer<LetterPage>> {
  const asked = new URLSearchParams({ limit: String(PAGE) });
  if (words !== '') asked.set('query', words);
  if (filter !== null) asked.set('filter', filter);
  if (cursor !== null) asked.set('cursor', cursor);
  return session.read(`/api/v1/letters?${asked}`, lettersSchema);
}

const pictureSchema = v.object({
  mediaType: v.picklist(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
  base64: v.string(),
});
const originalSchema = v.object({
  /** As it came: believe nothing of it. Empty where the letter had no HTML. */
  html: v.string(),
  text: v.string(),
  /** Pictures that the letter brought along, by the Content-ID its HTML names them by. */
  pictures: v.record(v.string(), pictureSchema),
});
export type Original = v.InferOutput<typeof originalSchema>;

const letterPath = (letterId: string): string => `/api/v1/letters/${encodeURIComponent(letterId)}`;

/** A letter as its sender wrote it. */
export const readOriginal = (letterId: string): Promise<Answer<Original>> =>
  session.read(`${letterPath(letterId)}/html`, originalSchema);

/** Where the whole letter, with its headers, is downloaded. */
export const rawAddress = (letterId: string): string => `${letterPath(letterId)}/raw`;

const accountSchema = v.object({
  received: whole,
  filed: whole,
  held: whole,
  ignored: whole,
  /** Kept a moment ago, and still to be understood. */
  waiting: whole,
  /** How many for each reason, by `fate: reason`. */
  reasons: v.record(v.string(), whole),
});
export type Account = v.InferOutput<typeof accountSchema>;
const ledgerSchema = v.object({
  ...accountSchema.entries,
  channels: v.array(v.object({ channel: v.picklist(CHANNELS), ...accountSchema.entries })),
});
export type Ledger = v.InferOutput<typeof ledgerSchema>;

/** What came in by each door, and what became of it. */
export const readLedger = (): Promise<Answer<Ledger>> => session.read('/api/v1/ledger', ledgerSchema);
