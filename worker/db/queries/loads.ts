import { eq, isNotNull, max, sql } from 'drizzle-orm';
import type { Office, Roster } from '#domain/assignment/decision';
import type { OpenTask, Truth } from '#domain/assignment/recount';
import type { Pass } from '#domain/model';
import type { Db } from '../client.ts';
import { grants } from '../records.ts';
import { SIGN, signOf, type SignRow } from './signs.ts';
import { employees, memberships, organisation, requests, tasks, teams } from '../synced.ts';

/**
 * The responsible of the open request the task is of, else of the client's newest other open request (AS1, MT4).
 * A scalar for queries over `tasks` joined with `requests`.
 */
export const continueWith = sql<string | null>`coalesce(${requests.responsibleId}, (
  SELECT o.responsible_id FROM requests o
  WHERE o.client_id = ${requests.clientId} AND o.completed_at IS NULL AND o.responsible_id IS NOT NULL
  ORDER BY o.created_at DESC LIMIT 1))`;

export async function findRoster(db: Db): Promise<Roster> {
  return toRoster(await db.batch(rosterQueries(db)));
}

/** Roster and open tasks of one moment: a batch is one transaction. */
export async function findTruth(db: Db): Promise<Truth> {
  const [employeeRows, teamRows, memberRows, officeRows, openTasks] = await db.batch([
    ...rosterQueries(db),
    openTasksQuery(db),
  ]);
  return {
    roster: toRoster([employeeRows, teamRows, memberRows, officeRows]),
    openTasks: openTasks.map(({ passes, ...task }) => ({ ...task, passed: passedBy(passes) })),
  };
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

/** A turn is looked for among so many of the newest grants: for a book that was lost, not for history. */
const GRANTS_WITH_TURNS = 5_000;

/** Who had the last turn in each team (AS5). */
export async function findLastTurns(db: Db): Promise<[teamId: string, employeeId: string][]> {
  const rows = await db.all<{ teamId: string; employeeId: string }>(sql`
    SELECT receipt ->> 'teamId' AS "teamId", employee_id AS "employeeId", max(decided_at)
    FROM (SELECT * FROM ${grants} ORDER BY rowid DESC LIMIT ${GRANTS_WITH_TURNS})
    WHERE receipt ->> 'rule' = 'AS2' AND receipt ->> 'policy' = 'in-turn'
    GROUP BY 1`);
  return rows.map(({ teamId, employeeId }) => [teamId, employeeId]);
}

export const passedBy = (passes: readonly Pass[]): string[] => passes.map(({ employeeId }) => employeeId);

type RosterEmployee = Roster['employees'][number];
type EmployeeRow = Omit<RosterEmployee, 'sign'> & SignRow;
type TeamRow = Omit<Roster['teams'][number], 'memberIds'>;
type MemberRow = { teamId: string; employeeId: string };

const rosterQueries = (db: Db) =>
  [
    db
      .select({
        id: employees.id,
        active: employees.active,
        away: employees.away,
        awaySince: employees.awaySince,
        capacity: employees.capacity,
        tier: employees.tier,
        ...SIGN,
      } satisfies Record<keyof EmployeeRow, unknown>)
      .from(employees),
    db
      .select({ id: teams.id, policy: teams.policy, rules: teams.rules, presence: teams.presence } satisfies Record<
        keyof TeamRow,
        unknown
      >)
      .from(teams),
    db.select({ teamId: memberships.teamId, employeeId: memberships.employeeId }).from(memberships),
    db.select({ openingHours: organisation.openingHours, timeZone: organisation.timeZone }).from(organisation),
  ] as const;

const openTasksQuery = (db: Db) =>
  db
    .select({
      taskId: tasks.id,
      teamId: tasks.teamId,
      channel: requests.channel,
      type: requests.type,
      rev: tasks.rev,
      assigneeId: tasks.assigneeId,
      waitingReason: tasks.waitingReason,
      continueWith: sql<string | null>`CASE WHEN ${tasks.assigneeId} IS NULL THEN ${continueWith} END`,
      acknowledgeBy: tasks.acknowledgeBy,
      passes: tasks.passes,
      createdAt: tasks.createdAt,
    } satisfies Record<Exclude<keyof OpenTask, 'passed'> | 'passes', unknown>)
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .where(eq(tasks.status, 'open'));

type RosterRows = readonly [readonly EmployeeRow[], readonly TeamRow[], readonly MemberRow[], readonly Office[]];

/** Before there is an organisation there is nobody either. */
export const NO_OFFICE: Office = { openingHours: [], timeZone: 'UTC' };

function toRoster([employeeRows, teamRows, memberRows, [office = NO_OFFICE]]: RosterRows): Roster {
  const members = Map.groupBy(memberRows, (row) => row.teamId);
  return {
    employees: employeeRows.map(({ heardAt, takesAlerts, ...one }) => ({
      ...one,
      sign: signOf({ heardAt, takesAlerts }),
    })),
    teams: teamRows.map((team) => ({ ...team, memberIds: (members.get(team.id) ?? []).map((row) => row.employeeId) })),
    office,
  };
}
