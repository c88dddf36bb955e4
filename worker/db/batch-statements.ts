import { eq, sql } from 'drizzle-orm';
import { idOf, isRescoping, logEntries, logStatement, placesOf, type Place, type Rescoping } from './batch-log.ts';
import type { Db, Statement } from './client.ts';
import type { DeleteRow, InsertRow, Order, PatchRow, RowChange } from './commit.ts';
import type { Guard } from './guards.ts';
import { insertLocal, kindOf, LocalRow, type Also } from './local-rows.ts';
import { expressionsOf, insertRows, patchRows } from './row-statements.ts';
import { synced } from './synced-tables.ts';
import { rootScope, syncHead, syncUser } from './sync-tables.ts';

/** What commit.ts writes, as statements: neighbours that one statement can write are one. */

/** @param orders of several, each has a form (`formOf`); those of one form are written by the same statements */
export function toStatements(db: Db, orders: readonly Order[]): Statement[] {
  const changes = orders.flatMap((order) => order.changes ?? []);
  const log = orders.flatMap(({ changes: own = [], now }) => own.flatMap((change) => logEntries(change, now)));
  const forms = byForm(orders);
  // By form, so that few texts of it occur: the base keeps those it has read.
  const guards = forms.flat().flatMap((order) => order.guards ?? []);
  return [
    allocation(db, { guards, entries: log.length }),
    ...writingsOf(orders, forms).flatMap((same) =>
      runsOf(inParallel(same), isOneMore).flatMap((run) => rowStatements(db, run)),
    ),
    ...(log.length > 0 ? [db.run(logStatement(log))] : []),
    ...(changes.some(touchesScopes) ? [db.run(scopeVersions)] : []),
    ...forms.flatMap((same) =>
      runsOf(inParallel(same.map(({ also = [] }) => also)), isSameKind).map((run) => alsoStatement(db, run)),
    ),
  ];
}

/** Orders of the same form write the same kinds of rows one after another; null for one that is written by itself. */
export function formOf({ changes = [], also = [] }: Order): string | null {
  const shapes = changes.map(shapeOf);
  if (shapes.includes(null)) return null;
  return [...shapes, ...also.map((item) => (item instanceof LocalRow ? kindOf(item) : ''))].join('\n');
}

const byForm = (orders: readonly Order[]): Order[][] =>
  orders.length === 1 ? [[...orders]] : [...Map.groupBy(orders, formOf).values()];

/** The first of each, then the second of each, and so on: what references another row comes after all of those. */
const inParallel = <T>(lists: readonly (readonly T[])[]): T[] =>
  (lists[0] ?? []).flatMap((_, index) => lists.map((list) => list[index]!));

function runsOf<T>(items: readonly T[], isOneMoreOf: (run: Run<T>, item: T) => boolean): Run<T>[] {
  const runs: Run<T>[] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && isOneMoreOf(run, item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
type Run<T> = [T, ...T[]];

const isSameKind = ([first]: Run<Also>, item: Also): boolean =>
  first instanceof LocalRow && item instanceof LocalRow && kindOf(first) === kindOf(item);

const alsoStatement = (db: Db, run: Run<Also>): Statement =>
  run[0] instanceof LocalRow ? db.run(insertLocal(run as Run<LocalRow>)) : run[0];

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

type Writing = { change: RowChange; place: Place; now: number };

/** The changes of each order, with their places in the log of all; orders of one form side by side. */
function writingsOf(orders: readonly Order[], forms: readonly Order[][]): Writing[][][] {
  const places = placesOf(orders.flatMap(({ changes = [] }) => changes));
  const writings = new Map(
    orders.map((order) => {
      const { changes = [], now } = order;
      return [order, changes.map((change) => ({ change, place: places.shift()!, now }))];
    }),
  );
  return forms.map((same) => same.map((order) => writings.get(order)!));
}

function isOneMore(run: Run<Writing>, { change }: Writing): boolean {
  const shape = shapeOf(change);
  return shape !== null && shape === shapeOf(run[0].change) && run.every((one) => idOf(one.change) !== idOf(change));
}

/** What must be the same in changes that are written together; null for those that stand alone. */
function shapeOf(change: RowChange): string | null {
  if (change.op === 'delete' || isRescoping(change)) return null;
  if (change.op === 'insert') return `insert ${change.table} ${expressionsOf(change.row)}`;
  return `patch ${change.table} ${Object.keys(change.set).join()}`;
}

function rowStatements(db: Db, run: Run<Writing>): Statement[] {
  const [{ change, place, now }] = run;
  const table = synced[change.table];
  if (change.op === 'delete') return [...forgetScopes(db, change), db.delete(table).where(eq(table.id, change.id))];
  if (change.op === 'patch') {
    const move = isRescoping(change) ? moveStatements(db, change, place.move, now) : [];
    const patches = run.map((one) => ({ ...(one.change as PatchRow), back: one.place.row }));
    return [...move, db.run(patchRows(table, patches))];
  }
  const rows = run.map((one) => (one.change as InsertRow).row);
  return [
    db.run(insertRows(table, rows, { back: run.map((one) => one.place.row) })),
    ...('scopes' in change.row ? [db.run(scopeRows(rows as Scoped[]))] : []),
  ];
}

const forgetScopes = (db: Db, change: DeleteRow): Statement[] =>
  change.id === change.rootId ? [db.delete(rootScope).where(eq(rootScope.rootId, change.id))] : [];

type Scoped = { id: string; scopes: readonly string[] };
const scopeRows = (rows: readonly Scoped[]) => {
  const pairs = rows.flatMap(({ id, scopes }) => scopes.map((scope) => [id, scope]));
  return sql`INSERT INTO ${rootScope} (root_id, scope_id)
    SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(pairs)})`;
};

/** The move names the scopes before it, so it is written before its row changes. */
const moveStatements = (db: Db, { table, id, set: { scopes } }: Rescoping, steps: number, now: number): Statement[] => [
  db.run(sql`INSERT INTO sync_log (seq, kind, tbl, row_id, root_id, was, at)
    SELECT (SELECT seq FROM sync_head) - ${steps}, 'move', ${table}, id, root_id, scopes, ${now}
    FROM ${sql.identifier(table)} WHERE id = ${id}`),
  db.delete(rootScope).where(eq(rootScope.rootId, id)),
  db.run(scopeRows([{ id, scopes }])),
];

/** Which changes may change who sees what (the view user_scope): not names, load limits or absences. */
function touchesScopes(change: RowChange): boolean {
  if (change.table === 'memberships') return true;
  if (change.table === 'teams') return change.op !== 'patch';
  if (change.table !== 'employees') return false;
  return change.op !== 'patch' || ['role', 'active', 'ownClientsOnly'].some((field) => field in change.set);
}

/** Raised for everybody: a device compares the version and looks at its scopes again. */
const scopeVersions = sql`INSERT INTO ${syncUser} (user_id, scope_version) SELECT id, 1 FROM employees WHERE true
  ON CONFLICT (user_id) DO UPDATE SET scope_version = scope_version + 1`;
