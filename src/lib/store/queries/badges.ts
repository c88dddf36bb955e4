import { Dexie } from 'dexie';
import type { Store } from '../database.ts';
import { NOBODY } from '../tables.ts';
import { PAGE } from './range.ts';

/** How much is where, for who looks at something else: keys are counted, no row is read. */

/** One more than a page is enough for a badge: "50+" says as much as the exact number. */
const MOST = PAGE + 1;

/** Open tasks of one employee; `null` for those that nobody has. At most a page and one. */
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
