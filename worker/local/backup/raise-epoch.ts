import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Sequences of epoch e start here × e, so that none is ever given out twice (sync.md, Pull 6). */
export const EPOCH_SPAN = 2 ** 32;
const HOUR_MS = 3_600_000;

export const epochOf = (path: string): number => {
  const base = new DatabaseSync(path, { readOnly: true });
  try {
    return (base.prepare('SELECT epoch FROM sync_head').get() as { epoch: number }).epoch;
  } finally {
    base.close();
  }
};

/**
 * An epoch that no device has ever heard of. Where the base that is undone is at hand, it says the last one. On a new
 * computer nobody knows how often the backup was restored before: hours since 1970 are beyond any count of restores, and
 * leave room for sequences until the year 2200.
 */
export const nextEpoch = (kept: number, undone: number | null, now: number): number =>
  Math.max(kept, undone ?? Math.floor(now / HOUR_MS)) + 1;

type Raising = { base: string; undone: string | null; now: number };

/**
 * Makes a base that went back in time one that devices can trust: a new epoch, so that they hand back what it has forgotten,
 * and no letter in it that would leave by itself, for the time undone may have sent it. Whoever was signed in stays so, or
 * their devices would throw away what they are to hand back.
 */
export function raiseEpoch({ base: path, undone, now }: Raising): number {
  const last = undone !== null && existsSync(undone) ? undone : null;
  const epoch = nextEpoch(epochOf(path), last === null ? null : epochOf(last), now);
  const base = new DatabaseSync(path);
  try {
    if (last !== null) base.prepare('ATTACH ? AS undone').run(last);
    base.exec('BEGIN IMMEDIATE');
    for (const statement of newEpoch(epoch)) base.exec(statement);
    if (last !== null) base.exec(STAY_SIGNED_IN);
    base.exec('COMMIT');
  } finally {
    base.close();
  }
  return epoch;
}

/** Alerts are about minutes that are gone; all else that is owed may be done twice. */
export const newEpoch = (epoch: number): readonly string[] => [
  `UPDATE sync_head SET epoch = ${epoch}, seq = ${epoch * EPOCH_SPAN}`,
  `UPDATE messages SET state = 'unknown', failure = 'mail.unknown', rev = rev + 1
    WHERE id IN (SELECT payload ->> 'messageId' FROM outbox WHERE kind = 'mail' AND state IN ('queued', 'sending'))`,
  `UPDATE outbox SET state = 'unknown', lease_until = NULL WHERE kind = 'mail' AND state IN ('queued', 'sending')`,
  `DELETE FROM outbox WHERE kind IN ('alert', 'ring')`,
];

/** Nobody who was shut out since: they are active in both, and a session that was ended is in neither. */
const STAY_SIGNED_IN = `
  DELETE FROM sessions;
  INSERT INTO sessions SELECT s.* FROM undone.sessions s
    JOIN undone.employees e ON e.id = s.user_id AND e.active
    WHERE s.user_id IN (SELECT id FROM employees WHERE active) AND s.user_id IN (SELECT id FROM users);`;
