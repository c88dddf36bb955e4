import { eq, isNotNull, max, sql } from 'drizzle-orm';
import type { Roster } from '#domain/assignment/decision';
import type { OpenTask, Truth } from '#domain/assignment/recount';
import type { Db } from '../client.ts';
import { employees, memberships, requests, tasks, teams } from '../synced.ts';

/**
 * The responsible of the open request the task is of, else of the client's newest other open request (AS1, MT4).
 * A scalar for queries over `tasks` joined with `requests`.
 */
export const continueWith = sql<string | null>`coalesce(${requests.responsibleId}, (
  SELECT o.responsible_id FROM requests o
  WHERE o.client_id = ${requests.clientId} AND o.completed_at IS NULL AND o.responsible_id IS NOT NULL
  ORDER BY o.created_at DESC LIMIT 1))`;

export async function findRoster(db: Db): Promise<Roster> {
  const [employeeRows, teamRows, memberRows] = await db.batch(rosterQueries(db));
  return toRoster(employeeRows, teamRows, memberRows);
}

/** Roster and open tasks of one moment: a batch is one transaction. */
export async function findTruth(db: Db): Promise<Truth> {
  const [employeeRows, teamRows, memberRows, openTasks] = await db.batch([...rosterQueries(db), openTasksQuery(db)]);
  return { roster: toRoster(employeeRows, teamRows, memberRows), openTasks };
}

/** When each employee was last given a task, by whomever; UTC ms. */
export async function findLastAssignments(db: Db): Promise<[employeeId: string, at: number][]> {
  const rows = await db
    .select({ employeeId: tasks.assigneeId, at: max(tasks.assignedAt) })
    .from(tasks)
    .where(isNotNull(tasks.assigneeId))
    .groupBy(tasks.assigneeId);
  return rows.flatMap(({ employeeId, at }) => (employeeId === null || at === null ? [] : [[employeeId, at]]));
}

type EmployeeRow = Roster['employees'][number];
type TeamRow = Pick<Roster['teams'][number], 'id' | 'policy'>;
type MemberRow = { teamId: string; employeeId: string };

const rosterQueries = (db: Db) =>
  [
    db
      .select({ id: employees.id, active: employees.active, away: employees.away, capacity: employees.capacity })
      .from(employees),
    db.select({ id: teams.id, policy: teams.policy }).from(teams),
    db.select({ teamId: memberships.teamId, employeeId: memberships.employeeId }).from(memberships),
  ] as const;

const openTasksQuery = (db: Db) =>
  db
    .select({
      taskId: tasks.id,
      teamId: tasks.teamId,
      rev: tasks.rev,
      assigneeId: tasks.assigneeId,
      waitingReason: tasks.waitingReason,
      continueWith: sql<string | null>`CASE WHEN ${tasks.assigneeId} IS NULL THEN ${continueWith} END`,
      createdAt: tasks.createdAt,
    } satisfies Record<keyof OpenTask, unknown>)
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .where(eq(tasks.status, 'open'));

function toRoster(
  employeeRows: readonly EmployeeRow[],
  teamRows: readonly TeamRow[],
  memberRows: readonly MemberRow[],
): Roster {
  const members = Map.groupBy(memberRows, (row) => row.teamId);
  return {
    employees: employeeRows,
    teams: teamRows.map((team) => ({ ...team, memberIds: (members.get(team.id) ?? []).map((row) => row.employeeId) })),
  };
}
