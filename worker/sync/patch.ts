import { rootTableOf, type Actor, type TableName } from '#domain/model';
import type { PullPatch } from '#protocol/sync';
import type { FoundRows, LogEntry } from '../db/queries/log.ts';
import type { ScopedRow } from '../db/queries/rows.ts';
import { isShown } from '../mutations/decide.ts';

/**
 * A page of the log as a device may have it. Visibility is judged on the state now: a move becomes a resync or a drop,
 * and every row comes with the card it hangs on, whose own entry may stand later in the log (sync.md, Pull 4 and 5).
 */
export function patchOf(page: readonly LogEntry[], { rows, moveLater }: FoundRows, reader: Actor): PullPatch[] {
  const shipped = new Set<string>();
  const shown = (table: TableName, id: string): ScopedRow[] => {
    const found = rows.get(table)?.get(id);
    return found && isShown(found, reader) ? [found] : [];
  };
  const put = (table: TableName, id: string): PullPatch[] => {
    if (shipped.has(`${table} ${id}`)) return [];
    shipped.add(`${table} ${id}`);
    return shown(table, id).map(({ row }): PullPatch => ({ op: 'put', table, row }));
  };
  return page.flatMap((entry): PullPatch[] => {
    const table = entry.tbl as TableName;
    const rootTable = rootTableOf(entry.rootId);
    // An id and no content, so it goes to everybody: who may have held the row is not kept.
    if (entry.kind === 'del') return [{ op: 'del', table, id: entry.rowId, seq: entry.seq }];
    const drop: PullPatch = { op: 'drop', root: entry.rootId };
    if (entry.kind === 'put') {
      if (shown(table, entry.rowId).length > 0) return [...put(rootTable, entry.rootId), ...put(table, entry.rowId)];
      // Withheld from a device that may hold the card still, because its move comes on a later page: with the cursor past
      // this row, the card would seem complete, and its author to have seen what was never sent.
      return moveLater.has(entry.rootId) ? [drop] : [];
    }
    if (shown(rootTable, entry.rootId).length === 0) return [drop];
    const from = JSON.parse(entry.was ?? '[]') as string[];
    return [...put(rootTable, entry.rootId), { op: 'resync', root: entry.rootId, from, seq: entry.seq }];
  });
}
