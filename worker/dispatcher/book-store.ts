import { LoadBook, type BookChanges } from '#domain/assignment/book';
import type { Roster } from '#domain/assignment/decision';
import type { Entry } from '#domain/assignment/entry';

/** Raised when entries or roster change their shape: an older book is thrown away and made anew from D1. */
const BOOK_VERSION = 5;

/** Some 200 kB: a value may have two megabytes (developers.cloudflare.com/durable-objects/platform/limits). */
const ROWS_A_STATEMENT = 1_000;

/**
 * The load book at rest in the object's own SQLite: a row an entry, so that a decision writes two small rows, however
 * many tasks are open. It is a cache of D1 that survives evictions, and keeps grants that D1 has not confirmed yet.
 */
export class BookStore {
  readonly #sql: SqlStorage;

  constructor(storage: DurableObjectStorage) {
    this.#sql = storage.sql;
    this.#sql.exec(`CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID`);
    this.#sql.exec(`CREATE TABLE IF NOT EXISTS entries (task_id TEXT PRIMARY KEY, entry TEXT NOT NULL)`);
    this.#sql.exec(`CREATE TABLE IF NOT EXISTS last_grants (employee_id TEXT PRIMARY KEY, at INTEGER NOT NULL)`);
    this.#sql.exec(`CREATE TABLE IF NOT EXISTS turns (team_id TEXT PRIMARY KEY, employee_id TEXT NOT NULL)`);
  }

  /** The book as it was kept; null when there is none that this version understands. */
  load(): LoadBook | null {
    const facts = new Map(
      this.#rows<{ name: string; value: string }>(`SELECT name, value FROM facts`).map((f) => [f.name, f.value]),
    );
    const roster = facts.get('roster');
    if (facts.get('version') !== String(BOOK_VERSION) || roster === undefined) return null;
    return LoadBook.from({
      roster: JSON.parse(roster) as Roster,
      entries: this.#rows<{ entry: string }>(`SELECT entry FROM entries`).map(
        ({ entry }) => JSON.parse(entry) as Entry,
      ),
      lastGrantedAt: this.#rows<{ employee_id: string; at: number }>(`SELECT employee_id, at FROM last_grants`).map(
        (row) => [row.employee_id, row.at] as const,
      ),
      turns: this.#rows<{ team_id: string; employee_id: string }>(`SELECT team_id, employee_id FROM turns`).map(
        (row) => [row.team_id, row.employee_id] as const,
      ),
    });
  }

  /** Forgets everything; what is saved next is a whole new book. */
  clear(): void {
    for (const table of ['facts', 'entries', 'last_grants', 'turns']) this.#sql.exec(`DELETE FROM ${table}`);
    this.#keepFact('version', String(BOOK_VERSION));
  }

  save({ roster, entries, removed, lastGrantedAt, turns }: BookChanges): void {
    if (roster) this.#keepFact('roster', JSON.stringify(roster));
    this.#write(
      `INSERT OR REPLACE INTO entries (task_id, entry) SELECT value ->> 'taskId', value FROM json_each(?)`,
      entries,
    );
    this.#write(`DELETE FROM entries WHERE task_id IN (SELECT value FROM json_each(?))`, removed);
    this.#write(
      `INSERT OR REPLACE INTO last_grants (employee_id, at) SELECT value ->> 0, value ->> 1 FROM json_each(?)`,
      lastGrantedAt,
    );
    this.#write(
      `INSERT OR REPLACE INTO turns (team_id, employee_id) SELECT value ->> 0, value ->> 1 FROM json_each(?)`,
      turns,
    );
  }

  #write(statement: string, rows: readonly unknown[]): void {
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      this.#sql.exec(statement, JSON.stringify(rows.slice(from, from + ROWS_A_STATEMENT)));
    }
  }

  #keepFact(name: string, value: string): void {
    this.#sql.exec(`INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)`, name, value);
  }

  #rows<T extends Record<string, SqlStorageValue>>(query: string): T[] {
    return this.#sql.exec<T>(query).toArray();
  }
}
