import type { Task } from '#domain/model';
import type { PullPatch } from '#protocol/sync';
import type { Store } from './database.ts';
import { keyOf, type Key } from './tables.ts';
import type { Workspace } from './workspace.ts';

/** Something that calls for its employee: a task that was not theirs before, or a client's word on one that was. */
export type TaskNews = { kind: 'task-assigned' | 'message-received'; task: Task };

const taskAt = (work: Workspace, key: Key): Task | undefined => work.row(key) as Task | undefined;

/** Takes a look at the tasks a pull speaks of; called again after it was applied, tells what is new for the owner.
 * Judged by what the screen showed, so that nobody is told of what they did themselves. */
export function watchTasks(store: Store, work: Workspace, patches: readonly PullPatch[]): () => TaskNews[] {
  const keys = patches.flatMap((it) => (it.op === 'put' && it.table === 'tasks' ? [keyOf('tasks', it.row.id)] : []));
  const before = new Map(keys.map((key) => [key, taskAt(work, key)]));
  return () => [...before].flatMap(([key, old]) => newsOf(store.owner.id, old, taskAt(work, key)));
}

function newsOf(employeeId: string, old: Task | undefined, task: Task | undefined): TaskNews[] {
  if (!task || task.status !== 'open' || task.assigneeId !== employeeId) return [];
  if (old?.assigneeId !== employeeId) return [{ kind: 'task-assigned', task }];
  return task.hasNewMessage && !old.hasNewMessage ? [{ kind: 'message-received', task }] : [];
}
