import { Store, type StoreOptions } from './database.ts';
import { Workspace } from './workspace.ts';
import { freshState } from './tables.ts';

/** Opens one employee's store and gives it its place in the protocol if it is new.
 * @param newDevice an id to take if this device has none yet: `dev_` + UUIDv7 */
export async function openStore(options: StoreOptions, newDevice: string): Promise<Store> {
  const store = new Store(options);
  await store.open();
  await store.transaction('rw', store.meta, async () => {
    if (!(await store.meta.get('state'))) await store.meta.add(freshState(newDevice));
  });
  return store;
}

/** The workspace of the running transaction. */
export async function openWorkspace(store: Store): Promise<Workspace> {
  const state = await store.meta.get('state');
  if (!state) throw new Error('the store was not opened by openStore');
  return new Workspace(store, state);
}
