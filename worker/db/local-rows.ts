import { getTableColumns, getTableName, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Statement } from './client.ts';
import { insertRows } from './row-statements.ts';

/** A row of a table that does not travel: inbox, ledger, outbox, grants … Neighbours of one kind are written by one statement. */
export class LocalRow<T extends SQLiteTable = SQLiteTable> {
  readonly table: T;
  readonly row: T['$inferInsert'];
  readonly onConflict: string;

  constructor(table: T, row: T['$inferInsert'], onConflict = '') {
    this.table = table;
    this.row = row;
    this.onConflict = onConflict;
  }
}

/** What a batch writes beside rows that travel. */
export type Also = Statement | LocalRow;

/** The row that is there already stays as it is. */
export const KEEP = 'ON CONFLICT DO NOTHING';

/** The row that is there already takes over these columns. */
export const takeOver = <T extends SQLiteTable>(
  table: T,
  key: SQLiteColumn,
  columns: readonly (keyof T['_']['columns'] & string)[],
): string => {
  const all = getTableColumns(table) as Record<string, SQLiteColumn>;
  const set = columns.map((name) => all[name]!.name).map((name) => `"${name}" = excluded."${name}"`);
  return `ON CONFLICT ("${key.name}") DO UPDATE SET ${set.join()}`;
};

export const kindOf = ({ table, onConflict }: LocalRow): string => `${getTableName(table)} ${onConflict}`;

/** @param rows all of one kind, at least one */
export const insertLocal = (rows: readonly LocalRow[]): SQL => {
  const [{ table, onConflict }] = rows as [LocalRow, ...LocalRow[]];
  return insertRows(
    table,
    rows.map(({ row }) => row),
    { onConflict },
  );
};
