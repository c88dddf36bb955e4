import type { Table } from 'dexie';

/** Fewer are asked for one by one: a stretch that has others in it as well would be a question for nothing. */
const FEW = 20;

/**
 * Rows by their ids, in one question instead of one for each where they stand side by side: ids are made in the order of time,
 * so what was made together mostly does.
 */
export async function readRows<R extends { id: string }>(
  table: Table<R, string>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, R>> {
  const sorted = [...new Set(ids)].sort();
  const beside = sorted.length < FEW ? null : await stretch(table, sorted);
  const found = beside ?? (await table.bulkGet(sorted)).flatMap((row) => row ?? []);
  return new Map(found.map((row) => [row.id, row]));
}

/** All from the first of these ids to the last; null where as many others stand between them. */
async function stretch<R>(table: Table<R, string>, sorted: readonly string[]): Promise<R[] | null> {
  const most = 2 * sorted.length;
  const found = await table.where('id').between(sorted[0], sorted.at(-1), true, true).limit(most).toArray();
  return found.length < most ? found : null;
}
