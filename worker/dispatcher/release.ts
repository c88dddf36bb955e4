import { mayKeep } from '#domain/assignment/keep';
import { NOBODYS } from '#domain/hands';
import { commit, type RowChange } from '../db/commit.ts';
import { rowsAreAt } from '../db/guards.ts';
import { findHolder, type HeldTask } from '../db/queries/held-tasks.ts';
import { scopeOf, shownToOwners } from '../scopes/own-clients.ts';
import { lookAgain, writeGrants, type AssignDeps } from './assign.ts';

type Release = {
  employeeId: string;
  /** The team they were taken out of; null when it is something else that has changed. */
  teamId: string | null;
  /** What was given to them later is theirs, UTC milliseconds. */
  before: number;
  /** They go away, and hand over all they hold (AS10). */
  isAway?: boolean;
};

const TASKS_A_BATCH = 40;

/**
 * Takes from an employee the open tasks that they may not keep (AS11), or do not want to while they are away, and has them assigned anew. May be repeated at any
 * time; a crash in between leaves tasks that nobody has decided about, which the sweep finds.
 * @throws when a task changed meanwhile, or the Dispatcher is away: then it is still owed
 */
export async function releaseTasks(
  deps: AssignDeps,
  { employeeId, teamId, before, isAway = false }: Release,
): Promise<void> {
  const holder = await findHolder(deps.db, employeeId);
  // Back already: then they go on.
  if (isAway && !holder?.employee.away) return;
  const released = (holder?.tasks ?? []).filter(
    (task) => holder !== null && (task.assignedAt ?? 0) <= before && (isAway || !mayKeep(task, holder, teamId)),
  );
  if (released.length === 0) return;
  // It knows who is in the team before it is asked, or it could give the task back to whom it was taken from.
  await writeGrants(deps, await deps.dispatcher.refresh());
  for (let from = 0; from < released.length; from += TASKS_A_BATCH) {
    const some = released.slice(from, from + TASKS_A_BATCH);
    await takeBack(deps, employeeId, some);
    for (const { taskId } of some) await lookAgain(deps, taskId);
  }
}

async function takeBack(deps: AssignDeps, employeeId: string, held: readonly HeldTask[]): Promise<void> {
  const guards = [
    rowsAreAt(
      'tasks',
      held.map(({ taskId: id, rev }) => ({ id, rev })),
    ),
  ];
  const own = held.flatMap((task) => changesOf(employeeId, task));
  // Only those whom a card names lose sight of it with their work.
  const isNamed = held.some(({ scopes }) => scopes.includes(scopeOf(employeeId)));
  const shown = isNamed ? await shownToOwners(deps.db, own) : { guards: [], changes: [] };
  const batch = { guards: [...guards, ...shown.guards], changes: [...own, ...shown.changes] };
  const committed = await commit(deps.db, batch, deps.now());
  if (committed.kind === 'conflict') throw new Error(`a task of ${employeeId} changed while it was taken back`);
  const scopes = [...new Set(held.flatMap((task) => task.scopes))];
  deps.defer(deps.hub.poke({ head: committed.head, scopes }));
}

function changesOf(employeeId: string, { taskId, rootId, requestId, responsibleId }: HeldTask): RowChange[] {
  const task: RowChange = { op: 'patch', table: 'tasks', id: taskId, rootId, set: NOBODYS };
  // Else the rule that the responsible continues (AS1) would wait for somebody who does not.
  const request: RowChange = { op: 'patch', table: 'requests', id: requestId, rootId, set: { responsibleId: null } };
  return responsibleId === employeeId ? [task, request] : [task];
}
