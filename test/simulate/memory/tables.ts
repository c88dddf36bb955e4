import { compareKeys, copy, isKey, MemoryCollection, type Key, type Row } from './collection.ts';

/**
 * What the modules of src/lib/store use of Dexie's Table, and no more: a primary key, ranges over one index.
 * test/client/store-contract.test.ts holds this one and Dexie to the same sentences.
 */

/** Where a table keeps its key, if not in `id`; the fields that may be asked for need no index here. */
const KEYS: Readonly<Record<string, string>> = {
  outbox: 'written',
  shadows: 'key',
  journal: 'written',
  drafts: 'conversationId',
  meta: 'key',
};

/** Called before a row changes, with what stood there; it may throw, and then nothing has changed. */
export type Journal = (table: MemoryTable, key: Key, before: Row | undefined) => void;

export class MemoryTable {
  readonly name: string;
  readonly rows: Map<Key, Row>;
  readonly #keyField: string;
  readonly #journal: Journal;

  constructor(name: string, journal: Journal, rows: ReadonlyMap<Key, Row> = new Map()) {
    this.name = name;
    this.rows = new Map(rows);
    this.#keyField = KEYS[name] ?? 'id';
    this.#journal = journal;
  }

  async get(key: Key): Promise<Row | undefined> {
    return copy(this.rows.get(key));
  }
  async bulkGet(keys: readonly Key[]): Promise<(Row | undefined)[]> {
    return keys.map((key) => copy(this.rows.get(key)));
  }
  async put(row: Row): Promise<void> {
    this.#set(this.#keyOf(row), copy(row));
  }
  async bulkPut(rows: readonly Row[]): Promise<void> {
    for (const row of rows) this.#set(this.#keyOf(row), copy(row));
  }
  async add(row: Row): Promise<void> {
    const key = this.#keyOf(row);
    if (this.rows.has(key)) throw Object.assign(new Error(`${this.name} has ${key}`), { name: 'ConstraintError' });
    this.#set(key, copy(row));
  }
  async update(key: Key, changes: Row): Promise<number> {
    const row = this.rows.get(key);
    if (!row) return 0;
    this.#set(key, copy({ ...row, ...changes }));
    return 1;
  }
  async delete(key: Key): Promise<void> {
    this.#set(key, undefined);
  }
  async bulkDelete(keys: readonly Key[]): Promise<void> {
    for (const key of keys) this.#set(key, undefined);
  }
  async clear(): Promise<void> {
    await this.bulkDelete([...this.rows.keys()]);
  }
  count(): Promise<number> {
    return this.toCollection().count();
  }
  toArray(): Promise<Row[]> {
    return this.toCollection().toArray();
  }
  filter(matches: (row: Row) => boolean): MemoryCollection {
    return this.toCollection().filter(matches);
  }
  toCollection(): MemoryCollection {
    return this.orderBy(this.#keyField);
  }
  orderBy(index: string): MemoryCollection {
    return this.#matching(index, () => true);
  }
  where(index: string) {
    const matching = (matches: (value: unknown) => boolean) => this.#matching(index, matches);
    return {
      equals: (wanted: unknown) => matching((value) => compareKeys(value, wanted) === 0),
      anyOf: (wanted: readonly unknown[]) => matching((value) => wanted.includes(value)),
      below: (bound: unknown) => matching((value) => compareKeys(value, bound) < 0),
      above: (bound: unknown) => matching((value) => compareKeys(value, bound) > 0),
      startsWith: (start: string) => matching((value) => typeof value === 'string' && value.startsWith(start)),
      between: (from: unknown, to: unknown, withFrom = true, withTo = false) =>
        matching((value) => {
          const [low, high] = [compareKeys(value, from), compareKeys(value, to)];
          return (withFrom ? low >= 0 : low > 0) && (withTo ? high <= 0 : high < 0);
        }),
    };
  }

  /** Puts back what a transaction that failed had found; nothing is noted of it. */
  restore(key: Key, before: Row | undefined): void {
    if (before === undefined) this.rows.delete(key);
    else this.rows.set(key, before);
  }

  #keyOf(row: Row): Key {
    return row[this.#keyField] as Key;
  }
  #set(key: Key, row: Row | undefined): void {
    this.#journal(this, key, this.rows.get(key));
    this.restore(key, row);
  }

  /** By the index, rows with equal places in it by their key. One with several places in it stands at the first that matches. */
  #matching(index: string, matches: (value: unknown) => boolean): MemoryCollection {
    const valuesOf = indexReader(index);
    const find = () => {
      const found: [value: unknown, key: Key, row: Row][] = [];
      for (const [key, row] of this.rows) {
        for (const value of valuesOf(row)) {
          if (!isKey(value) || !matches(value)) continue;
          found.push([value, key, row]);
          break;
        }
      }
      found.sort((a, b) => compareKeys(a[0], b[0]) || compareKeys(a[1], b[1]));
      return found.map(([, key, row]) => [key, row] as const);
    };
    return new MemoryCollection(find, (keys) => this.bulkDelete(keys));
  }
}

/** `[a+b]` is one place of several fields; a field that holds a list is as many places. */
function indexReader(index: string): (row: Row) => readonly unknown[] {
  if (!index.startsWith('[')) {
    return (row) => {
      const value = row[index];
      return Array.isArray(value) ? value : [value];
    };
  }
  const fields = index.slice(1, -1).split('+');
  return (row) => [fields.map((field) => row[field])];
}
