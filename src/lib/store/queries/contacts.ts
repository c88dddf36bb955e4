import { Dexie } from 'dexie';
import type { Store } from '../database.ts';

/** As what this employee took the last contact, so that nobody types their own position every time; '' at first. */
export const lastTakenAs = (store: Store, employeeId: string): Promise<string> =>
  store.transaction('r', store.contacts, async () => {
    const last = await store.contacts
      .where('[takenBy+at]')
      .between([employeeId, Dexie.minKey], [employeeId, Dexie.maxKey])
      .last();
    return last?.takenAs ?? '';
  });
