import { Dexie } from 'dexie';
import type { Store } from '../database.ts';
import { NOBODY } from '../tables.ts';

/** How much is where, for who looks at something else: keys are counted, no row is read. */

/** What a badge counts to: "50+" says as much as the exact number. */
export const COUNTED = 50;
const MOST = COUNTED + 1;

/** Open tasks of one employee; `null` for those that nobody has. At most one more than is counted to. */
export const countOpen = (store: Store, employeeId: string | null): Promise<number> =>
  store.transaction('r', store.tasks, async () => {
    const holder = employeeId ?? NOBODY;
    const open = store.tasks
      .where('[status+holder+createdAt+id]')
      .between(['open', holder, Dexie.minKey], ['open', holder, Dexie.maxKey]);
    return (await open.limit(MOST).primaryKeys()).length;
  });

/** What the server refused and somebody has to decide about. */
export const countRefused = (store: Store): Promise<number> =>
  store.transaction('r', store.attention, async () => store.attention.count());
