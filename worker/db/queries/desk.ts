import { sql } from 'drizzle-orm';
import type { Db } from '../client.ts';

/** What made-up work is put on (worker/local/seed): who is there to do it, and where its numbers begin. */

type Member = { employeeId: string; teamId: string; ownClientsOnly: number };

export const membersAtWork = (db: Db): Promise<Member[]> =>
  db.all<Member>(sql`SELECT m.employee_id AS employeeId, m.team_id AS teamId, e.own_clients_only AS ownClientsOnly
    FROM memberships m JOIN employees e ON e.id = m.employee_id WHERE e.active ORDER BY m.team_id, e.id`);

const BEFORE_FIRST_NUMBER = 1000;

/** The last number a request has, and how many clients there are. */
export async function amountsSoFar(db: Db): Promise<{ lastNumber: number; clients: number }> {
  const [found] = await db.all<{ lastNumber: number | null; clients: number }>(
    sql`SELECT (SELECT max(number) FROM requests) AS lastNumber, (SELECT count(*) FROM clients) AS clients`,
  );
  return { lastNumber: found?.lastNumber ?? BEFORE_FIRST_NUMBER, clients: found?.clients ?? 0 };
}

/** Nobody is to be woken by what never happened. @param at UTC milliseconds: the moment it was written */
export const forgetAlertsOf = (db: Db, at: number): Promise<unknown> =>
  db.run(sql`DELETE FROM outbox WHERE kind = 'alert' AND state = 'queued' AND created_at = ${at}`);
