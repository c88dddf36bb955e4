/** Rows of one table by one order, as Dexie's Collection: nothing is looked at before somebody asks for an answer. */

export type Key = string | number;
export type Row = Readonly<Record<string, unknown>>;
type Entry = readonly [key: Key, row: Row];

/** What was put in is not what was handed over, and what is read is nobody else's: as IndexedDB copies. */
export function copy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy) as T;
  const made: Record<string, unknown> = {};
  for (const name in value) made[name] = copy(value[name]);
  return made as T;
}

export class MemoryCollection {
  readonly #find: () => Entry[];
  readonly #drop: (keys: readonly Key[]) => Promise<void>;

  constructor(find: () => Entry[], drop: (keys: readonly Key[]) => Promise<void>) {
    this.#find = find;
    this.#drop = drop;
  }

  reverse(): MemoryCollection {
    return this.#with((entries) => entries.toReversed());
  }
  filter(matches: (row: Row) => boolean): MemoryCollection {
    return this.#with((entries) => entries.filter(([, row]) => matches(row)));
  }
  limit(n: number): MemoryCollection {
    return this.#with((entries) => entries.slice(0, n));
  }

  async first(): Promise<Row | undefined> {
    return copy(this.#find()[0]?.[1]);
  }
  async last(): Promise<Row | undefined> {
    return copy(this.#find().at(-1)?.[1]);
  }
  async toArray(): Promise<Row[]> {
    return this.#find().map(([, row]) => copy(row));
  }
  async primaryKeys(): Promise<Key[]> {
    return this.#find().map(([key]) => key);
  }
  async count(): Promise<number> {
    return this.#find().length;
  }
  async delete(): Promise<number> {
    const keys = await this.primaryKeys();
    await this.#drop(keys);
    return keys.length;
  }

  #with(change: (entries: Entry[]) => Entry[]): MemoryCollection {
    return new MemoryCollection(() => change(this.#find()), this.#drop);
  }
}

/** Numbers before words, words before lists; lists by their first difference. */
export function compareKeys(a: unknown, b: unknown): number {
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  if (rankA !== rankB) return rankA - rankB;
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
      const difference = compareKeys(a[i], b[i]);
      if (difference !== 0) return difference;
    }
    return a.length - b.length;
  }
  const [left, right] = [a as Key, b as Key];
  return left < right ? -1 : left > right ? 1 : 0;
}

const rankOf = (key: unknown): number => (typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2);

/** What IndexedDB takes for a key; a row without one in an index's place is not in that index. */
export const isKey = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isKey) : typeof value === 'string' || typeof value === 'number';
