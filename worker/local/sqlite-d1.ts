import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/** The file of the organisation's base; miniflare names it after a hash, beside one of its own. */
export function baseFileIn(dataDir: string): string {
  const folder = join(dataDir, 'd1', 'miniflare-D1DatabaseObject');
  const name = readdirSync(folder).find((file) => file.endsWith('.sqlite') && file !== 'metadata.sqlite');
  if (name === undefined) throw new Error(`${folder} holds no base: start Frontdesk on this folder first`);
  return join(folder, name);
}

/**
 * D1's interface over a SQLite file, for tools that fill a folder while no instance runs on it. The runner's own proxy to
 * D1 crosses threads for every statement, some 20 ms each; this takes microseconds.
 */
export class SqliteD1 {
  readonly #file: DatabaseSync;

  constructor(path: string) {
    this.#file = new DatabaseSync(path);
  }

  prepare(sql: string): Statement {
    return new Statement(this.#file, sql, []);
  }

  /** All or nothing, as D1 promises of a batch. */
  async batch(statements: readonly Statement[]): Promise<Result[]> {
    this.#file.exec('BEGIN IMMEDIATE');
    try {
      const results = statements.map((statement) => statement.read());
      this.#file.exec('COMMIT');
      return results;
    } catch (error) {
      this.#file.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#file.close();
  }

  /** As the binding's type: the few methods here are the ones drizzle calls. */
  asBinding(): D1Database {
    return this as unknown as D1Database;
  }
}

type Row = Record<string, unknown>;
type Result = { success: true; results: Row[]; meta: Record<string, never> };

class Statement {
  readonly #file: DatabaseSync;
  readonly #sql: string;
  readonly #values: readonly SQLInputValue[];

  constructor(file: DatabaseSync, sql: string, values: readonly SQLInputValue[]) {
    this.#file = file;
    this.#sql = sql;
    this.#values = values;
  }

  bind(...values: unknown[]): Statement {
    return new Statement(this.#file, this.#sql, values.map(toSqlite));
  }

  read(): Result {
    return { success: true, results: this.#file.prepare(this.#sql).all(...this.#values), meta: {} };
  }

  async all(): Promise<Result> {
    return this.read();
  }

  async run(): Promise<Result> {
    return this.read();
  }

  async raw(): Promise<unknown[][]> {
    return this.read().results.map((row) => Object.values(row));
  }
}

/** D1 takes booleans as 0 and 1. */
const toSqlite = (value: unknown): SQLInputValue =>
  typeof value === 'boolean' ? Number(value) : (value as SQLInputValue);
