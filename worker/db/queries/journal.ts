import { and, desc, eq, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { letters } from '../records.ts';
import { isAfter, isVisible, pageOf, type Page, type Position } from './visible.ts';

const COLUMNS = {
  id: letters.id,
  direction: letters.direction,
  mailbox: letters.mailbox,
  address: letters.address,
  name: letters.name,
  subject: letters.subject,
  snippet: letters.snippet,
  aligned: letters.aligned,
  fate: letters.fate,
  reason: letters.reason,
  at: letters.at,
  size: letters.size,
  reviewId: letters.reviewId,
  clientId: letters.clientId,
  conversationId: letters.conversationId,
  requestId: letters.requestId,
  messageId: letters.messageId,
};
export type LetterFacts = { [K in keyof typeof COLUMNS]: (typeof letters.$inferSelect)[K] };

/** `all`: whoever sees every team sees every letter, those too that belong to no card and no review. */
export type Reader = { all: boolean; scopes: readonly string[] };
export type LetterFilter = 'in' | 'out' | 'held' | 'ignored';

type Search = {
  reader: Reader;
  query: string;
  filter: LetterFilter | undefined;
  after: Position | undefined;
  limit: number;
};

/** The journal as `reader` may see it, the newest first; `query` is looked for by the beginnings of its words. */
export async function listLetters(db: Db, { reader, query, filter, after, limit }: Search): Promise<Page<LetterFacts>> {
  const rows = await db
    .select({ ...COLUMNS, createdAt: letters.at })
    .from(letters)
    .where(and(isShownTo(reader), matches(query), isOf(filter), isAfter(letters.at, letters.id, after)))
    .orderBy(desc(letters.at), desc(letters.id))
    .limit(limit + 1);
  return pageOf(rows, limit);
}

/** Where the raw letter lies; null in it for letters of ours. */
export async function findRawKey(db: Db, id: string, reader: Reader): Promise<{ rawKey: string | null } | null> {
  const [row] = await db
    .select({ rawKey: letters.rawKey })
    .from(letters)
    .where(and(eq(letters.id, id), isShownTo(reader)));
  return row ?? null;
}

const isShownTo = ({ all, scopes }: Reader): SQL | undefined =>
  all ? undefined : or(isVisible(letters.clientId, scopes), isVisible(letters.reviewId, scopes));

function isOf(filter: LetterFilter | undefined): SQL | undefined {
  if (filter === undefined) return undefined;
  return filter === 'in' || filter === 'out' ? eq(letters.direction, filter) : eq(letters.fate, filter);
}

/** Each word in quotes, so that nothing in it is FTS5's own language (sqlite.org/fts5.html, 3.1). */
function matches(query: string): SQL | undefined {
  const words =
    query
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu)
      ?.slice(0, MAX_WORDS) ?? [];
  if (words.length === 0) return query.trim() === '' ? undefined : sql`false`;
  const match = words.map((word) => `"${word}"*`).join(' ');
  return sql`${letters.id} IN (SELECT letter_id FROM letters_search WHERE letters_search MATCH ${match})`;
}
const MAX_WORDS = 8;
