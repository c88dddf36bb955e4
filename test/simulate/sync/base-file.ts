import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { migrate } from '../../../worker/local/migrate.ts';

/** The server's base: SQLite in memory with the real migrations, one for all seeds, and what D1 does on top of it. */

export type Row = Record<string, unknown>;
export type Result = { success: true; results: Row[]; meta: Record<string, never> };
/** Every row of every table that has any: a moment that can be gone back to. */
export type Dump = ReadonlyMap<string, readonly Row[]>;

export class BaseFile {
  readonly #file = new DatabaseSync(':memory:');
  readonly #statements = new Map<string, Prepared>();
  /** Parents before those that refer to them. */
  #tables: readonly string[] = [];
  #rescoped = 0;

  static async open(migrations: string): Promise<BaseFile> {
    const base = new BaseFile();
    await migrate(base.#binding(), migrations);
    // What people search by is made of the rows and no device hears of it; here it would be most of the time.
    for (const { name } of base.all(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%search%'`)) {
      base.all(`DROP TRIGGER "${String(name)}"`);
    }
    const tables = base.all(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`);
    const names = tables.map(({ name }) => String(name)).filter((name) => !/^(sqlite|d1_|search_)/.test(name));
    base.#tables = parentsFirst(names, (table) =>
      base.all('SELECT "table" AS parent FROM pragma_foreign_key_list(?)', table).map(({ parent }) => String(parent)),
    );
    return base;
  }

  /** Another number whenever who may see what may have changed: what was read under the same one is still so. */
  get scopesVersion(): number {
    return this.#rescoped;
  }

  all(sql: string, ...values: readonly unknown[]): Row[] {
    let prepared = this.#statements.get(sql);
    if (!prepared) this.#statements.set(sql, (prepared = prepare(this.#file, sql)));
    if (prepared.rescopes) this.#rescoped += 1;
    return prepared.statement.all(...values.map(toSqlite)) as Row[];
  }

  /** All or nothing, as D1 promises of a batch. */
  together<T>(work: () => T): T {
    this.all('BEGIN');
    try {
      const done = work();
      this.all('COMMIT');
      return done;
    } catch (error) {
      this.all('ROLLBACK');
      throw error;
    }
  }

  dump(): Dump {
    const found = this.#tables.map((table) => [table, this.all(`SELECT * FROM "${table}"`)] as const);
    return new Map(found.filter(([, rows]) => rows.length > 0));
  }

  /** The base is as it was; what came since is gone without a trace. */
  load(dump: Dump): void {
    this.together(() => {
      // In an order that suits the foreign keys: a PRAGMA that defers them would have every statement prepared anew.
      for (const table of this.#tables.toReversed()) this.all(`DELETE FROM "${table}"`);
      for (const table of this.#tables) for (const row of dump.get(table) ?? []) this.#insert(table, row);
    });
  }

  #insert(table: string, row: Row): void {
    const names = Object.keys(row);
    const places = names.map(() => '?').join();
    this.all(
      `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join()}) VALUES (${places})`,
      ...Object.values(row),
    );
  }

  #binding(): D1Database {
    const prepare = (sql: string, values: readonly unknown[] = []) => ({
      bind: (...given: unknown[]) => prepare(sql, given),
      run: async () => this.read(sql, values),
      all: async () => this.read(sql, values),
      read: () => this.read(sql, values),
    });
    const batch = async (list: readonly { read(): Result }[]) => this.together(() => list.map((one) => one.read()));
    return { prepare, batch } as unknown as D1Database;
  }

  read(sql: string, values: readonly unknown[]): Result {
    return { success: true, results: this.all(sql, ...values), meta: {} };
  }
}

type Prepared = { statement: StatementSync; rescopes: boolean };

/**
 * Preparing costs more than running: each text is prepared once. SQLite looks at a bare parameter behind LIMIT when it
 * plans, and would do so anew for every value.
 */
const prepare = (file: DatabaseSync, sql: string): Prepared => ({
  statement: file.prepare(sql.replace(/limit \?/gi, 'limit ? + 0')),
  rescopes:
    /^\s*rollback/i.test(sql) || (!/^\s*select/i.test(sql) && /root_scope|employees|memberships|teams/.test(sql)),
});

function parentsFirst(names: readonly string[], parentsOf: (name: string) => readonly string[]): readonly string[] {
  const ordered = new Set<string>();
  const add = (name: string): void => {
    for (const parent of parentsOf(name)) if (!ordered.has(parent)) add(parent);
    ordered.add(name);
  };
  for (const name of names) add(name);
  return [...ordered];
}

/** D1 takes booleans as 0 and 1. */
const toSqlite = (value: unknown): SQLInputValue =>
  typeof value === 'boolean' ? Number(value) : (value as SQLInputValue);
