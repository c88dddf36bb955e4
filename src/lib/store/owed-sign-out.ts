import { Dexie, type Table } from 'dexie';
import type { Store } from './database.ts';
import { follow } from './in-flight.ts';

/**
 * That somebody signed out and the server does not know. What a browser notes of it besides comes to the disk seconds later,
 * and goes with a process that is killed; then the cookie, which scripts cannot remove, would let the next person in.
 */
class OwedSignOut extends Dexie {
  declare owed: Table<{ key: 'owed' }, string>;

  constructor() {
    super(NAME, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    follow(this);
    this.version(1).stores({ owed: 'key' });
    this.on('versionchange', () => this.close());
  }
}

const NAME = 'frontdesk-owes-sign-out';

/** On the disk when this resolves: in the store, where its next start looks anyway, and beside it, for when it is deleted. */
export async function noteOwed(store: Store): Promise<void> {
  const note = new OwedSignOut();
  await note.owed.put({ key: 'owed' });
  note.close();
  await store.meta.toCollection().modify({ isLeft: true });
}

export const isOwed = (): Promise<boolean> => Dexie.exists(NAME);
export const forgetOwed = (): Promise<void> => Dexie.delete(NAME);
