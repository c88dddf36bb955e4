import type { Decision, TaskNews } from '#domain/assignment/decision';
import type { Db } from '../db/client.ts';
import { commit, type RowChange } from '../db/commit.ts';
import { rowsAreAt } from '../db/guards.ts';
import type { LocalRow } from '../db/local-rows.ts';
import { scopeOf } from '../scopes/own-clients.ts';
import { rememberGrant, type TaskToAssign } from '../db/queries/assignment.ts';

export type WriteDeps = {
  db: Db;
  hub: { poke(poke: { head: number; scopes: readonly string[] }): Promise<unknown> };
  /** UTC milliseconds. */
  now: () => number;
  /** Hands out what is due in the outbox, after that many milliseconds. */
  drain: (afterMs: number) => Promise<unknown>;
  /** Runs on after the answer has left. */
  defer: (work: Promise<unknown>) => void;
};

/** A task as it was read, and what the Dispatcher said of it; null when there was nothing to ask. */
export type Outcome = { task: TaskToAssign; decision: Decision | null };

export const isWanting = (task: TaskToAssign): boolean => task.open && task.assigneeId === null;

/**
 * Assignments with their receipts and what else belongs to them: one batch, behind the `rev` every task was read at.
 * @returns false when one of the tasks has changed since; then nothing is written.
 */
export async function write(
  deps: WriteDeps,
  outcomes: readonly Outcome[],
  alongside: readonly LocalRow[] = [],
): Promise<boolean> {
  const shown = shownToHolders(outcomes);
  const changes = [...outcomes.flatMap((outcome) => changesOf(outcome, deps.now())), ...shown.changes];
  const receipts = outcomes.flatMap(({ decision }) => (decision?.kind === 'granted' ? [rememberGrant(decision)] : []));
  const also = [...receipts, ...alongside];
  if (changes.length + also.length === 0) return true;

  const readAt = outcomes.map(({ task }) => ({ id: task.taskId, rev: task.rev }));
  const about = outcomes.flatMap(({ task }) => [task.taskId, task.requestId]);
  const guards = [rowsAreAt('tasks', readAt), ...shown.guards];
  const batch = { guards, changes, also, about: [...about, ...shown.changes.flatMap(({ rootId }) => rootId)] };
  const committed = await commit(deps.db, batch, deps.now());
  if (committed.kind === 'conflict') return false;
  const scopes = [...new Set([...outcomes.flatMap(({ task }) => task.scopes), ...shown.scopes])];
  if (changes.length > 0) deps.defer(deps.hub.poke({ head: committed.head, scopes }));
  if (committed.isAlerting) deps.defer(deps.drain(0));
  return true;
}

/** A card is shown to whom it is given, should they see own clients only (PR11); every task knows its card's scopes. */
function shownToHolders(outcomes: readonly Outcome[]) {
  const cards = Map.groupBy(outcomes, ({ task }) => task.rootId);
  const moved = [...cards].flatMap(([id, given]) => {
    const [
      {
        task: { scopes, clientRev: rev, ownOnly },
      },
    ] = given as [Outcome];
    const holders = given.flatMap(({ decision }) => (decision?.kind === 'granted' ? decision.employeeId : []));
    const come = holders.filter((holder) => ownOnly.includes(holder)).map(scopeOf);
    const anew = [...new Set([...scopes, ...come])];
    return anew.length === scopes.length ? [] : [{ id, rev, scopes: anew }];
  });
  return {
    changes: moved.map(
      ({ id, scopes }) => ({ op: 'patch', table: 'clients', id, rootId: id, set: { scopes } }) as const,
    ),
    guards:
      moved.length === 0
        ? []
        : [
            rowsAreAt(
              'clients',
              moved.map(({ id, rev }) => ({ id, rev })),
            ),
          ],
    scopes: moved.flatMap(({ scopes }) => scopes),
  };
}

function changesOf({ task, decision }: Outcome, now: number): RowChange[] {
  const { taskId, rootId, requestId } = task;
  if (!decision) return [];
  if (decision.kind === 'waiting') {
    if (task.waitingReason === decision.reason) return [];
    return [{ op: 'patch', table: 'tasks', id: taskId, rootId, set: { waitingReason: decision.reason } }];
  }
  const { employeeId } = decision;
  const set = { assigneeId: employeeId, assignedAt: now, waitingReason: null };
  const responsible: RowChange = {
    op: 'patch',
    table: 'requests',
    id: requestId,
    rootId,
    set: { responsibleId: employeeId },
  };
  const isNew = task.responsibleId !== employeeId;
  return [{ op: 'patch', table: 'tasks', id: taskId, rootId, set }, ...(isNew ? [responsible] : [])];
}

/** The task as it stands once the outcome is written. */
export function taskAfter({ task, decision }: Outcome): TaskToAssign {
  if (!decision) return task;
  if (decision.kind === 'granted') {
    const assigneeId = decision.employeeId;
    const assigneeName = task.memberNames[assigneeId] ?? '';
    return { ...task, rev: task.rev + 1, assigneeId, assigneeName, waitingReason: null };
  }
  const rev = task.waitingReason === decision.reason ? task.rev : task.rev + 1;
  return { ...task, rev, waitingReason: decision.reason };
}

export const newsOf = ({ taskId, teamId, channel, type, rev, assigneeId, open }: TaskToAssign): TaskNews => ({
  taskId,
  teamId,
  channel,
  type,
  rev,
  assigneeId,
  open,
});
