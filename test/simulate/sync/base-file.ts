import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { migrate } from '../../../worker/local/migrate.ts';

/** The server's base: SQLite in memory with the real migrations, one for all seeds, and what D1 does on top of it. */

export type Row = Record<string, unknown>;
export type Result = { success: true; results: Row[]; meta: Record<string, never> };
/** Every row of every table that has any: a moment that can be gone back to. */
export type Dump = ReadonlyMap<string, readonly Row[]>;

export class BaseFile {
  readonly #file = new DatabaseSync(':memory:');
  readonly #statements = new Map<string, StatementSync>();
  #tables: readonly string[] = [];

  static async open(migrations: string): Promise<BaseFile> {
    const base = new BaseFile();
    await migrate(base.#binding(), migrations);
    // What people search by is made of the rows and no device hears of it; here it would be most of the time.
    for (const { name } of base.all(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%search%'`)) {
      base.all(`DROP TRIGGER "${String(name)}"`);
    }
    const tables = base.all(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`);
    base.#tables = tables.map(({ name }) => String(name)).filter((name) => !/^(sqlite|d1_|search_)/.test(name));
    return base;
  }

  /** Preparing costs more than running: each text is prepared once. */
  all(sql: string, ...values: readonly unknown[]): Row[] {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.#file.prepare(sql)));
    return statement.all(...values.map(toSqlite)) as Row[];
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
      this.all('PRAGMA defer_foreign_keys = ON');
      for (const table of this.#tables) {
        this.all(`DELETE FROM "${table}"`);
        for (const row of dump.get(table) ?? []) this.#insert(table, row);
      }
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

/** D1 takes booleans as 0 and 1. */
const toSqlite = (value: unknown): SQLInputValue =>
  typeof value === 'boolean' ? Number(value) : (value as SQLInputValue);
