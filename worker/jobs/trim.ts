import type { Db } from '../db/client.ts';
import { forgetFarewells, forgetGone, forgetMutations, raiseMinSeq } from '../db/queries/trim.ts';

const DAY_MS = 24 * 3_600_000;
/** A device that sleeps longer fetches everything anew. Its lease ended long before. */
const LOG_MS = 90 * DAY_MS;
/** As long as a device may bring what it wrote (sync.md, Push). */
const MUTATIONS_MS = 180 * DAY_MS;

/** What the protocol need not remember for ever; a part of it each time. */
export const trim = (db: Db, now: number) =>
  db.batch([
    raiseMinSeq(db, now - LOG_MS),
    forgetGone(db),
    forgetMutations(db, now - MUTATIONS_MS),
    forgetFarewells(db, now),
  ]);
