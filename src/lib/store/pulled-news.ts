import type { Review, Task } from '#domain/model';
import type { PullPatch } from '#protocol/sync';
import type { Store } from './database.ts';
import { keyOf, type AnyRow, type Key } from './tables.ts';
import type { Workspace } from './workspace.ts';

/** A task that was not theirs before, a client's word on one that was, or one that went on for they did not see it in time. */
export type TaskNews = { kind: 'task-assigned' | 'message-received' | 'task-moved-on'; task: Task };
/** A stranger's letter waits for a decision; reviews are on devices of those who decide, and on no other. */
export type ReviewNews = { kind: 'review-held'; review: Review };
/** Something that calls for whoever sits at the device. */
export type PulledNews = TaskNews | ReviewNews;

/** Takes a look at the tasks and reviews a pull speaks of; called again after it was applied, tells what is new for the
 * owner. Judged by what the screen showed, so that nobody is told of what they did themselves. */
export function watchNews(store: Store, work: Workspace, patches: readonly PullPatch[]): () => PulledNews[] {
  const before = new Map(newsworthy(patches).map((key) => [key, work.row(key)]));
  return () => [...before].flatMap(([key, old]) => newsOf(store.owner.id, { key, old, row: work.row(key) }));
}

const newsworthy = (patches: readonly PullPatch[]): Key[] =>
  patches.flatMap((it) =>
    it.op === 'put' && (it.table === 'tasks' || it.table === 'reviews') ? [keyOf(it.table, it.row.id)] : [],
  );

type Seen = { key: Key; old: AnyRow | undefined; row: AnyRow | undefined };

function newsOf(employeeId: string, { key, old, row }: Seen): PulledNews[] {
  if (row === undefined) return [];
  if (key.startsWith(keyOf('reviews', ''))) return newsOfReview(old as Review | undefined, row as Review);
  return newsOfTask(employeeId, old as Task | undefined, row as Task);
}

function newsOfTask(employeeId: string, old: Task | undefined, task: Task): PulledNews[] {
  if (task.status !== 'open') return [];
  if (movedOn(employeeId, old, task)) return [{ kind: 'task-moved-on', task }];
  if (task.assigneeId !== employeeId) return [];
  if (old?.assigneeId !== employeeId) return [{ kind: 'task-assigned', task }];
  return task.hasNewMessage && !old.hasNewMessage ? [{ kind: 'message-received', task }] : [];
}

/** AS7: whoever had it sees why they have it no more. */
const movedOn = (employeeId: string, old: Task | undefined, { assigneeId, passes }: Task): boolean =>
  old?.assigneeId === employeeId &&
  assigneeId !== employeeId &&
  passes.some((pass) => pass.employeeId === employeeId && pass.why === 'unacknowledged');

/** Told once a stranger: their second letter changes nothing about what there is to decide. */
const newsOfReview = (old: Review | undefined, review: Review): PulledNews[] =>
  review.state === 'held' && old?.state !== 'held' ? [{ kind: 'review-held', review }] : [];
