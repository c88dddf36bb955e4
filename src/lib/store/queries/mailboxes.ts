import type { Mailbox } from '#domain/model';
import type { Store } from '../database.ts';

/** The addresses that letters are or were taken at, those in use first. */
export const mailboxes = (store: Store): Promise<Mailbox[]> =>
  store.transaction('r', store.mailboxes, async () => {
    const found = await store.mailboxes.toArray();
    return found.sort((a, b) => Number(b.active) - Number(a.active) || (a.address < b.address ? -1 : 1));
  });
