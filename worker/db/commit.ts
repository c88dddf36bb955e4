import { eq, sql, type SQL } from 'drizzle-orm';
import type { Patch, Insert } from '#domain/mutations/mutation';
import type { TableName } from '#domain/model';
import type { Db, Statement } from './client.ts';
import type { Guard } from './guards.ts';
import { insertRows, isPlain, patchRows } from './row-statements.ts';
import { synced } from './synced-tables.ts';
import { rootScope, syncHead, syncUser } from './sync-tables.ts';

/**
 * The only batch of the product. Facts, their sequence numbers, their log, and the effects they owe are one transaction;
 * guards stand first, so a decision that rests on stale rows writes nothing. D1 runs one batch at a time, hence a
 * sequence allocated inside it has commit order and no holes (sync.md, Order).
 */

/** A row to write; values may be SQL where only the base knows them, such as the next request number. */
export type InsertRow = { [T in TableName]: { op: 'insert'; table: T; row: OrSql<Insert<T>['row']> } }[TableName];
export type PatchRow = { [T in TableName]: Patch<T> & { rootId: string } }[TableName];
export type DeleteRow = { op: 'delete'; table: TableName; id: string; rootId: string };
export type RowChange = InsertRow | PatchRow | DeleteRow;
type Rescoping = PatchRow & { set: { scopes: readonly string[] } };
type OrSql<R> = { [K in keyof R]: R[K] | SQL };

export type Batch = {
  guards?: readonly Guard[];
  changes?: readonly RowChange[];
  /** Statements on tables that do not travel: inbox, ledger, outbox, grants, sync_mutation … */
  also?: readonly Statement[];
  /** A question asked at the end, of what has just been written: it saves the way to D1 that reading it later costs. */
  read?: Statement | undefined;
};

export type Committed =
  /** `head` is the sequence after the batch; the changes hold the ones up to it. */
  | { kind: 'committed'; head: number; epoch: number; read: readonly unknown[] }
  /** Somebody was faster: read again, decide again. `on` is 'guard' or the columns of the violated UNIQUE. */
  | { kind: 'conflict'; on: string };

type LogEntry = { kind: 'put' | 'del' | 'move'; tbl: TableName; id: string; root: string };

export async function commit(
  db: Db,
  { guards = [], changes = [], also = [], read }: Batch,
  now: number,
): Promise<Committed> {
  const log = changes.flatMap(logEntries);
  const places = placesOf(changes);
  const batch: Statement[] = [
    allocation(db, { guards, entries: log.length }),
    ...runsOf(changes.map((change, index) => ({ change, place: places[index]!, now }))).flatMap((run) =>
      toStatements(db, run),
    ),
    ...(log.length > 0 ? [db.run(logStatement(log, now))] : []),
    ...(changes.some(touchesScopes) ? [db.run(scopeVersions)] : []),
    ...also,
    ...(read ? [read] : []),
  ];
  try {
    const results = await db.batch(batch as [Statement, ...Statement[]]);
    const [head] = results[0] as { seq: number; epoch: number }[];
    if (!head) throw new Error('sync_head has no row: the migrations have not run');
    return { kind: 'committed', head: head.seq, epoch: head.epoch, read: read ? (results.at(-1) as unknown[]) : [] };
  } catch (error) {
    const on = conflictIn(error);
    if (on === null) throw error;
    return { kind: 'conflict', on };
  }
}

/**
 * Stands before everything: whoever's guards do not hold gets no sequence, and the NULL in its place ends the batch.
 * `IS TRUE`, because a guard that comes to NULL has not held.
 */
const allocation = (db: Db, { guards, entries }: { guards: readonly Guard[]; entries: number }) => {
  const next = sql`${syncHead.seq} + ${entries}`;
  const seq =
    guards.length === 0 ? next : sql`CASE WHEN (${sql.join([...guards], sql` AND `)}) IS TRUE THEN ${next} END`;
  return db.update(syncHead).set({ seq }).returning({ seq: syncHead.seq, epoch: syncHead.epoch });
};

/** A change of scopes is a move, and its log entry stands before the row's: see pull rule 4 of sync.md. */
function logEntries(change: RowChange): LogEntry[] {
  const entry = { tbl: change.table, id: idOf(change), root: rootOf(change) };
  const move: LogEntry[] = isRescoping(change) ? [{ ...entry, kind: 'move' }] : [];
  return [...move, { ...entry, kind: change.op === 'delete' ? 'del' : 'put' }];
}

const idOf = (change: RowChange): string => (change.op === 'insert' ? (change.row.id as string) : change.id);
const rootOf = (change: RowChange): string => (change.op === 'insert' ? (change.row.rootId as string) : change.rootId);
const isRescoping = (change: RowChange): change is Rescoping => change.op === 'patch' && 'scopes' in change.set;

/** Where a change stands in the log: so many places before the head that this batch has just allocated. */
type Place = { move: number; row: number };

function placesOf(changes: readonly RowChange[]): Place[] {
  const ends: number[] = [];
  const lastOf = new Map<string, number>();
  let size = 0;
  for (const change of changes) {
    size += logEntries(change).length;
    ends.push(size);
    lastOf.set(`${change.table} ${idOf(change)}`, size);
  }
  // Of several changes to one row only the last stays in the log, and the row carries that one's sequence.
  return changes.map((change, index) => ({
    move: size - ends[index]! + 1,
    row: size - lastOf.get(`${change.table} ${idOf(change)}`)!,
  }));
}
const back = (steps: number): SQL => sql`(SELECT seq FROM sync_head) - ${steps}`;

type Writing = { change: RowChange; place: Place; now: number };

/** Neighbours that one statement can write. */
function runsOf(writings: readonly Writing[]): Run[] {
  const runs: Run[] = [];
  for (const writing of writings) {
    const run = runs.at(-1);
    if (run && isOneMore(run, writing)) run.push(writing);
    else runs.push([writing]);
  }
  return runs;
}
type Run = [Writing, ...Writing[]];

function isOneMore(run: Run, { change }: Writing): boolean {
  const shape = shapeOf(change);
  return shape !== null && shape === shapeOf(run[0].change) && run.every((one) => idOf(one.change) !== idOf(change));
}

/** What must be the same in changes that are written together; null for those that stand alone. */
function shapeOf(change: RowChange): string | null {
  if (change.op === 'delete') return null;
  const cells: Readonly<Record<string, unknown>> = change.op === 'insert' ? change.row : change.set;
  if ('scopes' in cells || !isPlain(cells)) return null;
  return change.op === 'insert' ? `insert ${change.table}` : `patch ${change.table} ${Object.keys(cells).join()}`;
}

function toStatements(db: Db, run: Run): Statement[] {
  const [{ change, place, now }] = run;
  const { table } = change;
  if (change.op === 'delete') {
    return [...forgetScopes(db, change), db.delete(synced[table]).where(eq(synced[table].id, change.id))];
  }
  if (change.op === 'patch') {
    const move = isRescoping(change) ? moveStatements(db, change, back(place.move), now) : [];
    const patches = run.map((one) => ({ ...(one.change as PatchRow), back: one.place.row }));
    return [...move, db.run(patchRows(synced[table], patches))];
  }
  const rows = run.map((one) => (one.change as InsertRow).row);
  const stamp = { back: run.map((one) => one.place.row) };
  const scopes =
    'scopes' in change.row ? [db.run(scopeRows(idOf(change), change.row.scopes as readonly string[]))] : [];
  return [db.run(insertRows(synced[table], rows, stamp)), ...scopes];
}

const forgetScopes = (db: Db, change: DeleteRow): Statement[] =>
  change.id === change.rootId ? [db.delete(rootScope).where(eq(rootScope.rootId, change.id))] : [];

const scopeRows = (rootId: string, scopes: readonly string[]) =>
  sql`INSERT INTO ${rootScope} (root_id, scope_id) SELECT ${rootId}, value FROM json_each(${JSON.stringify(scopes)})`;

/** The move names the scopes before it, so it is written before its row changes. */
const moveStatements = (db: Db, change: Rescoping, seq: SQL, now: number): Statement[] => [
  db.run(sql`INSERT INTO sync_log (seq, kind, tbl, row_id, root_id, was, at)
    SELECT ${seq}, 'move', ${change.table}, id, root_id, scopes, ${now}
    FROM ${sql.identifier(change.table)} WHERE id = ${change.id}`),
  db.delete(rootScope).where(eq(rootScope.rootId, change.id)),
  db.run(scopeRows(change.id, change.set.scopes)),
];

function logStatement(log: readonly LogEntry[], now: number): SQL {
  const entries = log
    .map((entry, index) => ({ ...entry, back: log.length - 1 - index }))
    .filter((e) => e.kind !== 'move');
  return sql`INSERT INTO sync_log (seq, kind, tbl, row_id, root_id, at)
    SELECT (SELECT seq FROM sync_head) - (e.value ->> 'back'), e.value ->> 'kind', e.value ->> 'tbl', e.value ->> 'id',
      e.value ->> 'root', ${now} FROM json_each(${JSON.stringify(entries)}) e WHERE true
    ON CONFLICT (tbl, row_id) WHERE kind <> 'move'
    DO UPDATE SET seq = excluded.seq, kind = excluded.kind, root_id = excluded.root_id, at = excluded.at`;
}

/** Which changes may change who sees what (the view user_scope): not names, load limits or absences. */
function touchesScopes(change: RowChange): boolean {
  if (change.table === 'memberships') return true;
  if (change.table === 'teams') return change.op !== 'patch';
  if (change.table !== 'employees') return false;
  return change.op !== 'patch' || 'role' in change.set || 'active' in change.set;
}

/** Raised for everybody: a device compares the version and looks at its scopes again. */
const scopeVersions = sql`INSERT INTO ${syncUser} (user_id, scope_version) SELECT id, 1 FROM employees WHERE true
  ON CONFLICT (user_id) DO UPDATE SET scope_version = scope_version + 1`;

/** Drizzle wraps D1's error; what failed stands in the text of one of the causes. */
function conflictIn(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.message.includes('NOT NULL constraint failed: sync_head.seq')) return 'guard';
    const unique = /UNIQUE constraint failed: ([^:\n]+)/.exec(cause.message);
    if (unique) return unique[1]!.trim();
  }
  return null;
}
