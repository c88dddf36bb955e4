import { asc, eq, sql } from 'drizzle-orm';
import type { Db, Statement } from '../client.ts';
import { quarantine } from '../records.ts';

/** As long as a device works without the server: what it wrote until then it may still bring (sync.md, Leaving). */
const LEASE_MS = 14 * 24 * 3_600_000;

/** For the batch that disables somebody, before their sessions end: each may bring its words once. */
export const keepFarewells = (db: Db, employeeId: string, now: number): Statement =>
  db.run(sql`INSERT INTO farewells (token, employee_id, ends_at)
    SELECT token, user_id, ${now + LEASE_MS} FROM sessions WHERE user_id = ${employeeId} AND expires_at > ${now}
    ON CONFLICT DO NOTHING`);

export type Words = { id: string; name: string; args: unknown; at: number };

/** Keeps the words of whoever's session it was, and ends it. @returns whether it was one that may */
export async function takeFarewell(
  db: Db,
  { token, words, now }: { token: string; words: readonly Words[]; now: number },
) {
  const farewell = sql`farewells WHERE token = ${token} AND ends_at > ${now}`;
  const [, ended] = await db.batch([
    db.run(sql`INSERT INTO quarantine (id, employee_id, name, args, written_at, at)
      SELECT w.value ->> 'id', f.employee_id, w.value ->> 'name', w.value -> 'args', w.value ->> 'at', ${now}
      FROM (SELECT employee_id FROM ${farewell}) f JOIN json_each(${JSON.stringify(words)}) w WHERE true
      ON CONFLICT DO NOTHING`),
    db.all<{ token: string }>(sql`DELETE FROM ${farewell} RETURNING token`),
  ]);
  return (ended as unknown[]).length > 0;
}

/** What an employee's devices brought, in the order it was written. */
export async function listQuarantine(db: Db, employeeId: string) {
  const rows = await db
    .select({ id: quarantine.id, name: quarantine.name, args: quarantine.args, writtenAt: quarantine.writtenAt })
    .from(quarantine)
    .where(eq(quarantine.employeeId, employeeId))
    .orderBy(asc(quarantine.writtenAt), asc(quarantine.id));
  return rows.map(({ args, ...row }) => ({ ...row, args: JSON.parse(args) as unknown }));
}
