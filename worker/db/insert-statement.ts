import { getTableColumns, is, SQL, sql } from 'drizzle-orm';
import type { TableName } from '#domain/model';
import { synced } from './synced-tables.ts';

/**
 * The row as one parameter, taken apart by the base: twenty parameters of a row cost more than writing it does. Values
 * that only the base knows stand in their columns' places.
 */
export function insertStatement(table: TableName, row: Readonly<Record<string, unknown>>): SQL {
  const columns = Object.entries(getTableColumns(synced[table]));
  const known: Record<string, unknown> = {};
  const cells = columns.map(([key, column]) => {
    const value = row[key];
    if (is(value, SQL)) return value;
    if (value !== null && value !== undefined) known[column.name] = column.mapToDriverValue(value);
    const cell = sql.raw(`v ->> '${column.name}'`);
    return column.name === 'seq' ? sql`(SELECT seq FROM sync_head) - (${cell})` : cell;
  });
  const names = sql.raw(columns.map(([, column]) => `"${column.name}"`).join(', '));
  return sql`INSERT INTO ${sql.identifier(table)} (${names})
    SELECT ${sql.join(cells, sql`, `)} FROM (SELECT ${JSON.stringify(known)} AS v)`;
}
