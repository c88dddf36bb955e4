import { sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { fullName } from './full-name.ts';

/** Whether whoever holds these scopes may see what hangs on the root. */
export const isVisible = (rootId: SQLiteColumn, scopes: readonly string[]): SQL => sql`EXISTS (
  SELECT 1 FROM root_scope visible JOIN json_each(${JSON.stringify(scopes)}) held ON held.value = visible.scope_id
  WHERE visible.root_id = ${fullName(rootId)})`;

/** A place in a list ordered by time and id, the newest first. */
export type Position = { at: number; id: string };
export type Page<T> = { items: T[]; next: Position | null };

/** Cuts a list that was asked for one row more than its limit. */
export function pageOf<T extends { id: string; createdAt: number }>(rows: T[], limit: number): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? { at: last.createdAt, id: last.id } : null };
}

export const isAfter = (createdAt: SQLiteColumn, id: SQLiteColumn, position: Position | undefined): SQL | undefined =>
  position && sql`(${createdAt}, ${id}) < (${position.at}, ${position.id})`;
