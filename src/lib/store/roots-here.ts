import type { TableName } from '#domain/model';
import type { Store } from './database.ts';
import { keyOf, splitKey, type AnyRow, type DeviceState, type Key } from './tables.ts';

/**
 * Which cards the base has, remembered from one page of a scope to the next: messages of one page belong to cards all over
 * the base, and asking for each took as long as writing the page.
 */
type Remembered = { mark: string; roots: Set<Key> };
const remembered = new WeakMap<Store, Remembered>();

/** Every change of the base raises `gen` or moves a fill on, so what was remembered at this place is still so: whoever else
 * has written meanwhile, and a page of our own that came to nothing, have left another. */
const markOf = ({ gen, fills }: DeviceState): string => JSON.stringify([gen, fills]);

/** Roots of the base, in the running transaction. */
export async function rootsHere(store: Store, state: DeviceState): Promise<Set<Key>> {
  const known = remembered.get(store);
  return known?.mark === markOf(state) ? known.roots : readRoots(store);
}

/** @param state as the running transaction leaves it */
export function rememberRoots(store: Store, state: DeviceState, roots: Set<Key>): void {
  if (state.fills.length === 0) remembered.delete(store);
  else remembered.set(store, { mark: markOf(state), roots });
}

const ROOT_TABLES = ['organisation', 'clients', 'reviews'] as const satisfies readonly TableName[];

async function readRoots(store: Store): Promise<Set<Key>> {
  const ids = ROOT_TABLES.map((table) => store.table<AnyRow, string>(table).toCollection().primaryKeys());
  const [shadows, ...found] = await Promise.all([store.shadows.toArray(), ...ids]);
  const roots = new Set(found.flatMap((of, at) => of.map((id) => keyOf(ROOT_TABLES[at]!, id))));
  // Where somebody's change waits, the server's word counts.
  for (const { key, row } of shadows) {
    if (!ROOT_TABLES.some((table) => table === splitKey(key).table)) continue;
    if (row === null) roots.delete(key);
    else roots.add(key);
  }
  return roots;
}
