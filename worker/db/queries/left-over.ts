import { and, eq, isNull, lt, lte } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { invitations } from '../records.ts';
import { tasks } from '../synced.ts';

/** Open tasks made before `until` (UTC ms) that nobody has decided about: neither given away nor left waiting. */
export async function findForgottenTasks(db: Db, until: number, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: tasks.id })
    .from(tasks)
    .where(
      and(eq(tasks.status, 'open'), isNull(tasks.assigneeId), isNull(tasks.waitingReason), lte(tasks.createdAt, until)),
    )
    .orderBy(tasks.createdAt)
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** An invitation past its end opens nothing. */
export const forgetExpiredInvitations = (db: Db, now: number) =>
  db.delete(invitations).where(lt(invitations.expiresAt, now));
