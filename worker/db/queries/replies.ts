import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Statement } from '../client.ts';
import type { Guard } from '../guards.ts';
import { outbox } from '../records.ts';

/** The letter of a reply as its row in the outbox says: taken back while it waits, put back when it failed. */

export type OutboxState = (typeof outbox.$inferSelect)['state'];

/** For a read batch: the states of these rows. */
export const outboxStates = (db: Db, ids: readonly string[]) =>
  db
    .select({ id: outbox.id, state: outbox.state })
    .from(outbox)
    .where(sql`${outbox.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);

/** Each row is still in the state it was read in: nobody has begun to send it. */
export const outboxIs = (rows: readonly { id: string; state: OutboxState }[]): Guard => sql`NOT EXISTS (
  SELECT 1 FROM json_each(${JSON.stringify(rows)}) g LEFT JOIN outbox o ON o.id = g.value ->> 'id'
  WHERE o.state IS NOT g.value ->> 'state')`;

/** Not to be sent; nothing when somebody has begun to. */
export const takeBack = (db: Db, id: string): Statement =>
  db
    .update(outbox)
    .set({ state: 'undone' })
    .where(and(eq(outbox.id, id), eq(outbox.state, 'queued')));

/** Due again, to the address it had; nothing when it is not known to have failed. */
export const putBack = (db: Db, id: string, dueAt: number): Statement =>
  db
    .update(outbox)
    .set({ state: 'queued', dueAt, attempts: 0, leaseUntil: null, lastError: null })
    .where(and(eq(outbox.id, id), inArray(outbox.state, ['failed', 'unknown'])));
