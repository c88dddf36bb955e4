import * as v from 'valibot';
import type { Actor, Rows, TableName } from '#domain/model';
import type { Change, GroupKey, GroupTable, Key as LookedAt, Mutator, View } from '#domain/mutations/mutation';
import { mutationArgs, type MutationName } from '#protocol/mutations';
import type { Store } from './database.ts';
import { groupKeyOf, groupOf, isGroup, keyOf, type AnyRow, type Key, type OutboxRow } from './tables.ts';
import type { Workspace } from './workspace.ts';

/** Pending mutations over the server's rows: view = base + pending, always. */

/** What the outcome of a mutation rests on; `at` stands for the server's clock until it has spoken. */
export type Pending = Pick<OutboxRow, 'name' | 'args' | 'at'>;
export type Run = { kind: 'applied'; touched: Key[] } | { kind: 'refused'; code: string; touched: Key[] };

/** Its mutator and arguments, or null for one written by another version of the app: it travels, and changes no row here. */
function read(store: Store, { name, args }: Pending): { mutator: Mutator<never>; args: never } | null {
  const mutator = store.mutators[name];
  if (!mutator || !(name in mutationArgs)) return null;
  const parsed = v.safeParse(mutationArgs[name as MutationName], args);
  return parsed.success ? { mutator, args: parsed.output as never } : null;
}

/** Runs one mutation over the loaded rows and the ones it names.
 * Touched is read or written: what it read decides what it does, so both are shaded. */
export async function run(store: Store, work: Workspace, pending: Pending): Promise<Run> {
  const known = read(store, pending);
  if (!known) return { kind: 'refused', code: 'mutation.unreadable', touched: [] };
  const touched = await bring(store, work, known.mutator.keys(known.args));
  const outcome = known.mutator.run(viewOf(work), known.args, { actor: actorOf(store, work), now: pending.at });
  if (outcome.kind === 'refused') return { ...outcome, touched: [...touched] };
  const written = outcome.changes.map(changeKey);
  await work.load(written);
  for (const [i, change] of outcome.changes.entries()) {
    const key = written[i]!;
    work.shade(key);
    touched.add(key);
    const row = changed(work.row(key), change);
    if (!row) continue;
    work.setRow(key, row);
    const group = groupOf(change.table, row);
    if (group) touched.add(group);
  }
  return { kind: 'applied', touched: [...touched] };
}

/** Loads and shades what a mutation looks at, and its actor. */
async function bring(store: Store, work: Workspace, keys: readonly LookedAt[]): Promise<Set<Key>> {
  const touched = new Set<Key>();
  const groups = keys.filter((key) => 'of' in key);
  const members = await Promise.all(groups.map((group) => membersOf(store, work, group)));
  for (const { table, of } of groups) touched.add(groupKeyOf(table, of));
  for (const key of keys) if ('id' in key) touched.add(keyOf(key.table, key.id));
  await work.load([...touched, ...members.flat(), keyOf('employees', store.owner.id)]);
  for (const group of [...touched].filter(isGroup)) for (const [key] of work.members(group)) touched.add(key);
  for (const key of touched) if (!isGroup(key)) work.shade(key);
  return touched;
}

/** Tasks have no index by request: all tasks of its client are few. */
async function membersOf(store: Store, work: Workspace, { table, of }: GroupKey): Promise<Key[]> {
  if (table === 'memberships') {
    return (await store.memberships.where('employeeId').equals(of).primaryKeys()).map((id) => keyOf(table, id));
  }
  const request = keyOf('requests', of);
  await work.load([request]);
  const rootId = work.row(request)?.rootId;
  if (rootId === undefined) return [];
  const tasks = await store.tasks.where('rootId').equals(rootId).primaryKeys();
  return tasks.map((id) => keyOf(table, id));
}

const viewOf = (work: Workspace): View => ({
  get: <T extends TableName>(table: T, id: string) => work.row(keyOf(table, id)) as Rows[T] | undefined,
  list: <T extends GroupTable>(table: T, of: string) =>
    [...work.members(groupKeyOf(table, of))].map(([, row]) => row as Rows[T]).sort((a, b) => (a.id < b.id ? -1 : 1)),
});

/** The role as the server last told it; before the first fill, as it was at sign-in. */
function actorOf(store: Store, work: Workspace): Actor {
  const me = work.row(keyOf('employees', store.owner.id)) as Rows['employees'] | undefined;
  return {
    kind: 'employee',
    id: store.owner.id,
    role: me?.role ?? store.owner.role,
    scopes: Object.keys(work.state.scopes),
  };
}

const changeKey = (change: Change): Key => keyOf(change.table, change.op === 'insert' ? change.row.id : change.id);

/** A row written here has no place in the server's order yet: rev and seq stay what the server last gave, else 0. */
function changed(row: AnyRow | undefined, change: Change): AnyRow | null {
  if (change.op === 'patch') return row ? ({ ...row, ...change.set } as AnyRow) : null;
  return { ...change.row, rev: row?.rev ?? 0, seq: row?.seq ?? 0 } as AnyRow;
}

/** Rewinds the rows that changed, with all that pending mutations tie to them, and replays those mutations only.
 * @param changed rows whose base changed, and those of mutations that have just left `outbox`
 * @returns the mutations whose touched rows are now others, to be written */
export async function replay(
  store: Store,
  work: Workspace,
  { outbox, changed }: { outbox: readonly OutboxRow[]; changed: ReadonlySet<Key> },
): Promise<OutboxRow[]> {
  const dirty = new Set(changed);
  const touched = new Map(outbox.map((row) => [row.written, row.touched]));
  const isTied = (row: OutboxRow) => touched.get(row.written)!.some((key) => dirty.has(key));
  for (let grown = true; grown;) {
    grown = spread(outbox, touched, dirty);
    if (grown) continue;
    await work.load(dirty);
    for (const key of dirty) work.rewind(key);
    for (const row of outbox.filter(isTied)) {
      const ran = await runKeepingOrder(store, work, row, dirty);
      touched.set(row.written, ran.touched);
      // It reads a row now that a later mutation has changed already: begin again with that row rewound too.
      grown ||= ran.tookOver;
    }
  }
  release(work, touched, dirty);
  return outbox.flatMap((row) => {
    const now = touched.get(row.written)!;
    return now.join() === row.touched.join() ? [] : [{ ...row, touched: now }];
  });
}

/** Rows tied to dirty ones by a mutation become dirty too; true if there were any. */
function spread(outbox: readonly OutboxRow[], touched: ReadonlyMap<number, readonly Key[]>, dirty: Set<Key>): boolean {
  const before = dirty.size;
  for (const row of outbox) {
    const keys = touched.get(row.written)!;
    if (keys.some((key) => dirty.has(key))) for (const key of keys) dirty.add(key);
  }
  return dirty.size > before;
}

async function runKeepingOrder(store: Store, work: Workspace, row: OutboxRow, dirty: Set<Key>) {
  const old = new Set(row.touched);
  const { touched } = await run(store, work, row);
  let tookOver = false;
  for (const key of touched) {
    if (dirty.has(key)) continue;
    dirty.add(key);
    // Shaded before this run by somebody else; `run` shades only what nobody had.
    tookOver ||= !old.has(key);
  }
  return { touched, tookOver };
}

function release(work: Workspace, touched: ReadonlyMap<number, readonly Key[]>, dirty: ReadonlySet<Key>): void {
  const held = new Set([...touched.values()].flat());
  for (const key of dirty) if (work.isShaded(key) && !held.has(key)) work.unshade(key);
}
