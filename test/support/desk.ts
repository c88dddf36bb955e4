import { env } from 'cloudflare:workers';
import type { Employee, Task, Team } from '#domain/model';
import { commit, type RowChange } from '../../worker/db/commit.ts';
import { assignTask, lookAgain } from '../../worker/dispatcher/assign.ts';
import { dispatcherOf } from '../../worker/dispatcher/dispatcher-of.ts';
import { together } from '../../worker/dispatcher/together.ts';
import { aLine, db, NOON } from './worker.ts';

/** Assigning as the product does it, over the real Dispatcher and the real base, and both counts of loads. */

export const dispatcher = dispatcherOf(env);

const deferred: Promise<unknown>[] = [];
export const pokes: { head: number; scopes: readonly string[] }[] = [];

export const deps = {
  db,
  dispatcher,
  hub: { poke: async (poke: { head: number; scopes: readonly string[] }) => void pokes.push(poke) },
  now: () => NOON,
  drain: async () => undefined,
  defer: (work: Promise<unknown>) => void deferred.push(work),
};

/** Resolves when nothing that was deferred is under way. */
export async function quiet(): Promise<void> {
  while (deferred.length > 0) await Promise.all(deferred.splice(0));
}

/** What was deferred is lost, as in a crash. */
export function loseDeferred(): void {
  for (const work of deferred.splice(0)) work.catch(() => undefined);
}

export const assign = (taskId: string) => assignTask(deps, taskId);

const atOnce = { ...deps, dispatcher: together(dispatcher, { asks: aLine(), news: aLine() }) };
/** The same as intake does it, where many ask at the same time. */
export const assignAtOnce = (taskId: string) => assignTask(atOnce, taskId);

export async function complete(taskId: string): Promise<void> {
  await patchTask(taskId, { status: 'done' });
  await lookAgain(deps, taskId);
}

export const patchTask = (id: string, set: Partial<Task>) =>
  patch({ op: 'patch', table: 'tasks', id, rootId: 'cl', set });
export const patchEmployee = (id: string, set: Partial<Employee>) =>
  patch({ op: 'patch', table: 'employees', id, rootId: 'org', set });
export const patchTeam = (id: string, set: Partial<Team>) =>
  patch({ op: 'patch', table: 'teams', id, rootId: 'org', set });

async function patch(change: RowChange): Promise<void> {
  await commit(db, { changes: [change] }, NOON);
}

export async function rowsOf<T>(query: string, ...bindings: unknown[]): Promise<T[]> {
  const { results } = await env.DB.prepare(query)
    .bind(...bindings)
    .all<T>();
  return results;
}

type AssignedTask = { assignee_id: string | null; waiting_reason: string | null; rev: number };
export async function taskRow(taskId: string): Promise<AssignedTask> {
  const [row] = await rowsOf<AssignedTask>('SELECT assignee_id, waiting_reason, rev FROM tasks WHERE id = ?', taskId);
  if (!row) throw new Error(`no task ${taskId}`);
  return row;
}

export type Loads = Record<string, number>;

/** Open tasks of everybody as a recount of D1 sees them. */
export async function loadsInD1(): Promise<Loads> {
  const rows = await rowsOf<{ id: string; load: number }>(`SELECT e.id,
    (SELECT count(*) FROM tasks t WHERE t.assignee_id = e.id AND t.status = 'open') AS load FROM employees e ORDER BY e.id`);
  return Object.fromEntries(rows.map(({ id, load }) => [id, load]));
}

/** The same as the Dispatcher has it. */
export async function loadsInDispatcher(): Promise<Loads> {
  const loads = await dispatcher.loads();
  return Object.fromEntries(loads.map(({ employeeId, taskIds }) => [employeeId, taskIds] as const).toSorted());
}
