import type { GroupTable } from '#domain/mutations/mutation';
import type { Store } from './database.ts';
import { looksAt, type Pending } from './run.ts';
import { keyOf, type AnyRow, type Key } from './tables.ts';
import type { Workspace } from './workspace.ts';

/** Loads what mutations will look at, with who acts: a few reads, however many they are. */
export async function bring(store: Store, work: Workspace, pending: readonly Pending[]): Promise<void> {
  const looks = pending.flatMap((one) => looksAt(store, one));
  const parents = new Map<GroupTable, Set<string>>();
  for (const look of looks) {
    if ('of' in look) parents.set(look.table, (parents.get(look.table) ?? new Set()).add(look.of));
  }
  const rows = looks.flatMap((look) => ('id' in look ? keyOf(look.table, look.id) : []));
  const requests = [...(parents.get('tasks') ?? [])].map((id) => keyOf('requests', id));
  await work.load([...rows, ...requests, keyOf('employees', store.owner.id)]);
  await work.load([
    ...(await tasksBeside(store, work, requests)),
    ...(await membershipsOf(store, [...(parents.get('memberships') ?? [])])),
    ...(await identitiesWith(store, [...(parents.get('identities') ?? [])])),
    ...(await everyRowOf(store, parents)),
  ]);
}

/** Tasks have no index by request; all tasks of a request's client are few. */
async function tasksBeside(store: Store, work: Workspace, requests: readonly Key[]): Promise<Key[]> {
  const roots = new Set(requests.flatMap((key) => work.row(key)?.rootId ?? []));
  if (roots.size === 0) return [];
  const ids = await store.tasks
    .where('rootId')
    .anyOf([...roots])
    .primaryKeys();
  return ids.map((id) => keyOf('tasks', id));
}

async function membershipsOf(store: Store, employeeIds: readonly string[]): Promise<Key[]> {
  if (employeeIds.length === 0) return [];
  const ids = await store.memberships
    .where('employeeId')
    .anyOf([...employeeIds])
    .primaryKeys();
  return ids.map((id) => keyOf('memberships', id));
}

async function identitiesWith(store: Store, values: readonly string[]): Promise<Key[]> {
  if (values.length === 0) return [];
  const ids = await store.identities
    .where('value')
    .anyOf([...values])
    .primaryKeys();
  return ids.map((id) => keyOf('identities', id));
}

/** Tables of the organisation itself: all their rows are one group, and some tens at most. */
const OF_THE_ORGANISATION = ['employees', 'teams', 'mailboxes', 'statuses'] as const satisfies readonly GroupTable[];

async function everyRowOf(store: Store, parents: ReadonlyMap<GroupTable, unknown>): Promise<Key[]> {
  const wanted = OF_THE_ORGANISATION.filter((table) => parents.has(table));
  const found = wanted.map(async (table) => {
    const ids = await store.table<AnyRow, string>(table).toCollection().primaryKeys();
    return ids.map((id) => keyOf(table, id));
  });
  return (await Promise.all(found)).flat();
}
