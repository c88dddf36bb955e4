import { Dexie } from 'dexie';
import type { RequestType, Task } from '#domain/model';
import type { Store } from '../database.ts';
import { readRows } from '../read-rows.ts';

/** As much of a task as a board of all work counts by. Times are UTC milliseconds. */
export type BoardTask = Pick<Task, 'id' | 'teamId' | 'assigneeId' | 'createdAt'> & {
  open: boolean;
  type: RequestType | null;
  deadlineAt: number | null;
};

/** Every open task, and what was completed since `today` began: among them is all that came today. */
export function board(store: Store, today: number): Promise<BoardTask[]> {
  return store.transaction('r', ['tasks', 'requests'], async () => {
    const [open, ended] = await Promise.all([
      store.tasks.where('[status+createdAt+id]').between(['open', Dexie.minKey], ['open', Dexie.maxKey]).toArray(),
      store.tasks.where('[completedAt+id]').aboveOrEqual([today]).toArray(),
    ]);
    const tasks = [...open, ...ended];
    const requests = await readRows(
      store.requests,
      tasks.map(({ requestId }) => requestId),
    );
    return tasks.map(({ id, teamId, assigneeId, createdAt, status, requestId }) => {
      const request = requests.get(requestId);
      const { type = null, deadlineAt = null } = request ?? {};
      return { id, teamId, assigneeId, createdAt, open: status === 'open', type, deadlineAt };
    });
  });
}
