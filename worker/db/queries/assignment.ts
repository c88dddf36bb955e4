import { eq, sql } from 'drizzle-orm';
import type { Grant, Office } from '#domain/assignment/decision';
import type { Work } from '#domain/assignment/rules';
import type { Pass, TaskStatus, WaitingReason } from '#domain/model';
import type { Db } from '../client.ts';
import type { Question } from '../commit.ts';
import { LocalRow, takeOver } from '../local-rows.ts';
import { grants } from '../records.ts';
import { reusable } from '../reusable.ts';
import { clients, employees, organisation, requests, tasks } from '../synced.ts';
import { continueWith, NO_OFFICE, passedBy } from './loads.ts';
import { ownOnlyEmployees } from './own-clients.ts';

/** Everything one needs to ask for a task, write the answer, and tell people. */
export type TaskToAssign = Work & {
  taskId: string;
  rev: number;
  rootId: string;
  teamId: string;
  open: boolean;
  assigneeId: string | null;
  assigneeName: string | null;
  waitingReason: WaitingReason | null;
  acknowledgeBy: number | null;
  passes: readonly Pass[];
  requestId: string;
  number: number;
  responsibleId: string | null;
  continueWith: string | null;
  /** Who had it and passed it on. */
  passed: readonly string[];
  /** Who sees the client, hence whose devices are poked. */
  scopes: readonly string[];
  /** Names of the team's members by their ids. */
  memberNames: Readonly<Record<string, string>>;
  clientRev: number;
  /** When the organisation works. */
  office: Office;
  /** Employees who see their own clients only. */
  ownOnly: readonly string[];
};

export async function findTasksToAssign(db: Db, taskIds: readonly string[]): Promise<TaskToAssign[]> {
  const [rows] = await db.batch([tasksToAssign(db, taskIds)]);
  return (rows as Row[]).map(toTask);
}

/** The same for a batch that writes the task. */
export const taskToAssign = (id: string): Question => ({ about: tasksToAssign, id });

/** @param rows what `taskToAssign` was answered */
export function readTaskToAssign(rows: readonly unknown[], taskId: string): TaskToAssign | undefined {
  const row = (rows as readonly Row[]).find((one) => one.taskId === taskId);
  return row && toTask(row);
}

type Row = Omit<TaskToAssign, 'open' | 'memberNames' | 'office' | 'ownOnly' | 'passed'> & {
  status: TaskStatus;
  memberNames: string;
  office: string | null;
  ownOnly: string;
};

const tasksToAssign = (db: Db, taskIds: readonly string[]) => askTasks(db, { ids: JSON.stringify(taskIds) });

/** Ids are named apart: D1 answers a batch by names, and two `id` would be one. */
const askTasks = reusable<Row[], { ids: string }>((db) =>
  db
    .select({
      taskId: sql<string>`${tasks.id}`.as('the_task_id'),
      rev: tasks.rev,
      rootId: tasks.rootId,
      teamId: tasks.teamId,
      channel: requests.channel,
      type: requests.type,
      status: tasks.status,
      assigneeId: tasks.assigneeId,
      assigneeName: employees.name,
      waitingReason: tasks.waitingReason,
      acknowledgeBy: tasks.acknowledgeBy,
      passes: tasks.passes,
      requestId: sql<string>`${requests.id}`.as('the_request_id'),
      number: requests.number,
      responsibleId: requests.responsibleId,
      continueWith: continueWith.as('continue_with'),
      scopes: clients.scopes,
      memberNames: sql<string>`(SELECT json_group_object(e.id, e.name) FROM memberships m
        JOIN employees e ON e.id = m.employee_id WHERE m.team_id = ${tasks.teamId})`.as('member_names'),
      clientRev: sql<number>`${clients.rev}`.as('client_rev'),
      office: sql<string | null>`(SELECT json_object('openingHours', json(${organisation.openingHours}),
        'timeZone', ${organisation.timeZone}) FROM ${organisation})`.as('office'),
      ownOnly: sql<string>`(SELECT json_group_array(id) FROM ${ownOnlyEmployees})`.as('own_only'),
    })
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .innerJoin(clients, eq(clients.id, tasks.clientId))
    .leftJoin(employees, eq(employees.id, tasks.assigneeId))
    .where(sql`${tasks.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`),
);

const toTask = ({ status, memberNames, office, ownOnly, ...row }: Row): TaskToAssign => ({
  ...row,
  office: office === null ? NO_OFFICE : (JSON.parse(office) as Office),
  ownOnly: JSON.parse(ownOnly) as string[],
  passed: passedBy(row.passes),
  open: status === 'open',
  memberNames: JSON.parse(memberNames) as Record<string, string>,
});

/** Keeps the newest decision of the task with its receipt (AS9). */
export const rememberGrant = ({ taskId, employeeId, receipt }: Grant): LocalRow =>
  new LocalRow(
    grants,
    { taskId, employeeId, decidedAt: receipt.decidedAt, receipt: JSON.stringify(receipt) },
    DECIDED_ANEW,
  );

const DECIDED_ANEW = takeOver(grants, grants.taskId, ['employeeId', 'decidedAt', 'receipt']);
