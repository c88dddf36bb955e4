import { eq, sql } from 'drizzle-orm';
import type { Role } from '#domain/model';
import type { Db } from '../client.ts';
import type { Guard } from '../guards.ts';
import { reusable } from '../reusable.ts';
import { employees } from '../synced.ts';

/** Who is asking, as the base knows them now; a session may be older than that. */
export type Standing = { id: string; rev: number; role: Role; active: boolean; scopes: readonly string[] };

/** For a read batch: at most one row. */
export const standingOf = (db: Db, employeeId: string) => standing(db, { employeeId });

const standing = reusable<Standing[], { employeeId: string }>((db) =>
  db
    .select({
      id: employees.id,
      rev: employees.rev,
      role: employees.role,
      active: employees.active,
      scopes: sql<readonly string[]>`(SELECT json_group_array(scope_id) FROM user_scope WHERE user_id = employees.id)`
        .mapWith((json: string) => JSON.parse(json) as readonly string[])
        .as('scopes'),
    })
    .from(employees)
    .where(eq(employees.id, sql.placeholder('employeeId'))),
);

/** Every one of these roots is still shown to the employee by some scope: what was permitted is permitted. */
export const stillShown = (employeeId: string, roots: readonly string[]): Guard => sql`NOT EXISTS (
  SELECT 1 FROM json_each(${JSON.stringify(roots)}) r WHERE NOT EXISTS (
    SELECT 1 FROM root_scope s WHERE s.root_id = r.value
      AND s.scope_id IN (SELECT scope_id FROM user_scope WHERE user_id = ${employeeId})))`;
