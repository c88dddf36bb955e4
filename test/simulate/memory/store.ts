import { TABLES } from '#domain/model';
import type { Store, StoreOptions } from '../../../src/lib/store/database.ts';
import { freshState } from '../../../src/lib/store/tables.ts';
import type { Key, Row } from './collection.ts';
import { MemoryTable, type Journal } from './tables.ts';

const NAMES = [...TABLES, 'outbox', 'shadows', 'journal', 'attention', 'drafts', 'meta'] as const;

/** The tab dies: whatever runs ends here, and only what a transaction had committed stays. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

type Undo = { table: MemoryTable; key: Key; before: Row | undefined };

/** One employee's part of the base, in memory, behind the part of Dexie's interface that src/lib/store uses. */
export class MemoryStore {
  readonly options: StoreOptions;
  readonly tables: ReadonlyMap<string, MemoryTable>;
  /** So many changes of rows until the tab dies; null while it lives. */
  crashIn: number | null = null;
  #undo: Undo[] | null = null;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(options: StoreOptions, from: ReadonlyMap<string, MemoryTable> | null) {
    this.options = options;
    this.tables = new Map(NAMES.map((name) => [name, new MemoryTable(name, this.#note, from?.get(name)?.rows)]));
    Object.assign(this, Object.fromEntries(this.tables));
  }

  /** As openStore leaves a new database. */
  static async open(options: StoreOptions, newDevice: string): Promise<MemoryStore> {
    const store = new MemoryStore(options, null);
    await store.table('meta').add(freshState(newDevice));
    return store;
  }

  /** The same database once more: a profile that was copied. */
  clone(): MemoryStore {
    return new MemoryStore(this.options, this.tables);
  }

  get owner() {
    return this.options.owner;
  }
  get mutators() {
    return this.options.mutators;
  }
  get app() {
    return this.options.app;
  }
  readonly handedOver = false;

  table(name: string): MemoryTable {
    const table = this.tables.get(name);
    if (!table) throw new Error(`no table ${name}`);
    return table;
  }

  /** All or nothing, one after another, whatever tables are named: a transaction's last argument is its body. */
  async transaction<T>(...named: unknown[]): Promise<T> {
    const body = named.at(-1) as () => Promise<T>;
    // As with Dexie, one that begins within another is part of it.
    if (this.#undo !== null) return body();
    const mine = this.#last.then(() => this.#run(body));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #run<T>(body: () => Promise<T>): Promise<T> {
    const undo: Undo[] = [];
    this.#undo = undo;
    try {
      return await body();
    } catch (error) {
      for (const { table, key, before } of undo.reverse()) table.restore(key, before);
      throw error;
    } finally {
      this.#undo = null;
    }
  }

  readonly #note: Journal = (table, key, before) => {
    if (this.crashIn !== null && (this.crashIn -= 1) < 0) throw new Crash();
    this.#undo?.push({ table, key, before });
  };

  /** For the modules of src/lib/store, which know Dexie's type only; the contract suite says that this suffices. */
  asStore(): Store {
    return this as unknown as Store;
  }
}
