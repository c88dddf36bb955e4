import { sql, type SQL } from 'drizzle-orm';
import type { TableName } from '#domain/model';
import type { PatchRow, RowChange } from './commit.ts';

/** The log of a batch, and where in it its rows stand: sequences are told as distances from the head it allocates. */

type LogEntry = { kind: 'put' | 'del' | 'move'; tbl: TableName; id: string; root: string; at: number };
export type Rescoping = PatchRow & { set: { scopes: readonly string[] } };

/** A change of scopes is a move, and its log entry stands before the row's: see pull rule 4 of sync.md. */
export function logEntries(change: RowChange, at: number): LogEntry[] {
  const entry = { tbl: change.table, id: idOf(change), root: rootOf(change), at };
  const move: LogEntry[] = isRescoping(change) ? [{ ...entry, kind: 'move' }] : [];
  return [...move, { ...entry, kind: change.op === 'delete' ? 'del' : 'put' }];
}

export const idOf = (change: RowChange): string => (change.op === 'insert' ? (change.row.id as string) : change.id);
const rootOf = (change: RowChange): string => (change.op === 'insert' ? (change.row.rootId as string) : change.rootId);
export const isRescoping = (change: RowChange): change is Rescoping => change.op === 'patch' && 'scopes' in change.set;

/** So many places before the head that the batch has just allocated. */
export type Place = { move: number; row: number };

export function placesOf(changes: readonly RowChange[]): Place[] {
  const ends: number[] = [];
  const lastOf = new Map<string, number>();
  let size = 0;
  for (const change of changes) {
    size += isRescoping(change) ? 2 : 1;
    ends.push(size);
    lastOf.set(`${change.table} ${idOf(change)}`, size);
  }
  // Of several changes to one row only the last stays in the log, and the row carries that one's sequence.
  return changes.map((change, index) => ({
    move: size - ends[index]! + 1,
    row: size - lastOf.get(`${change.table} ${idOf(change)}`)!,
  }));
}

/** Moves write their own entries, which name the scopes before them. */
export function logStatement(log: readonly LogEntry[]): SQL {
  const entries = log
    .map((entry, index) => ({ ...entry, back: log.length - 1 - index }))
    .filter((e) => e.kind !== 'move');
  return sql`INSERT INTO sync_log (seq, kind, tbl, row_id, root_id, at)
    SELECT (SELECT seq FROM sync_head) - (e.value ->> 'back'), e.value ->> 'kind', e.value ->> 'tbl', e.value ->> 'id',
      e.value ->> 'root', e.value ->> 'at' FROM json_each(${JSON.stringify(entries)}) e WHERE true
    ON CONFLICT (tbl, row_id) WHERE kind <> 'move'
    DO UPDATE SET seq = excluded.seq, kind = excluded.kind, root_id = excluded.root_id, at = excluded.at`;
}
