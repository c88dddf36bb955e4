import { Dexie, type Table } from 'dexie';
import { TABLES, type TableName, type Task } from '#domain/model';
import type { Store } from './database.ts';
import { readRows } from './read-rows.ts';
import {
  groupOf,
  isGroup,
  keyOf,
  NOBODY,
  splitKey,
  type AnyRow,
  type DeviceState,
  type Key,
  type StoredTask,
} from './tables.ts';

/**
 * The rows of one transaction in memory: loaded in bulk, changed by synchronous code, written back in bulk.
 * A row is what the screen shows; its shadow, where there is one, is what the server last said. Together: base = the
 * shadow if there is one, else the row.
 */
export class Workspace {
  readonly #store: Store;
  #state: DeviceState | null = null;
  readonly #rows = new Map<Key, AnyRow | null>();
  readonly #shadows = new Map<Key, AnyRow | null>();
  readonly #loadedRows = new Map<Key, AnyRow | null>();
  readonly #loadedShadows = new Set<Key>();
  readonly #dirtyShadows = new Set<Key>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Reads the device's place in the protocol, before which there is no `state`. Rows may be loaded at the same time. */
  async begin(): Promise<this> {
    const state = await this.#store.meta.get('state');
    if (!state) throw new Error('the store was not opened by openStore');
    this.#state = state;
    return this;
  }
  get state(): DeviceState {
    if (this.#state === null) throw new Error('the workspace has not begun');
    return this.#state;
  }

  /**
   * Brings rows and their shadows in; every other method speaks of loaded keys only.
   * @param fewHere of many keys hardly any is expected to be in the base: that is asked first, as every row that is read
   * costs a question of its own, also one that is not there
   */
  async load(keys: Iterable<Key>, { fewHere = false } = {}): Promise<void> {
    const missing = [...new Set(keys)].filter((key) => !isGroup(key) && !this.#loadedRows.has(key));
    if (missing.length === 0) return;
    const rows = [...byTable(missing)].map(([table, ids]) => this.#loadRows(table, ids, fewHere));
    await Promise.all([this.#loadShadows(missing), ...rows]);
  }

  async #loadShadows(keys: readonly Key[]): Promise<void> {
    const { shadows } = this.#store;
    // What waits is little beside what a server can send.
    const here = keys.length > MANY ? new Set(await shadows.toCollection().primaryKeys()) : null;
    const found = await shadows.bulkGet(here ? keys.filter((key) => here.has(key)) : [...keys]);
    for (const shadow of found) {
      if (!shadow) continue;
      this.#shadows.set(shadow.key, shadow.row);
      this.#loadedShadows.add(shadow.key);
    }
  }

  async #loadRows(name: TableName, ids: readonly string[], fewHere: boolean): Promise<void> {
    const table = this.#store.table<AnyRow, string>(name);
    const here = fewHere && ids.length > MANY ? await idsAmong(table, ids) : null;
    const known = here ? ids.filter((id) => here.has(id)) : [...ids];
    for (const id of here ? ids : []) this.#loaded(keyOf(name, id), null);
    const rows = await readRows(table, known);
    for (const id of known) this.#loaded(keyOf(name, id), rows.get(id) ?? null);
  }

  #loaded(key: Key, row: AnyRow | null): void {
    this.#loadedRows.set(key, row);
    this.#rows.set(key, row);
  }

  isLoaded(key: Key): boolean {
    return this.#loadedRows.has(key);
  }
  row(key: Key): AnyRow | undefined {
    return this.#rows.get(key) ?? undefined;
  }
  /** The loaded rows that belong to a group. */
  *members(group: Key): Generator<[Key, AnyRow]> {
    const { table } = splitKey(group);
    for (const [key, row] of this.#rows) {
      if (row && key.startsWith(`${table}:`) && groupOf(table, row) === group) yield [key, row];
    }
  }
  setRow(key: Key, row: AnyRow | null): void {
    this.#rows.set(key, row);
  }

  base(key: Key): AnyRow | undefined {
    const shadow = this.#shadows.get(key);
    return shadow === undefined ? this.row(key) : (shadow ?? undefined);
  }
  setBase(key: Key, row: AnyRow | null): void {
    if (!this.#shadows.has(key)) return this.setRow(key, row);
    this.#shadows.set(key, row);
    this.#dirtyShadows.add(key);
  }

  /** Keeps the server's word before a pending mutation changes, or rests on, the row. */
  shade(key: Key): void {
    if (this.#shadows.has(key)) return;
    this.#shadows.set(key, this.#rows.get(key) ?? null);
    this.#dirtyShadows.add(key);
  }
  isShaded(key: Key): boolean {
    return this.#shadows.has(key);
  }
  rewind(key: Key): void {
    const shadow = this.#shadows.get(key);
    if (shadow !== undefined) this.setRow(key, shadow);
  }
  /** The last pending mutation on the row is gone: the server's word is what the screen shows. */
  unshade(key: Key): void {
    this.rewind(key);
    this.#shadows.delete(key);
    this.#dirtyShadows.add(key);
  }

  /** Writes what differs from what was loaded, and the state. */
  async flush(): Promise<void> {
    await Promise.all([...this.#flushRows(), ...this.#flushShadows(), this.#store.meta.put(this.state)]);
  }

  #flushRows(): Promise<unknown>[] {
    const puts = new Map<TableName, AnyRow[]>();
    const deletes: Key[] = [];
    for (const [key, row] of this.#rows) {
      const before = this.#loadedRows.get(key) ?? null;
      if (row === before) continue;
      if (row === null) {
        deletes.push(key);
        continue;
      }
      const { table } = splitKey(key);
      const stored = toStored(table, row);
      // Rewinding and replaying mostly ends where it began; an equal row must wake no screen.
      if (before !== null && JSON.stringify(before) === JSON.stringify(stored)) continue;
      const rows = puts.get(table);
      if (rows) rows.push(stored);
      else puts.set(table, [stored]);
    }
    afterCommit(() =>
      this.#store.changed({
        kind: 'rows',
        keys: [...deletes, ...[...puts].flatMap(([table, rows]) => rows.map(({ id }) => keyOf(table, id)))],
      }),
    );
    return [
      ...[...puts].map(([table, rows]) => this.#store.table<AnyRow, string>(table).bulkPut(rows)),
      ...[...byTable(deletes)].map(([table, ids]) => this.#store.table<AnyRow, string>(table).bulkDelete(ids)),
    ];
  }

  #flushShadows(): Promise<unknown>[] {
    const dirty = [...this.#dirtyShadows];
    const puts = dirty.filter((key) => this.#shadows.has(key));
    const deletes = dirty.filter((key) => !this.#shadows.has(key) && this.#loadedShadows.has(key));
    return [
      ...(puts.length > 0
        ? [this.#store.shadows.bulkPut(puts.map((key) => ({ key, row: this.#shadows.get(key) ?? null })))]
        : []),
      ...(deletes.length > 0 ? [this.#store.shadows.bulkDelete(deletes)] : []),
    ];
  }
}

/** From so many keys on a question more costs less than it saves. */
const MANY = 100;
/** Reading so many keys in a row takes as long as asking for one. */
const KEYS_A_QUESTION = 20;

/** Which of these ids are in the table; null where finding out would take longer than reading them. */
async function idsAmong(table: Table<AnyRow, string>, ids: readonly string[]): Promise<ReadonlySet<string> | null> {
  const sorted = [...ids].sort();
  const most = ids.length * KEYS_A_QUESTION;
  const stretch = table.where('id').between(sorted[0], sorted.at(-1), true, true);
  const found = await stretch.limit(most).primaryKeys();
  return found.length < most ? new Set(found) : null;
}

/** Does `act` when the running transaction is on the disk. */
export function afterCommit(act: () => void): void {
  Dexie.currentTransaction?.on('complete', act);
}

/** Every transaction of sync spans these; the order of its own steps is then all there is to think about. */
export const SYNC_TABLES = [...TABLES, 'outbox', 'shadows', 'journal', 'attention', 'drafts', 'meta'] as const;

function byTable(keys: readonly Key[]): Map<TableName, string[]> {
  const groups = new Map<TableName, string[]>();
  for (const key of keys) {
    const { table, id } = splitKey(key);
    const ids = groups.get(table);
    if (ids) ids.push(id);
    else groups.set(table, [id]);
  }
  return groups;
}

function toStored(table: TableName, row: AnyRow): AnyRow {
  if (table !== 'tasks') return row;
  const task = row as Task;
  const stored: StoredTask = { ...task, holder: task.assigneeId ?? NOBODY };
  return stored;
}
