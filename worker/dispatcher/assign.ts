import type { Decision, Grant, TaskNews } from '#domain/assignment/decision';
import type { WaitingReason } from '#domain/model';
import type { Db, Statement } from '../db/client.ts';
import { commit, type RowChange } from '../db/commit.ts';
import { rowsAreAt } from '../db/guards.ts';
import { closeEffect, findTasksToAssign, rememberGrant, type TaskToAssign } from '../db/queries/assignment.ts';
import type { DispatcherApi } from './dispatcher-api.ts';

type Deps = {
  db: Db;
  dispatcher: DispatcherApi;
  hub: { poke(poke: { head: number; scopes: readonly string[] }): Promise<void> };
  /** UTC milliseconds. */
  now: () => number;
  /** Runs on after the answer has left. */
  defer: (work: Promise<unknown>) => void;
};

export type Assignment = {
  taskId: string;
  requestId: string;
  /** 1042 of R-1042. */
  number: number;
  assignee: { id: string; name: string } | null;
  waiting: boolean;
  reason: WaitingReason | null;
};

/** A row that changes under every one of so many readings is under attack, not under load; the sweep tries again. */
const MAX_READINGS = 10;

/** A batch of D1 takes 100 KB of SQL and each grant is three statements. */
const GRANTS_A_BATCH = 40;

/**
 * Gives the open task to somebody, or lets it wait; a task that has an assignee keeps it. Safe to repeat at any time.
 * @param effectId the `assign` row of the outbox that this settles, closed in the same batch.
 * @throws Error when there is no such task, or D1 or the Dispatcher fails: then the effect is still owed.
 */
export async function assignTask(deps: Deps, taskId: string, effectId?: string): Promise<Assignment> {
  const assignment = await settle(deps, taskId, effectId);
  if (!assignment) throw new Error(`there is no task ${taskId}`);
  return assignment;
}

/**
 * "Look at this task again": assigns it if it is open and nobody's, else tells the Dispatcher what became of it. Unlike
 * `assignTask` it waits until the Dispatcher knows and freed slots are given away, so the effect is done when it returns.
 */
export async function lookAgain(deps: Deps, taskId: string): Promise<void> {
  const owed: Promise<unknown>[] = [];
  await settle({ ...deps, defer: (work) => owed.push(work) }, taskId);
  await Promise.all(owed);
}

/** Writes what `apply`, `refresh` or `recount` gave away. A task that changed meanwhile is looked at again. */
export async function writeGrants(deps: Deps, grants: readonly Grant[]): Promise<void> {
  for (let from = 0; from < grants.length; from += GRANTS_A_BATCH) {
    await writeTogether(deps, grants.slice(from, from + GRANTS_A_BATCH));
  }
}

async function settle(deps: Deps, taskId: string, effectId?: string): Promise<Assignment | null> {
  for (let reading = 0; reading < MAX_READINGS; reading += 1) {
    const [task] = await findTasksToAssign(deps.db, [taskId]);
    if (!task) return null;
    const assignment = await settleOnce(deps, task, effectId);
    if (assignment) return assignment;
  }
  throw new Error(`task ${taskId} changes faster than it can be assigned`);
}

/** @returns null when D1 has moved on since `task` was read. */
async function settleOnce(deps: Deps, task: TaskToAssign, effectId?: string): Promise<Assignment | null> {
  const closing = effectId === undefined ? [] : [closeEffect(deps.db, effectId)];
  if (!isWanting(task)) {
    if (closing.length > 0) await commit(deps.db, { also: closing }, deps.now());
    deps.defer(tell(deps, [newsOf(task)]));
    return describe(task);
  }
  const { taskId, teamId, rev } = task;
  const answer = await deps.dispatcher.grant({ taskId, teamId, rev, continueWith: task.continueWith });
  if (answer.kind === 'settled') {
    // The Dispatcher has heard otherwise. If that is older than what stands here, the news sets it right.
    await tell(deps, [newsOf(task)]);
    return null;
  }
  const after = outcomeOf(task, answer);
  const written = await write(deps, [{ task, decision: answer }], closing);
  if (!written) return null;
  deps.defer(tell(deps, [newsOf(after)]));
  return describe(after);
}

async function writeTogether(deps: Deps, grants: readonly Grant[]): Promise<void> {
  const byTask = new Map(grants.map((grant) => [grant.taskId, grant]));
  const tasks = await findTasksToAssign(deps.db, [...byTask.keys()]);
  const outcomes = tasks.map((task) => ({ task, decision: byTask.get(task.taskId)! }));
  const wanting = outcomes.filter(({ task }) => isWanting(task));
  const overtaken = outcomes.flatMap(({ task }) => (isWanting(task) ? [] : [newsOf(task)]));
  if (await write(deps, wanting, [])) {
    const written = wanting.map(({ task, decision }) => newsOf(outcomeOf(task, decision)));
    return tell(deps, [...written, ...overtaken]);
  }
  for (const { taskId } of tasks) await lookAgain(deps, taskId);
}

const isWanting = (task: TaskToAssign): boolean => task.open && task.assigneeId === null;

type Outcome = { task: TaskToAssign; decision: Decision };

/** One batch behind the `rev` of every task. @returns false when one of them has changed and nothing was written. */
async function write(deps: Deps, outcomes: readonly Outcome[], closing: readonly Statement[]): Promise<boolean> {
  const changes = outcomes.flatMap((outcome) => changesOf(outcome, deps.now()));
  const receipts = outcomes.flatMap(({ decision }) =>
    decision.kind === 'granted' ? [rememberGrant(deps.db, decision)] : [],
  );
  const also = [...receipts, ...closing];
  if (changes.length + also.length === 0) return true;
  const guards = [
    rowsAreAt(
      'tasks',
      outcomes.map(({ task }) => ({ id: task.taskId, rev: task.rev })),
    ),
  ];
  const committed = await commit(deps.db, { guards, changes, also }, deps.now());
  if (committed.kind === 'conflict') return false;
  const scopes = [...new Set(outcomes.flatMap(({ task }) => task.scopes))];
  if (changes.length > 0) deps.defer(deps.hub.poke({ head: committed.head, scopes }));
  return true;
}

function changesOf({ task, decision }: Outcome, now: number): RowChange[] {
  const { taskId, rootId, requestId } = task;
  if (decision.kind === 'waiting') {
    if (task.waitingReason === decision.reason) return [];
    return [{ op: 'patch', table: 'tasks', id: taskId, rootId, set: { waitingReason: decision.reason } }];
  }
  const { employeeId } = decision;
  const set = { assigneeId: employeeId, assignedAt: now, waitingReason: null };
  const responsible: RowChange[] =
    task.responsibleId === employeeId
      ? []
      : [{ op: 'patch', table: 'requests', id: requestId, rootId, set: { responsibleId: employeeId } }];
  return [{ op: 'patch', table: 'tasks', id: taskId, rootId, set }, ...responsible];
}

/** The task as it stands once the decision is written. */
function outcomeOf(task: TaskToAssign, decision: Decision): TaskToAssign {
  if (decision.kind === 'granted') {
    const assigneeId = decision.employeeId;
    const assigneeName = task.memberNames[assigneeId] ?? '';
    return { ...task, rev: task.rev + 1, assigneeId, assigneeName, waitingReason: null };
  }
  const rev = task.waitingReason === decision.reason ? task.rev : task.rev + 1;
  return { ...task, rev, waitingReason: decision.reason };
}

const newsOf = ({ taskId, teamId, rev, assigneeId, open }: TaskToAssign): TaskNews => ({
  taskId,
  teamId,
  rev,
  assigneeId,
  open,
});

async function tell(deps: Deps, news: readonly TaskNews[]): Promise<void> {
  const grants = await deps.dispatcher.apply(news);
  if (grants.length > 0) await writeGrants(deps, grants);
}

const describe = (task: TaskToAssign): Assignment => ({
  taskId: task.taskId,
  requestId: task.requestId,
  number: task.number,
  assignee: task.assigneeId === null ? null : { id: task.assigneeId, name: task.assigneeName ?? '' },
  waiting: isWanting(task),
  reason: isWanting(task) ? task.waitingReason : null,
});
