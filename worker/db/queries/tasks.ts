import { and, desc, eq, isNull } from 'drizzle-orm';
import type { TaskStatus } from '#domain/model';
import type { Db } from '../client.ts';
import { grants } from '../records.ts';
import { employees, tasks } from '../synced.ts';
import { isAfter, isVisible, pageOf, type Page, type Position } from './visible.ts';

const COLUMNS = {
  id: tasks.id,
  requestId: tasks.requestId,
  clientId: tasks.clientId,
  teamId: tasks.teamId,
  kind: tasks.kind,
  status: tasks.status,
  assigneeId: tasks.assigneeId,
  assigneeName: employees.name,
  waitingReason: tasks.waitingReason,
  hasNewMessage: tasks.hasNewMessage,
  result: tasks.result,
  createdAt: tasks.createdAt,
  assignedAt: tasks.assignedAt,
  acknowledgedAt: tasks.acknowledgedAt,
  acknowledgeBy: tasks.acknowledgeBy,
  passes: tasks.passes,
  completedAt: tasks.completedAt,
};
type Columns = Omit<typeof COLUMNS, 'assigneeName'>;
export type TaskFacts = { [K in keyof Columns]: (typeof tasks.$inferSelect)[K] } & { assigneeName: string | null };

type TaskFilter = {
  /** An employee's id, or null for tasks that nobody has. */
  assignee?: string | null | undefined;
  status?: TaskStatus | undefined;
  team?: string | undefined;
};

type Search = TaskFilter & { scopes: readonly string[]; after: Position | undefined; limit: number };

/** Tasks the scopes show, the newest first. */
export async function listTasks(db: Db, { scopes, after, limit, ...filter }: Search): Promise<Page<TaskFacts>> {
  const rows = await db
    .select(COLUMNS)
    .from(tasks)
    .leftJoin(employees, eq(employees.id, tasks.assigneeId))
    .where(
      and(
        isVisible(tasks.rootId, scopes),
        filter.status && eq(tasks.status, filter.status),
        filter.team === undefined ? undefined : eq(tasks.teamId, filter.team),
        filter.assignee === undefined ? undefined : isAssignedTo(filter.assignee),
        isAfter(tasks.createdAt, tasks.id, after),
      ),
    )
    .orderBy(desc(tasks.createdAt), desc(tasks.id))
    .limit(limit + 1);
  return pageOf(rows, limit);
}

const isAssignedTo = (assignee: string | null) =>
  assignee === null ? isNull(tasks.assigneeId) : eq(tasks.assigneeId, assignee);

export async function findTask(db: Db, id: string, scopes: readonly string[]): Promise<TaskFacts | null> {
  const [row] = await db
    .select(COLUMNS)
    .from(tasks)
    .leftJoin(employees, eq(employees.id, tasks.assigneeId))
    .where(and(eq(tasks.id, id), isVisible(tasks.rootId, scopes)));
  return row ?? null;
}

/** The receipt of the task's newest grant as it was kept (JSON); null for a task that the Dispatcher never gave away. */
export async function findReceipt(db: Db, taskId: string, scopes: readonly string[]): Promise<string | null> {
  const [row] = await db
    .select({ receipt: grants.receipt })
    .from(grants)
    .innerJoin(tasks, eq(tasks.id, grants.taskId))
    .where(and(eq(grants.taskId, taskId), isVisible(tasks.rootId, scopes)));
  return row?.receipt ?? null;
}
