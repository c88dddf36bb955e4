import type { SQLWrapper } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1';
import type { Line } from '../line.ts';
import type { CommitLine } from './commit-line.ts';
import * as schema from './schema.ts';

/** Where those meet who come to the base at the same time. */
export type BaseLines = { commits: CommitLine; readings: Line<readonly Statement[], readonly unknown[]> };
export type Db = DrizzleD1Database<typeof schema> & { $client: D1Database; lines?: BaseLines | undefined };
/** A prepared statement that can ride in a batch. */
export type Statement = BatchItem<'sqlite'>;

export function openDb(binding: D1Database, lines?: BaseLines): Db {
  const db = drizzle(binding, { schema });
  return Object.assign(db, {
    lines,
    run: batchable(binding, db.run.bind(db)),
    all: batchable(binding, db.all.bind(db)),
  });
}

type Raw = { getQuery(): { sql: string } };

/**
 * Lets raw SQL with parameters ride in a batch: drizzle-orm 0.45 binds `item.stmt` there (d1/session.js, `batch`), which
 * its raw queries do not have.
 */
const batchable =
  <R extends Raw>(binding: D1Database, make: (query: SQLWrapper | string) => R) =>
  (query: SQLWrapper | string): R => {
    const raw = make(query);
    const bind = (...values: unknown[]) => binding.prepare(raw.getQuery().sql).bind(...values);
    return Object.assign(raw, { stmt: { bind } });
  };
