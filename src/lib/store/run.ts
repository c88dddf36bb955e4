import * as v from 'valibot';
import type { Actor, Rows, TableName } from '#domain/model';
import type { Change, GroupTable, Key as LookedAt, Mutator, View } from '#domain/mutations/mutation';
import { mutationArgs, type MutationName } from '#protocol/mutations';
import type { Store } from './database.ts';
import { groupKeyOf, groupOf, isGroup, keyOf, type AnyRow, type Key, type OutboxRow } from './tables.ts';
import type { Workspace } from './workspace.ts';

/** What the outcome of a mutation rests on; `at` stands for the server's clock until it has spoken. */
export type Pending = Pick<OutboxRow, 'name' | 'args' | 'at'>;
export type Run = { kind: 'applied'; touched: Key[] } | { kind: 'refused'; code: string; touched: Key[] };
/** `missing`: it writes rows that are not loaded; nothing was changed. */
export type Attempt = Run | { kind: 'missing'; keys: Key[] };

type Known = { mutator: Mutator<never>; args: never };

/** Its mutator and arguments, or null for one written by another version of the app: it travels, and changes no row here. */
function read(store: Store, { name, args }: Pending): Known | null {
  const mutator = store.mutators[name];
  if (!mutator || !(name in mutationArgs)) return null;
  const parsed = v.safeParse(mutationArgs[name as MutationName], args);
  return parsed.success ? { mutator, args: parsed.output as never } : null;
}

/** What it will look at: to be loaded before it runs. */
export function looksAt(store: Store, pending: Pending): readonly LookedAt[] {
  const known = read(store, pending);
  return known ? known.mutator.keys(known.args) : [];
}

/** The rows and groups it will look at. */
export const keysOf = (store: Store, pending: Pending): Key[] =>
  looksAt(store, pending).map((key) => ('id' in key ? keyOf(key.table, key.id) : groupKeyOf(key.table, key.of)));

/** Runs one mutation over the loaded rows. Touched is read or written: what it read decides what it does. */
export function run(store: Store, work: Workspace, pending: Pending): Attempt {
  const known = read(store, pending);
  if (!known) return { kind: 'refused', code: 'mutation.unreadable', touched: [] };
  const touched = touch(work, known.mutator.keys(known.args));
  const outcome = known.mutator.run(viewOf(work), known.args, { actor: actorOf(store, work), now: pending.at });
  if (outcome.kind === 'refused') return { ...outcome, touched: [...touched] };
  const missing = outcome.changes.map(changeKey).filter((key) => !work.isLoaded(key));
  if (missing.length > 0) return { kind: 'missing', keys: missing };
  for (const change of outcome.changes) for (const key of apply(work, change)) touched.add(key);
  return { kind: 'applied', touched: [...touched] };
}

/** Every row and group it looks at, shaded. */
function touch(work: Workspace, keys: readonly LookedAt[]): Set<Key> {
  const touched = new Set<Key>();
  for (const key of keys) touched.add('id' in key ? keyOf(key.table, key.id) : groupKeyOf(key.table, key.of));
  for (const group of [...touched].filter(isGroup)) for (const [key] of work.members(group)) touched.add(key);
  for (const key of touched) if (!isGroup(key)) work.shade(key);
  return touched;
}

/** @returns the row, and the group it belongs to */
function apply(work: Workspace, change: Change): Key[] {
  const key = changeKey(change);
  work.shade(key);
  const before = work.row(key);
  const row = changed(before, change);
  if (row || before) work.setRow(key, row);
  const known = row ?? before;
  const group = known && groupOf(change.table, known);
  return group ? [key, group] : [key];
}

const changeKey = (change: Change): Key => keyOf(change.table, change.op === 'insert' ? change.row.id : change.id);

/** A row written here has no place in the server's order yet: rev and seq stay what the server last gave, else 0. */
function changed(row: AnyRow | undefined, change: Change): AnyRow | null {
  if (change.op === 'delete') return null;
  if (change.op === 'patch') return row ? ({ ...row, ...change.set } as AnyRow) : null;
  return { ...change.row, rev: row?.rev ?? 0, seq: row?.seq ?? 0 } as AnyRow;
}

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

const viewOf = (work: Workspace): View => ({
  get: <T extends TableName>(table: T, id: string) => work.row(keyOf(table, id)) as Rows[T] | undefined,
  list: <T extends GroupTable>(table: T, of: string) =>
    [...work.members(groupKeyOf(table, of))].map(([, row]) => row as Rows[T]).sort((a, b) => (a.id < b.id ? -1 : 1)),
});
