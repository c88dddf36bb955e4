import { inArray, lt, sql } from 'drizzle-orm';
import { signInFailures } from '../records.ts';
import type { Db } from '../client.ts';

type Counter = { subject: string; free: number; capMs: number };

const DAY_MS = 24 * 60 * 60_000;

/**
 * Counts a sign-in as failed before it is tried, so that a hundred guesses at once are a hundred failures; a right
 * password takes it back. After `free` failures the wait doubles from one second up to `capMs`.
 * @returns milliseconds to wait; 0 when the attempt may be made. An attempt that must wait is not counted, or somebody
 *   who keeps trying would never get in.
 */
export async function countAttempt(db: Db, counters: readonly Counter[], now: number): Promise<number> {
  const subjects = counters.map(({ subject }) => subject);
  const [counted, blocked] = await db.batch([
    db.all<{ subject: string }>(sql`
      INSERT INTO sign_in_failures (subject, failures, blocked_until)
      SELECT c.value ->> 'subject', 1, ${now} FROM json_each(${JSON.stringify(counters)}) c
      WHERE NOT EXISTS (SELECT 1 FROM sign_in_failures f JOIN json_each(${JSON.stringify(subjects)}) s ON s.value = f.subject
        WHERE f.blocked_until > ${now})
      ON CONFLICT (subject) DO UPDATE SET
        failures = CASE WHEN blocked_until < ${now - DAY_MS} THEN 1 ELSE failures + 1 END,
        blocked_until = ${now} + CASE WHEN blocked_until < ${now - DAY_MS} THEN 0 ELSE (
          SELECT CASE WHEN failures + 1 <= c.value ->> 'free' THEN 0
            ELSE min(c.value ->> 'capMs', 1000 << min(failures - (c.value ->> 'free'), 20)) END
          FROM json_each(${JSON.stringify(counters)}) c WHERE c.value ->> 'subject' = sign_in_failures.subject) END
      RETURNING subject`),
    db
      .select({ until: sql<number | null>`max(${signInFailures.blockedUntil})` })
      .from(signInFailures)
      .where(inArray(signInFailures.subject, subjects)),
  ]);
  return counted.length > 0 ? 0 : Math.max(1, (blocked[0]?.until ?? now) - now);
}

/** A right password: the account is forgiven; the address gets back only this attempt, or one good account would hide guesses at others. */
export async function forgiveAttempt(db: Db, forgiven: readonly string[], address: string): Promise<void> {
  await db.batch([
    db.delete(signInFailures).where(inArray(signInFailures.subject, [...forgiven])),
    db.run(sql`UPDATE sign_in_failures SET failures = max(failures - 1, 0) WHERE subject = ${address}`),
  ]);
}

/** Counters untouched for a day start anew anyway. */
export const forgetOldFailures = (db: Db, now: number) =>
  db.delete(signInFailures).where(lt(signInFailures.blockedUntil, now - DAY_MS));
