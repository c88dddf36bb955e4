import { eq, sql } from 'drizzle-orm';
import type { TableName } from '#domain/model';
import type { Db } from '../client.ts';
import type { Reading } from '../read-batch.ts';
import { synced } from '../synced-tables.ts';
import { syncLog, syncUser } from '../sync-tables.ts';
import { scoped, type ScopedRow } from './rows.ts';

/** The log of changes behind a cursor, and the rows it speaks of. */

export type LogEntry = {
  seq: number;
  kind: 'put' | 'del' | 'move';
  tbl: string;
  rowId: string;
  rootId: string;
  was: string | null;
};
/** Entries after `cursor`, the oldest `limit` of them. */
export type LogPage = { cursor: number; limit: number };

/** For a read batch: the page and, when there is more, one entry of the next. */
export const logAfter = (db: Db, { cursor, limit }: LogPage): Reading<LogEntry[]> =>
  db
    .select({
      seq: syncLog.seq,
      kind: syncLog.kind,
      tbl: syncLog.tbl,
      rowId: syncLog.rowId,
      rootId: syncLog.rootId,
      was: syncLog.was,
    })
    .from(syncLog)
    .where(sql`${syncLog.seq} > ${cursor}`)
    .orderBy(syncLog.seq)
    .limit(limit + 1);

const page = ({ cursor, limit }: LogPage) =>
  sql`(SELECT tbl, row_id, root_id FROM sync_log WHERE seq > ${cursor} ORDER BY seq LIMIT ${limit})`;

/**
 * For a read batch: the rows of one table that the page speaks of, and the cards they hang on. Asked by the page's
 * bounds and not by its ids, so that log and rows are of one moment.
 */
export const rowsInLog = <T extends TableName>(db: Db, table: T, bounds: LogPage) =>
  scoped(db, table).where(sql`${synced[table].id} IN (
    SELECT row_id FROM ${page(bounds)} WHERE tbl = ${table} UNION SELECT root_id FROM ${page(bounds)})`) as unknown as Reading<
    ScopedRow<T>[]
  >;

/** For a read batch: at most one row. */
export const scopeVersionOf = (db: Db, userId: string) =>
  db.select({ scopeVersion: syncUser.scopeVersion }).from(syncUser).where(eq(syncUser.userId, userId));
