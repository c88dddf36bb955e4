import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Db, Statement } from '../client.ts';
import type { Guard } from '../guards.ts';
import { inbox } from '../records.ts';

/** The inbox of the mail door: what is kept, and how far each letter has come. */

type KeptRow = Pick<typeof inbox.$inferSelect, 'key' | 'rawKey' | 'contentHash' | 'raw' | 'receivedAt'>;

/** The mailbox of that address, in lower case and without a tag, and its team; null where we take no letters. */
export async function findMailbox(db: Db, address: string): Promise<{ teamId: string | null } | null> {
  const [row] = await db.all<{ teamId: string | null }>(sql`
    SELECT team_id AS teamId FROM mailboxes WHERE address = ${address} AND active
    UNION ALL SELECT NULL FROM organisation WHERE lower(mail_address) = ${address}
    LIMIT 1`);
  return row ?? null;
}

/** @returns false when an input of that key is there already */
export async function keepInput(db: Db, input: KeptRow): Promise<boolean> {
  const rows = await db
    .insert(inbox)
    .values({ ...input, channel: 'mail', state: 'kept' })
    .onConflictDoNothing()
    .returning({ key: inbox.key });
  return rows.length > 0;
}

export type MailInput = { key: string; rawKey: string; contentHash: string; raw: string; state: string };

const COLUMNS = {
  key: inbox.key,
  rawKey: sql<string>`coalesce(${inbox.rawKey}, '')`.as('raw_key'),
  contentHash: inbox.contentHash,
  raw: sql<string>`coalesce(${inbox.raw}, '')`.as('raw'),
  state: inbox.state,
};

/** Letters that nobody has decided about, received until `until` (UTC ms), the oldest first; `passed` leaves some out. */
export const findKept = (
  db: Db,
  { until, passed, limit }: { until: number; passed: readonly string[]; limit: number },
): Promise<MailInput[]> =>
  db
    .select(COLUMNS)
    .from(inbox)
    .where(
      and(
        sql`${inbox.state} = 'kept'`,
        eq(inbox.channel, 'mail'),
        lte(inbox.receivedAt, until),
        sql`${inbox.key} NOT IN (SELECT value FROM json_each(${JSON.stringify(passed)}))`,
      ),
    )
    .orderBy(inbox.receivedAt, inbox.key)
    .limit(limit);

/** Held letters of a review, the oldest first. */
export const findHeld = (db: Db, reviewId: string, limit: number): Promise<MailInput[]> =>
  db
    .select(COLUMNS)
    .from(inbox)
    .where(
      and(
        eq(inbox.channel, 'mail'),
        eq(inbox.state, 'held'),
        sql`${inbox.key} IN (SELECT effect FROM letters WHERE review_id = ${reviewId} AND fate = 'held')`,
      ),
    )
    .orderBy(inbox.receivedAt, inbox.key)
    .limit(limit);

/** Nobody has decided about it since: it is still as it was read. */
export const inputIs = (key: string, state: string): Guard =>
  sql`EXISTS (SELECT 1 FROM inbox WHERE channel = 'mail' AND key = ${key} AND state = ${state})`;

export const setInputState = (db: Db, key: string, state: 'held' | 'ignored'): Statement =>
  db
    .update(inbox)
    .set({ state })
    .where(and(eq(inbox.channel, 'mail'), eq(inbox.key, key)));

/** Those of the raw letters that have a row. */
export async function findRawKeys(db: Db, rawKeys: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ rawKey: inbox.rawKey })
    .from(inbox)
    .where(
      and(
        eq(inbox.channel, 'mail'),
        inArray(inbox.rawKey, sql`(SELECT value FROM json_each(${JSON.stringify(rawKeys)}))`),
      ),
    );
  return new Set(rows.flatMap(({ rawKey }) => rawKey ?? []));
}
