import type { Rows } from '#domain/model';
import type { RowsChanged, Store } from '../../store/database.ts';
import { readRows } from '../../store/read-rows.ts';
import { splitKey, type Key } from '../../store/tables.ts';
import type { SearchIndex } from './search-index.ts';
import { SEARCHED, type Searched } from './searched.ts';

/** Rows put in at a time: some milliseconds, so that whoever searches meanwhile hardly waits. */
const STEP = 200;

export type Following = {
  /** Everything that was here at the start, and all changes told since, are in the index. */
  isComplete: () => boolean;
  /** Of the store's own changes, keys only: what they are now is read from it. */
  heard: (changed: RowsChanged) => void;
  /** Resolves when it is complete, or has stopped. */
  settled: () => Promise<void>;
  stop: () => void;
};

/**
 * Reads the store into an index, table by table, and from then on what changes. One step at a time, so that an older
 * reading of a row never comes after a newer one.
 * @param learned called after each step
 */
export function followStore(store: Store, index: SearchIndex, learned: () => void): Following {
  let place: Place | null = FIRST;
  const changed = new Set<Key>();
  let stopped = false;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (!stopped && (changed.size > 0 || place)) {
      if (changed.size > 0) await readAgain(store, index, take(changed));
      else if (place) place = await readOn(store, index, place);
      learned();
    }
  }
  function go(): void {
    // A database that was closed or deleted ends it: whoever signs in next has an index of their own.
    running ??= run()
      .catch(() => void (stopped = true))
      .finally(() => (running = null));
  }
  go();
  return {
    isComplete: () => place === null && changed.size === 0 && running === null,
    heard(told) {
      if (told.kind === 'rows') for (const key of told.keys) changed.add(key);
      else {
        index.clear();
        changed.clear();
        place = FIRST;
      }
      go();
    },
    settled: async () => {
      while (running) await running;
    },
    stop() {
      stopped = true;
    },
  };
}

/** How far the first reading has come: behind this id of this table. */
type Place = { table: number; after: string };
const FIRST: Place = { table: 0, after: '' };

async function readOn(store: Store, index: SearchIndex, { table, after }: Place): Promise<Place | null> {
  const name = SEARCHED[table]!;
  const rows = await tableOf(store, name).where(':id').above(after).limit(STEP).toArray();
  for (const row of rows) index.put(name, row);
  const last = rows.at(-1);
  if (last && rows.length === STEP) return { table, after: last.id };
  return table + 1 < SEARCHED.length ? { table: table + 1, after: '' } : null;
}

async function readAgain(store: Store, index: SearchIndex, keys: readonly Key[]): Promise<void> {
  const places = keys.map(splitKey);
  for (const name of SEARCHED) {
    const ids = places.filter(({ table }) => table === name).map(({ id }) => id);
    if (ids.length === 0) continue;
    const rows = await readRows(tableOf(store, name), ids);
    for (const id of ids) {
      const row = rows.get(id);
      if (row) index.put(name, row);
      else index.remove(name, id);
    }
  }
}

const tableOf = <T extends Searched>(store: Store, name: T) => store.table<Rows[T], string>(name);

function take(keys: Set<Key>): Key[] {
  const taken: Key[] = [];
  for (const key of keys) {
    if (taken.length === STEP) break;
    taken.push(key);
    keys.delete(key);
  }
  return taken;
}
