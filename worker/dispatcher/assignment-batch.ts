import type { Decision, Grant, Office, Receipt, TaskNews } from '#domain/assignment/decision';
import type { Pass } from '#domain/model';
import { afterOpenMinutes } from '#domain/opening-hours';
import type { Db } from '../db/client.ts';
import { commit, type RowChange } from '../db/commit.ts';
import { rowsAreAt } from '../db/guards.ts';
import type { LocalRow } from '../db/local-rows.ts';
import { scopeOf, shownToOwners } from '../scopes/own-clients.ts';
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

/** Whether the grant still fits the task: it is nobody's, or with whom it is taken from, who has not seen it (AS7). */
export const isFor = ({ receipt: { from } }: Grant, task: TaskToAssign): boolean =>
  isWanting(task) || (task.open && from !== null && task.assigneeId === from && task.acknowledgeBy !== null);

/**
 * Assignments with their receipts and what else belongs to them: one batch, behind the `rev` every task was read at.
 * @param now UTC ms, when they are given
 * @returns false when one of the tasks has changed since; then nothing is written.
 */
export async function write(
  deps: WriteDeps,
  outcomes: readonly Outcome[],
  { now, alongside = [] }: { now: number; alongside?: readonly LocalRow[] | undefined },
): Promise<boolean> {
  const own = outcomes.flatMap((outcome) => changesOf(outcome, now));
  const shown = outcomes.some(isTakenFromOwner) ? await shownAnew(deps.db, own) : shownToHolders(outcomes);
  const changes = [...own, ...shown.changes];
  const receipts = outcomes.flatMap(({ decision }) => (decision?.kind === 'granted' ? [rememberGrant(decision)] : []));
  const also = [...receipts, ...alongside];
  if (changes.length + also.length === 0) return true;

  const readAt = outcomes.map(({ task }) => ({ id: task.taskId, rev: task.rev }));
  const about = outcomes.flatMap(({ task }) => [task.taskId, task.requestId]);
  const guards = [rowsAreAt('tasks', readAt), ...shown.guards];
  const batch = { guards, changes, also, about: [...about, ...shown.cards] };
  const committed = await commit(deps.db, batch, now);
  if (committed.kind === 'conflict') return false;
  const scopes = [...new Set([...outcomes.flatMap(({ task }) => task.scopes), ...shown.scopes])];
  if (changes.length > 0) deps.defer(deps.hub.poke({ head: committed.head, scopes }));
  if (committed.isAlerting) deps.defer(deps.drain(0));
  return true;
}

/** Who sees own clients only loses sight of the card with the last of their work on it, which has to be looked up. */
const isTakenFromOwner = ({ task: { assigneeId, ownOnly }, decision }: Outcome): boolean =>
  decision?.kind === 'granted' && assigneeId !== null && ownOnly.includes(assigneeId);

async function shownAnew(db: Db, own: readonly RowChange[]) {
  const { changes, guards } = await shownToOwners(db, own);
  const cards = changes.flatMap((change) => (change.op === 'patch' && change.table === 'clients' ? change : []));
  return { changes, guards, cards: cards.map(({ id }) => id), scopes: cards.flatMap(({ set }) => set.scopes ?? []) };
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
    cards: moved.map(({ id }) => id),
    scopes: moved.flatMap(({ scopes }) => scopes),
  };
}

function changesOf(outcome: Outcome, now: number): RowChange[] {
  const { task, decision } = outcome;
  const { taskId, rootId, requestId } = task;
  const after = taskAfter(outcome, now);
  if (after === task || !decision) return [];
  if (decision.kind === 'waiting') {
    return [{ op: 'patch', table: 'tasks', id: taskId, rootId, set: { waitingReason: decision.reason } }];
  }
  const { employeeId } = decision;
  const { acknowledgeBy, passes } = after;
  const hands = { assigneeId: employeeId, assignedAt: now, acknowledgedAt: null, acknowledgeBy, waitingReason: null };
  const set = { ...hands, ...(passes === task.passes ? {} : { passes }) };
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
export function taskAfter({ task, decision }: Outcome, now: number): TaskToAssign {
  if (!decision) return task;
  const rev = task.rev + 1;
  if (decision.kind === 'granted') {
    const { employeeId: assigneeId, receipt } = decision;
    const assigneeName = task.memberNames[assigneeId] ?? '';
    const acknowledgeBy = seenBy(receipt, task.office, now);
    return { ...task, rev, assigneeId, assigneeName, acknowledgeBy, waitingReason: null, ...passedOn(task, now) };
  }
  return task.waitingReason === decision.reason ? task : { ...task, rev, waitingReason: decision.reason };
}

/** Until when it must have been seen (AS7). */
function seenBy(
  { acknowledgeMinutes: minutes }: Receipt,
  { openingHours, timeZone }: Office,
  now: number,
): number | null {
  return minutes === null ? null : afterOpenMinutes(openingHours, timeZone, { from: now, minutes });
}

/** Whoever had it when it was given to the next did not see it in time; it is not offered to them again (AS7). */
function passedOn({ assigneeId, passes, passed }: TaskToAssign, now: number) {
  if (assigneeId === null) return {};
  const pass: Pass = { employeeId: assigneeId, why: 'unacknowledged', words: '', at: now };
  return { passes: [...passes, pass], passed: [...passed, assigneeId] };
}

export function newsOf(task: TaskToAssign): TaskNews {
  const { taskId, teamId, channel, type, rev, assigneeId, acknowledgeBy, passed, open } = task;
  return { taskId, teamId, channel, type, rev, assigneeId, acknowledgeBy, passed, open };
}
