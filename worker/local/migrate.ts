import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

/** As wrangler keeps it, so that either tool can go on where the other stopped. */
const TABLE = `CREATE TABLE IF NOT EXISTS d1_migrations(
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`;

/** drizzle-kit's mark; D1 takes one statement at a time, and a trigger has semicolons of its own. */
const BREAKPOINT = '--> statement-breakpoint';

/** The few words of a D1 database that migrations need; the runner's proxy and a Worker's binding both have them. */
type Database = Pick<D1Database, 'prepare' | 'batch'>;

/**
 * Applies the files of `directory` that this base has not seen, in the order of their names, each in one batch together
 * with the row that remembers it.
 * @returns the names applied
 * @throws {Refusal} naming the file when one fails; earlier ones stay applied
 */
export async function migrate(database: Database, directory: string): Promise<string[]> {
  await database.prepare(TABLE).run();
  const rows = await database.prepare('SELECT name FROM d1_migrations').all<{ name: string }>();
  const applied = new Set(rows.results.map(({ name }) => name));
  const waiting = readdirSync(directory)
    .filter((name) => name.endsWith('.sql') && !applied.has(name))
    .sort();
  for (const name of waiting) await applyOne(database, name, readFileSync(join(directory, name), 'utf8'));
  return waiting;
}

async function applyOne(database: Database, name: string, sql: string): Promise<void> {
  const statements = sql
    .split(BREAKPOINT)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
  try {
    await database.batch([
      ...statements.map((statement) => database.prepare(statement)),
      database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
    ]);
  } catch (cause) {
    throw new Refusal(`Migration ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
