import { and, eq, max, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client.ts';
import type { Guard } from '../guards.ts';
import { messages } from '../synced.ts';

/** What a reply is judged by: the newest words of others in its conversation. Automatic letters are nobody's words. */

/** `newest` is a sequence; null when nobody else has written. */
export type Talk = { conversationId: string; newest: number | null };

/** For a read batch: conversations in which others have written, with the sequence of the newest. */
export const talkIn = (db: Db, authorId: string | null, conversationIds: readonly string[]) =>
  db
    .select({ conversationId: messages.conversationId, newest: max(messages.seq) })
    .from(messages)
    .where(
      and(
        sql`${messages.conversationId} IN (SELECT value FROM json_each(${JSON.stringify(conversationIds)}))`,
        byOthers(authorId),
      ),
    )
    .groupBy(messages.conversationId);

const byOthers = (authorId: string | null): SQL | undefined =>
  and(eq(messages.automatic, false), sql`${messages.authorId} IS NOT ${authorId}`);

/** Nobody else has written since. */
export const talkIsStill = (authorId: string | null, talks: readonly Talk[]): Guard => sql`NOT EXISTS (
  SELECT 1 FROM json_each(${JSON.stringify(talks)}) g WHERE g.value ->> 'newest' IS NOT (
    SELECT MAX(seq) FROM messages
    WHERE conversation_id = g.value ->> 'conversationId' AND automatic = 0 AND author_id IS NOT ${authorId}))`;
