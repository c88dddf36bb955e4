import { integer, text } from 'drizzle-orm/sqlite-core';

/** Columns that many tables have. */

export const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull();
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>().notNull();
/** What every row that travels carries (sync.md). */
export const synced = () => ({
  id: text().primaryKey(),
  rev: integer().notNull(),
  seq: integer().notNull(),
  rootId: text('root_id').notNull(),
});
