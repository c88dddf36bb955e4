import { Store, type StoreOptions } from './database.ts';
import { Workspace } from './workspace.ts';
import { freshState, type DeviceState } from './tables.ts';

/** Opens one employee's store and gives it its place in the protocol if it is new.
 * @param newDevice an id to take if this device has none yet: `dev_` + UUIDv7 */
export async function openStore(
  options: StoreOptions,
  newDevice: string,
): Promise<{ store: Store; state: DeviceState }> {
  const store = new Store(options);
  await store.open();
  // Nearly every start finds it, and reading is quicker than a transaction that might write.
  const state = (await store.meta.get('state')) ?? (await takePlace(store, newDevice));
  return { store, state };
}

const takePlace = (store: Store, newDevice: string): Promise<DeviceState> =>
  store.transaction('rw', store.meta, async () => {
    const known = await store.meta.get('state'); // another tab was faster
    if (known) return known;
    const state = freshState(newDevice);
    await store.meta.add(state);
    return state;
  });

/** The workspace of the running transaction. */
export const openWorkspace = (store: Store): Promise<Workspace> => new Workspace(store).begin();
