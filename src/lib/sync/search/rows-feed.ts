import type { RowsChanged, Store } from '../../store/database.ts';
import { splitKey } from '../../store/tables.ts';
import { SEARCHED, type Searched } from './searched.ts';

/** Which rows have changed, told to whoever keeps an index of them: between threads and between tabs, keys only. Dexie's own
 * word of a large change is "everything", which would be read again and again while a device is filled. */

const nameOf = (employeeId: string): string => `frontdesk-rows-${employeeId}`;
const isSearched = (table: string): table is Searched => (SEARCHED as readonly string[]).includes(table);

/** Tells of everything that is written through this store.
 * @returns stops telling */
export function feedRows(store: Store): () => void {
  const channel = new BroadcastChannel(nameOf(store.owner.id));
  const stop = store.onChanged((changed) => {
    const searched = changed.kind === 'rows' ? searchedOf(changed) : changed;
    if (searched.kind === 'cleared' || searched.keys.length > 0) channel.postMessage(searched);
  });
  return () => {
    stop();
    channel.close();
  };
}

const searchedOf = ({ keys }: Extract<RowsChanged, { kind: 'rows' }>): RowsChanged => ({
  kind: 'rows',
  keys: keys.filter((key) => isSearched(splitKey(key).table)),
});

/** @returns stops listening */
export function followRows(employeeId: string, heard: (changed: RowsChanged) => void): () => void {
  const channel = new BroadcastChannel(nameOf(employeeId));
  channel.addEventListener('message', ({ data }: MessageEvent<RowsChanged>) => heard(data));
  return () => channel.close();
}
