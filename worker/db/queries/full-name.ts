import { getTableName, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/**
 * `clients.id` with its table. In a select of one table drizzle writes columns bare, and inside a subquery a bare name means
 * the subquery's own column of that name: the condition would compare a row with itself and always hold.
 */
export const fullName = (column: SQLiteColumn): SQL =>
  sql`${sql.identifier(getTableName(column.table))}.${sql.identifier(column.name)}`;
