import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { clients, employees, memberships, requests, tasks } from '../synced.ts';
import { rootScope, userScope } from '../sync-tables.ts';
import { fullName } from './full-name.ts';

export type HeldTask = {
  taskId: string;
  rev: number;
  rootId: string;
  teamId: string;
  /** UTC milliseconds. */
  assignedAt: number | null;
  requestId: string;
  responsibleId: string | null;
  /** Who sees the client. */
  scopes: readonly string[];
};

/** An employee with their teams and the open tasks they hold; null when there is no such employee. */
export async function findHolder(db: Db, employeeId: string) {
  // Not one batch: D1 gives a batch's rows by column name, where the `rev` of a task and of another table are one.
  const [[employee], belongings, held] = await Promise.all([
    db
      .select({ id: employees.id, role: employees.role, active: employees.active, away: employees.away })
      .from(employees)
      .where(eq(employees.id, employeeId)),
    db
      .select({ employeeId: memberships.employeeId, teamId: memberships.teamId })
      .from(memberships)
      .where(eq(memberships.employeeId, employeeId)),
    selectHeld(db, employeeId),
  ]);
  return employee ? { employee, memberships: belongings, tasks: held } : null;
}

const selectHeld = (db: Db, employeeId: string): Promise<HeldTask[]> =>
  db
    .select({
      taskId: tasks.id,
      rev: tasks.rev,
      rootId: tasks.rootId,
      teamId: tasks.teamId,
      assignedAt: tasks.assignedAt,
      requestId: tasks.requestId,
      responsibleId: requests.responsibleId,
      scopes: clients.scopes,
    })
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .innerJoin(clients, eq(clients.id, tasks.clientId))
    .where(and(eq(tasks.assigneeId, employeeId), eq(tasks.status, 'open')));

/** Whoever holds an open task of a client that they may not see, or not any more. */
export async function findStrayHolders(db: Db): Promise<string[]> {
  const rows = await db
    .selectDistinct({ employeeId: tasks.assigneeId })
    .from(tasks)
    .where(
      and(
        eq(tasks.status, 'open'),
        isNotNull(tasks.assigneeId),
        sql`NOT EXISTS (SELECT 1 FROM ${rootScope} r JOIN ${userScope} u ON u.scope_id = r.scope_id
          WHERE r.root_id = ${fullName(tasks.rootId)} AND u.user_id = ${fullName(tasks.assigneeId)})`,
      ),
    );
  return rows.flatMap(({ employeeId }) => employeeId ?? []);
}
