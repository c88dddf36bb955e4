import { Dexie } from 'dexie';
import type { Store } from '../database.ts';

/** How many open tasks somebody has: few enough to be counted one by one. */
export const countMine = (store: Store, employeeId: string): Promise<number> =>
  store.transaction('r', store.tasks, async () =>
    store.tasks
      .where('[status+holder+createdAt+id]')
      .between(['open', employeeId, Dexie.minKey, Dexie.minKey], ['open', employeeId, Dexie.maxKey, Dexie.maxKey])
      .count(),
  );
