import type { GroupTable } from '#domain/mutations/mutation';
import type { Store } from './database.ts';
import { looksAt, type Pending } from './run.ts';
import { keyOf, type Key } from './tables.ts';
import type { Workspace } from './workspace.ts';

/** Loads what mutations will look at, with who acts: a few reads, however many they are. */
export async function bring(store: Store, work: Workspace, pending: readonly Pending[]): Promise<void> {
  const looks = pending.flatMap((one) => looksAt(store, one));
  const parents: Record<GroupTable, Set<string>> = { tasks: new Set(), memberships: new Set() };
  for (const look of looks) if ('of' in look) parents[look.table].add(look.of);
  const rows = looks.flatMap((look) => ('id' in look ? keyOf(look.table, look.id) : []));
  const requests = [...parents.tasks].map((id) => keyOf('requests', id));
  await work.load([...rows, ...requests, keyOf('employees', store.owner.id)]);
  await work.load([
    ...(await tasksBeside(store, work, requests)),
    ...(await membershipsOf(store, [...parents.memberships])),
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
