import type { Grant, TaskNews } from '#domain/assignment/decision';
import type { WaitingReason } from '#domain/model';
import type { LocalRow } from '../db/local-rows.ts';
import { findTasksToAssign, type TaskToAssign } from '../db/queries/assignment.ts';
import { isFor, isWanting, newsOf, taskAfter, write, type Outcome, type WriteDeps } from './assignment-batch.ts';
import type { DispatcherApi } from './dispatcher-api.ts';

export type AssignDeps = WriteDeps & { dispatcher: DispatcherApi };

export type Assignment = {
  taskId: string;
  requestId: string;
  /** 1042 of R-1042. */
  number: number;
  assignee: { id: string; name: string } | null;
  waiting: boolean;
  reason: WaitingReason | null;
};

type Asked = {
  /** The task as whoever has just written it read it. */
  task?: TaskToAssign | undefined;
  /** Rows for the batch that writes the assignment. */
  alongside?: (assignment: Assignment) => LocalRow[];
};

/** A row that changes between so many readings in a row is left to the sweep. */
const MAX_READINGS = 10;

/** A batch of D1 may run 30 s; this many grants are three statements each and some milliseconds. */
const GRANTS_A_BATCH = 40;

/**
 * Gives the open task to somebody, or lets it wait; a task that has an assignee keeps it. Safe to repeat at any time.
 * @throws Error when there is no such task, or D1 or the Dispatcher fails: then the effect is still owed.
 */
export async function assignTask(deps: AssignDeps, taskId: string, asked: Asked = {}): Promise<Assignment> {
  const assignment = await settle(deps, taskId, asked);
  if (!assignment) throw new Error(`there is no task ${taskId}`);
  return assignment;
}

/**
 * "Look at this task again": assigns it if it is open and nobody's, else tells the Dispatcher what became of it. Unlike
 * `assignTask` it waits until the Dispatcher knows and freed slots are given away, so the effect is done when it returns.
 */
export async function lookAgain(deps: AssignDeps, taskId: string): Promise<void> {
  const owed: Promise<unknown>[] = [];
  await settle({ ...deps, defer: (work) => owed.push(work) }, taskId, {});
  await Promise.all(owed);
}

/** Writes what `apply`, `refresh` or `recount` gave away. A task that changed meanwhile is looked at again. */
export async function writeGrants(deps: AssignDeps, grants: readonly Grant[]): Promise<void> {
  for (let from = 0; from < grants.length; from += GRANTS_A_BATCH) {
    await writeTogether(deps, grants.slice(from, from + GRANTS_A_BATCH));
  }
}

/** @returns null when there is no such task. */
async function settle(deps: AssignDeps, taskId: string, asked: Asked): Promise<Assignment | null> {
  for (let reading = 0; reading < MAX_READINGS; reading += 1) {
    const known = reading === 0 ? asked.task : undefined;
    const task = known ?? (await findTasksToAssign(deps.db, [taskId]))[0];
    if (!task) return null;
    const outcome = await decide(deps, task);
    if (!outcome) continue;
    const now = deps.now();
    const after = taskAfter(outcome, now);
    const assignment = describe(after);
    if (!(await write(deps, [outcome], { now, alongside: asked.alongside?.(assignment) }))) continue;
    deps.defer(tell(deps, [newsOf(after)]));
    return assignment;
  }
  throw new Error(`task ${taskId} changes faster than it can be assigned`);
}

/** @returns null when the Dispatcher has heard otherwise than `task` was read. */
async function decide(deps: AssignDeps, task: TaskToAssign): Promise<Outcome | null> {
  if (!isWanting(task)) return { task, decision: null };
  const { taskId, teamId, channel, type, rev, continueWith, passed } = task;
  const answer = await deps.dispatcher.grant({ taskId, teamId, channel, type, rev, continueWith, passed });
  if (answer.kind !== 'settled') return { task, decision: answer };
  // If what it heard is older than what was read here, this sets it right; if not, the next reading shows it.
  await tell(deps, [newsOf(task)]);
  return null;
}

async function writeTogether(deps: AssignDeps, grants: readonly Grant[]): Promise<void> {
  const byTask = new Map(grants.map((grant) => [grant.taskId, grant]));
  const tasks = await findTasksToAssign(deps.db, [...byTask.keys()]);
  const outcomes = tasks.map((task) => {
    const grant = byTask.get(task.taskId);
    return { task, decision: grant && isFor(grant, task) ? grant : null };
  });
  const now = deps.now();
  if (await write(deps, outcomes, { now })) {
    return tell(
      deps,
      outcomes.map((outcome) => newsOf(taskAfter(outcome, now))),
    );
  }
  for (const { taskId } of tasks) await lookAgain(deps, taskId);
}

async function tell(deps: AssignDeps, news: readonly TaskNews[]): Promise<void> {
  await writeGrants(deps, await deps.dispatcher.apply(news));
}

const describe = (task: TaskToAssign): Assignment => ({
  taskId: task.taskId,
  requestId: task.requestId,
  number: task.number,
  assignee: task.assigneeId === null ? null : { id: task.assigneeId, name: task.assigneeName ?? '' },
  waiting: isWanting(task),
  reason: isWanting(task) ? task.waitingReason : null,
});
