import type { SearchHit } from '#domain/search';
import { sql } from 'drizzle-orm';
import type { Db } from '../client.ts';

/** Full-text search of the whole base, for what a device does not hold. Migrations keep its texts by triggers. */

/** `before`: the place in the order of arrival behind which a page of requests and messages begins. */
export type Asked = { scopes: readonly string[]; query: string; limit: number; before: number | null };

const MAX_WORDS = 8;
/** A shorter part of a word is no trigram. */
const SHORTEST_PART = 3;

/** Words as they stand: FTS5 folds them as it folded what it keeps. */
const wordsOf = (query: string): string[] =>
  query
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu)
    ?.slice(0, MAX_WORDS) ?? [];
/** In quotes, so that nothing in it is FTS5's own language (sqlite.org/fts5.html, 3.1). */
const quoted = (word: string): string => `"${word}"`;

const isVisible = (scopes: readonly string[]) => sql`EXISTS (
  SELECT 1 FROM root_scope visible JOIN json_each(${JSON.stringify(scopes)}) held ON held.value = visible.scope_id
  WHERE visible.root_id = d.root_id)`;

/** Cards on which every word is part of something, the newest first; words that are too short narrow nothing. */
export async function searchCards(db: Db, { scopes, query, limit }: Omit<Asked, 'before'>): Promise<SearchHit[]> {
  const words = wordsOf(query).filter((word) => [...word].length >= SHORTEST_PART);
  if (words.length === 0) return [];
  const found = words.map(
    (word) => sql`d.id IN (SELECT s.root_id FROM search_card_words f JOIN search_cards s ON s.n = f.rowid
      WHERE search_card_words MATCH ${quoted(word)})`,
  );
  return db.all<SearchHit>(sql`
    SELECT 'client' AS kind, d.id, d.id AS clientId, NULL AS conversationId, NULL AS taskId, d.name AS title,
      d.company AS detail, d.created_at AS at
    FROM clients d WHERE ${sql.join(found, sql` AND `)} AND ${isVisible(scopes)}
    ORDER BY d.created_at DESC, d.id DESC LIMIT ${limit}`);
}

type Placed = SearchHit & { n: number };

/** Requests and messages in which every word begins something, the newest first. */
export async function searchDocuments(db: Db, { scopes, query, limit, before }: Asked): Promise<Placed[]> {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const match = words.map((word) => `${quoted(word)}*`).join(' ');
  return db.all<Placed>(sql`
    SELECT found.n, found.kind, found.id, found.root_id AS clientId, coalesce(r.conversation_id, m.conversation_id) AS conversationId,
      (SELECT t.id FROM tasks t WHERE t.request_id = coalesce(r.id, m.request_id)
        ORDER BY t.status = 'open' DESC, t.created_at DESC LIMIT 1) AS taskId,
      CASE found.kind WHEN 'request' THEN found.words ELSE c.name END AS title,
      CASE found.kind WHEN 'request' THEN c.name ELSE found.piece END AS detail, coalesce(r.created_at, m.at) AS at
    FROM (
      SELECT d.n, d.kind, d.id, d.root_id, d.words, snippet(search_document_words, 0, '', '', '…', 20) AS piece
      FROM search_document_words JOIN search_documents d ON d.n = search_document_words.rowid
      WHERE search_document_words MATCH ${match} AND search_document_words.rowid < ${before ?? Number.MAX_SAFE_INTEGER}
        AND ${isVisible(scopes)}
        AND NOT EXISTS (SELECT 1 FROM messages u WHERE u.id = d.id AND u.state = 'undone')
      ORDER BY search_document_words.rowid DESC LIMIT ${limit}) found
    JOIN clients c ON c.id = found.root_id
    LEFT JOIN requests r ON found.kind = 'request' AND r.id = found.id
    LEFT JOIN messages m ON found.kind = 'message' AND m.id = found.id
    ORDER BY found.n DESC`);
}
