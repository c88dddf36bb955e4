import { eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import { ORG_ROOT, rootTableOf, TABLES, type Rows, type TableName } from '#domain/model';
import type { Db } from '../client.ts';
import { reusable } from '../reusable.ts';
import { synced } from '../synced-tables.ts';
import { syncLog, syncUser } from '../sync-tables.ts';
import type { ScopedRow } from './rows.ts';

/**
 * The log of changes behind a cursor, with the rows it speaks of as they are now. Two statements for whatever tables the
 * page is about: one for each table would cost more than reading the rows does.
 */

export type LogEntry = {
  seq: number;
  kind: 'put' | 'del' | 'move';
  tbl: string;
  rowId: string;
  rootId: string;
  was: string | null;
  /** The row's cells; null when it is gone, or when the entry brings none. */
  cells: string | null;
};
/** A card that the page speaks of: its cells, who may see what hangs on it, and whether it moves on a later page (0 or 1). */
export type LogRoot = { rootId: string; scopes: string; cells: string | null; movesLater: number };
/** Entries after `cursor`, the oldest `limit` of them. */
export type LogPage = { cursor: number; limit: number };
type Bounds = { cursor: number; most: number };

const columnsOf = (table: TableName) => Object.entries(getTableColumns(synced[table]));

/** A row in the order of its columns, as JSON: rows of all tables fit into one answer. D1 takes 32 of them. */
const cellsOf = (table: TableName, id: SQL): SQL => {
  const cells = columnsOf(table).map(([, { name }]) => sql`r.${sql.identifier(name)}`);
  return sql`(SELECT json_array(${sql.join(cells, sql`, `)}) FROM ${sql.identifier(table)} r WHERE r.id = ${id})`;
};

/** For a read batch: the page and, when there is more, one entry of the next. */
export const logAfter = (db: Db, { cursor, limit }: LogPage) => entriesAfter(db, { cursor, most: limit + 1 });

const rowOfEntry = TABLES.map((table) => sql`WHEN ${table} THEN ${cellsOf(table, sql`sync_log.row_id`)}`);
const entriesAfter = reusable<LogEntry[], Bounds>((db) =>
  db
    .select({
      seq: syncLog.seq,
      kind: syncLog.kind,
      tbl: syncLog.tbl,
      rowId: syncLog.rowId,
      rootId: syncLog.rootId,
      was: syncLog.was,
      cells: sql<string | null>`CASE WHEN kind = 'put' THEN CASE tbl ${sql.join(rowOfEntry, sql` `)} END END`,
    })
    .from(syncLog)
    .where(sql`${syncLog.seq} > ${sql.placeholder('cursor')}`)
    .orderBy(syncLog.seq)
    .limit(sql.placeholder('most')),
);

/** For a read batch: the cards of the page. Asked by its bounds and not by their ids, so that all is of one moment. */
export const rootsInLog = (db: Db, { cursor, limit }: LogPage) => rootsAfter(db, { cursor, most: limit });

const root = sql`page.root_id`;
const rootsAfter = reusable<LogRoot[], Bounds>((db) =>
  db
    .select({
      rootId: sql<string>`${root}`,
      scopes: sql<string>`(SELECT json_group_array(scope_id) FROM root_scope s WHERE s.root_id = ${root})`,
      cells: sql<string | null>`CASE WHEN ${root} = ${ORG_ROOT} THEN ${cellsOf('organisation', root)}
        ELSE coalesce(${cellsOf('clients', root)}, ${cellsOf('reviews', root)}) END`,
      movesLater: sql<number>`EXISTS (SELECT 1 FROM sync_log m
        WHERE m.root_id = ${root} AND m.kind = 'move' AND m.seq > page.last)`,
    })
    .from(
      sql`(SELECT DISTINCT root_id, max(seq) OVER () AS last FROM (SELECT root_id, seq FROM sync_log
        WHERE seq > ${sql.placeholder('cursor')} ORDER BY seq LIMIT ${sql.placeholder('most')})) page`,
    ),
);

/** The rows of a page by table and id, each with the scopes of the card it hangs on; and the cards that move on a later page. */
export type FoundRows = {
  rows: ReadonlyMap<TableName, ReadonlyMap<string, ScopedRow>>;
  moveLater: ReadonlySet<string>;
};

export function readPage(page: readonly LogEntry[], roots: readonly LogRoot[]): FoundRows {
  const rows = new Map<TableName, Map<string, ScopedRow>>(TABLES.map((table) => [table, new Map()]));
  const scopes = new Map(roots.map(({ rootId, scopes: held }) => [rootId, JSON.parse(held) as string[]]));
  const put = (table: TableName, rootId: string, cells: string | null) => {
    if (cells === null) return;
    const row = readCells(table, cells);
    rows.get(table)!.set(row.id, { row, rootScopes: scopes.get(rootId) ?? [] });
  };
  for (const { rootId, cells } of roots) put(rootTableOf(rootId), rootId, cells);
  for (const { tbl, rootId, cells } of page) put(tbl as TableName, rootId, cells);
  const moveLater = roots.filter((one) => one.movesLater === 1).map(({ rootId }) => rootId);
  return { rows, moveLater: new Set(moveLater) };
}

function readCells(table: TableName, cells: string): Rows[TableName] {
  const values = JSON.parse(cells) as unknown[];
  const read = columnsOf(table).map(([key, column], place) => {
    const value = values[place] ?? null;
    return [key, value === null ? null : column.mapFromDriverValue(value)];
  });
  return Object.fromEntries(read) as Rows[TableName];
}

/** For a read batch: at most one row. */
export const scopeVersionOf = (db: Db, userId: string) => scopeVersion(db, { userId });

const scopeVersion = reusable<{ scopeVersion: number }[], { userId: string }>((db) =>
  db
    .select({ scopeVersion: syncUser.scopeVersion })
    .from(syncUser)
    .where(eq(syncUser.userId, sql.placeholder('userId'))),
);
