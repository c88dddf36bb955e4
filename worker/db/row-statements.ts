import { getTableColumns, getTableName, is, SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/**
 * Rows as one parameter, taken apart by the base: twenty parameters of a row cost more than writing it does, and so does
 * a statement a row. Values that only the base knows (SQL) stand in their columns' places.
 */

type Cells = Readonly<Record<string, unknown>>;
/** `back`: the row's sequence is so many below the head that the batch has allocated. */
export type PatchCells = { id: string; set: Cells; back: number };

/** May these values be written together with others of the same columns? */
export const isPlain = (cells: Cells): boolean => !Object.values(cells).some((value) => is(value, SQL));

/** The rows of a table that does not travel, or, with `stamp`, of one that does. @param rows several only if all are plain */
export function insertRows(table: SQLiteTable, rows: readonly Cells[], stamp?: { back: readonly number[] }): SQL {
  const { name, columns } = of(table);
  const names = columns.map(([, column]) => `"${column.name}"`).join();
  const cells = columns.map(([key, column]) => cellOf(rows[0] ?? {}, key, column.name));
  const values = rows.map((row, index) => ({ ...known(row, columns), ...(stamp && { back: stamp.back[index] }) }));
  const [stampNames, stampCells] = stamp ? ['rev, seq, ', `1, ${SEQ}, `] : ['', ''];
  return weave([
    `INSERT INTO ${name} (${stampNames}${names}) SELECT ${stampCells}`,
    ...cells.flatMap((cell, index) => (index === 0 ? [cell] : [', ', cell])),
    ...source(values),
  ]);
}

/** @param patches several only if all of them are plain, set the same columns, and no row stands there twice */
export function patchRows(table: SQLiteTable, patches: readonly PatchCells[]): SQL {
  const set = patches[0]?.set ?? {};
  const { name, columns: all } = of(table);
  const columns = all.filter(([key]) => key in set);
  return weave([
    `UPDATE ${name} SET `,
    ...columns.flatMap(([key, column]) => [`"${column.name}" = `, cellOf(set, key, column.name), ', ']),
    `rev = rev + 1, seq = ${SEQ}`,
    ...source(patches.map(({ id, set: own, back }) => ({ ...known(own, columns), id, back }))),
    ` WHERE ${name}.id = v ->> 'id'`,
  ]);
}

/** Its columns but those that only commit.ts gives. */
const of = (table: SQLiteTable) => ({
  name: `"${getTableName(table)}"`,
  columns: Object.entries(getTableColumns(table)).filter(([key]) => key !== 'rev' && key !== 'seq'),
});

type Column = [key: string, column: { name: string; mapToDriverValue(value: unknown): unknown }];

const SEQ = `(SELECT h.seq FROM sync_head h) - (v ->> 'back')`;

function cellOf(row: Cells, key: string, name: string): string | SQL {
  const value = row[key];
  return is(value, SQL) ? value : `v ->> '${name}'`;
}

/** What JSON carries; a column that is not there reads as NULL. */
function known(row: Cells, columns: readonly Column[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [key, column] of columns) {
    const value = row[key];
    if (value !== null && value !== undefined && !is(value, SQL)) values[column.name] = column.mapToDriverValue(value);
  }
  return values;
}

const source = (rows: readonly Record<string, unknown>[]): (string | SQL)[] =>
  rows.length === 1
    ? [' FROM (SELECT ', sql`${JSON.stringify(rows[0])}`, ' AS v)']
    : [' FROM (SELECT value AS v FROM json_each(', sql`${JSON.stringify(rows)}`, '))'];

/** One piece of text between two pieces of SQL: Drizzle walks through every piece. The text is ours alone. */
function weave(parts: readonly (string | SQL)[]): SQL {
  const woven: SQL[] = [];
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else {
      woven.push(sql.raw(text), part);
      text = '';
    }
  }
  return sql.join([...woven, sql.raw(text)]);
}
