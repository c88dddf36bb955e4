import { getTableColumns, getTableName, sql, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/**
 * Rows as one parameter, taken apart by the base: twenty parameters of a row cost more than writing it does, and so does
 * a statement a row. Values that only the base knows stand in their columns' places.
 */

type Cells = Readonly<Record<string, unknown>>;
/** `back`: the row's sequence is so many below the head that the batch has allocated. */
export type PatchCells = { id: string; set: Cells; back: number };

/**
 * A value that the base makes, by an expression in SQL over the row `v`, in which `value` stands under the column's name,
 * and its place `k` among the rows of its statement, from 0.
 */
export class Computed {
  readonly expression: string;
  readonly value: unknown;

  constructor(expression: string, value: unknown = null) {
    this.expression = expression;
    this.value = value;
  }
}

/** What must be the same in rows that one statement inserts. */
export const expressionsOf = (cells: Cells): string =>
  Object.values(cells)
    .map((value) => (value instanceof Computed ? value.expression : ''))
    .join('');

type Inserting = {
  /** Rows of tables that travel: each row's distance from the head. */
  back?: readonly number[];
  /** What to do with a row that is there already, in SQL. */
  onConflict?: string;
};

/** @param rows of several, all have the same expressions */
export function insertRows(table: SQLiteTable, rows: readonly Cells[], { back, onConflict = '' }: Inserting = {}): SQL {
  const { name, columns } = of(table);
  const names = columns.map(([, column]) => `"${column.name}"`).join();
  const cells = columns.map(([key, column]) => cellOf(rows[0]?.[key], column.name)).join();
  const values = rows.map((row, index) => ({ ...known(row, columns), ...(back && { back: back[index] }) }));
  const [stampNames, stampCells] = back ? ['rev, seq, ', `1, ${SEQ}, `] : ['', ''];
  // Without WHERE, SQLite would take ON CONFLICT for the ON of a join.
  const end = onConflict === '' ? '' : ` WHERE true ${onConflict}`;
  return from(`INSERT INTO ${name} (${stampNames}${names}) SELECT ${stampCells}${cells}`, values, end);
}

/** @param patches of several, all set the same columns, and no row stands there twice */
export function patchRows(table: SQLiteTable, patches: readonly PatchCells[]): SQL {
  const { name, columns: all } = of(table);
  const columns = all.filter(([key]) => key in (patches[0]?.set ?? {}));
  const cells = columns.map(([, column]) => `"${column.name}" = v ->> '${column.name}', `).join('');
  const values = patches.map(({ id, set, back }) => ({ ...known(set, columns), id, back }));
  return from(`UPDATE ${name} SET ${cells}rev = rev + 1, seq = ${SEQ}`, values, ` WHERE ${name}.id = v ->> 'id'`);
}

/** Its columns but those that only commit.ts gives. */
const of = (table: SQLiteTable) => ({
  name: `"${getTableName(table)}"`,
  columns: Object.entries(getTableColumns(table)).filter(([key]) => key !== 'rev' && key !== 'seq'),
});

type Column = [key: string, column: { name: string; mapToDriverValue(value: unknown): unknown }];

const SEQ = `(SELECT h.seq FROM sync_head h) - (v ->> 'back')`;

const cellOf = (value: unknown, name: string): string =>
  value instanceof Computed ? value.expression : `v ->> '${name}'`;

/** What JSON carries; a column that is not there reads as NULL. */
function known(row: Cells, columns: readonly Column[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [key, column] of columns) {
    const cell = row[key];
    const value = cell instanceof Computed ? cell.value : cell;
    if (value !== null && value !== undefined) values[column.name] = column.mapToDriverValue(value);
  }
  return values;
}

/** The text around the rows is ours alone. */
const from = (start: string, rows: readonly Record<string, unknown>[], end: string): SQL =>
  rows.length === 1
    ? sql`${sql.raw(`${start} FROM (SELECT `)}${JSON.stringify(rows[0])}${sql.raw(` AS v, 0 AS k)${end}`)}`
    : sql`${sql.raw(`${start} FROM (SELECT value AS v, key AS k FROM json_each(`)}${JSON.stringify(rows)}${sql.raw(`))${end}`)}`;
