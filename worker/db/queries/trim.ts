import { lt, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { farewells } from '../records.ts';

/** What the protocol need not remember for ever. All of it is in steps, so that no statement of a sweep is long. */

const ENTRIES_A_STEP = 20_000;
const MUTATIONS_A_STEP = 5_000;

/** As far as the log is older than `before`, UTC milliseconds: at most one step behind the oldest cursor still answered. */
const oldPart = (before: number) => sql`(SELECT max(seq) FROM (
  SELECT seq, at FROM sync_log WHERE seq > (SELECT min_seq FROM sync_head) ORDER BY seq LIMIT ${ENTRIES_A_STEP}
) WHERE at < ${before})`;

/** For a batch, in this order: a cursor behind what is forgotten gets no answer but to begin again. */
export const raiseMinSeq = (db: Db, before: number) =>
  db.run(sql`UPDATE sync_head SET min_seq = max(min_seq, coalesce(${oldPart(before)}, min_seq))`);
/** The latest change of a row that is there stays: only deletions and moves are ever missed. */
export const forgetGone = (db: Db) =>
  db.run(sql`DELETE FROM sync_log WHERE kind <> 'put' AND seq <= (SELECT min_seq FROM sync_head)`);

/** Fates of mutations that no device sends again. */
export const forgetMutations = (db: Db, before: number) =>
  db.run(sql`DELETE FROM sync_mutation WHERE mut_id IN (
    SELECT mut_id FROM sync_mutation WHERE at < ${before} ORDER BY at LIMIT ${MUTATIONS_A_STEP})`);

/** Sessions of the disabled that may not even bring their words any more. */
export const forgetFarewells = (db: Db, now: number) => db.delete(farewells).where(lt(farewells.endsAt, now));
