import { eq, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import type { Guard } from '../guards.ts';
import { clients, employees } from '../synced.ts';

/** Employees who see the clients they work for and no others (PR11), for a FROM. */
export const ownOnlyEmployees = sql`(SELECT id FROM employees WHERE own_clients_only AND role = 'employee')`;

export const isOwnOnly = sql<boolean>`${employees.ownClientsOnly} AND ${employees.role} = 'employee'`.mapWith(Boolean);

/** A card, who has work on it by task, and the newest sequence of that. */
export type CardHolders = {
  clientId: string;
  rev: number;
  scopes: readonly string[];
  holders: Readonly<Record<string, string>>;
  newest: number | null;
};

/** For a read batch. */
export const cardHolders = (db: Db, clientIds: readonly string[]) =>
  db
    .select({
      clientId: clients.id,
      rev: clients.rev,
      scopes: clients.scopes,
      holders: sql<Record<string, string>>`(SELECT json_group_object(t.id, t.assignee_id) FROM tasks t
        WHERE t.root_id = clients.id AND t.assignee_id IS NOT NULL)`
        .mapWith((json: string) => JSON.parse(json) as Record<string, string>)
        .as('holders'),
      newest: sql<number | null>`(SELECT max(t.seq) FROM tasks t WHERE t.root_id = clients.id)`.as('newest'),
    })
    .from(clients)
    .where(sql`${clients.id} IN (SELECT value FROM json_each(${JSON.stringify(clientIds)}))`);

/** For a read batch: the ids, each with its rev. */
export const ownOnlyRows = (db: Db) =>
  db.select({ id: employees.id, rev: employees.rev }).from(employees).where(isOwnOnly);

export const workOf = ({ clientId, newest }: CardHolders) => ({ clientId, newest });

/** No task of these cards has changed since. */
export const tasksAreAt = (cards: readonly Pick<CardHolders, 'clientId' | 'newest'>[]): Guard => sql`NOT EXISTS (
  SELECT 1 FROM json_each(${JSON.stringify(cards)}) g
  WHERE (SELECT max(seq) FROM tasks WHERE root_id = g.value ->> 'clientId') IS NOT g.value ->> 'newest')`;

/** Still these see their own clients only, and nobody else. */
export const ownOnlyAre = (ids: readonly string[]): Guard => sql`
  (SELECT json_group_array(id) FROM (SELECT id FROM ${ownOnlyEmployees} ORDER BY id)) = ${JSON.stringify([...ids].sort())}`;

/** Cards on which the employee works and that do not say so though they should, or say so though they need not. */
export async function cardsToRescope(db: Db, employeeId: string, limit: number): Promise<string[]> {
  const scope = `employee:${employeeId}`;
  const [employee] = await db.select({ isOwnOnly }).from(employees).where(eq(employees.id, employeeId));
  const works = sql`SELECT DISTINCT root_id AS id FROM tasks WHERE assignee_id = ${employeeId}`;
  const shown = sql`SELECT root_id AS id FROM root_scope WHERE scope_id = ${scope}`;
  const asked = employee?.isOwnOnly ? sql`${works} EXCEPT ${shown} LIMIT ${limit}` : sql`${shown} LIMIT ${limit}`;
  return (await db.all<{ id: string }>(asked)).map(({ id }) => id);
}

/** Those of the employees who see own clients only and hold a card that does not say so, for the sweep. */
export async function findUnseenOwners(db: Db): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`SELECT DISTINCT t.assignee_id AS id FROM tasks t
    JOIN ${ownOnlyEmployees} e ON e.id = t.assignee_id
    WHERE NOT EXISTS (SELECT 1 FROM root_scope s WHERE s.root_id = t.root_id AND s.scope_id = 'employee:' || e.id)`);
  return rows.map(({ id }) => id);
}
