import { rootTableOf, TABLES, type Actor, type Employee } from '#domain/model';
import { keyOf, splitKey, type AnyRow, type Key } from '../../../../src/lib/store/tables.ts';
import { change, decide, type Base } from '../../../client/support/base.ts';
import { epochOf } from '../epoch.ts';
import { outboxOf, stateOf, type Device } from '../device.ts';
import { fail, same } from './violation.ts';

/** After every transaction on a device. */
export function checkStore(device: Device): void {
  const { store } = device;
  const { epoch, cursor, scopes } = stateOf(device);
  const pending = outboxOf(device);
  const view = viewOf(device);
  const base = baseOf(device, view);

  const roots = new Set<string>();
  for (const [key, { rootId }] of base) {
    if (roots.has(rootId)) continue;
    if (!base.has(keyOf(rootTableOf(rootId), rootId))) fail('ORPHAN at rest', key);
    roots.add(rootId);
  }
  for (const { seq } of store.table('journal').rows.values() as Iterable<{ seq: number }>) {
    if (epochOf(seq) === epoch && seq > cursor) fail('OVERLAY dropped before its effect came', String(seq));
  }
  if (device.seen.epoch === epoch && device.seen.cursor > cursor) fail('CURSOR went back');
  device.seen = { epoch, cursor };

  // What the screen shows is the base with the pending mutations over it, worked out here in the plainest way.
  const shadows = [...store.table('shadows').rows.keys()] as Key[];
  const touched = new Set(shadows);
  for (const mutation of pending) {
    const outcome = decide(base, mutation, actorOf(device, base, Object.keys(scopes)));
    if (outcome.kind === 'applied') for (const key of change(base, outcome.changes)) touched.add(key);
  }
  // Where no shadow lies and nothing waits, base and view are the same row.
  for (const key of touched) if (!same(base.get(key), view.get(key))) fail('VIEW is not base + pending', key);
}

function actorOf({ person }: Device, rows: Base, scopes: readonly string[]): Actor {
  const me = rows.get(keyOf('employees', person.id)) as Employee | undefined;
  return { kind: 'employee', id: person.id, role: me?.role ?? person.role, scopes };
}

/** What the screens see. */
export function viewOf({ store }: Device): Base {
  const rows: Base = new Map();
  for (const table of TABLES) {
    for (const [id, row] of store.table(table).rows) rows.set(keyOf(table, String(id)), plain(table, row));
  }
  return rows;
}

/** The server's word on this device. */
export function baseOf({ store }: Device, view: Base): Base {
  const base = new Map(view);
  for (const { key, row } of store.table('shadows').rows.values() as Iterable<{ key: Key; row: AnyRow | null }>) {
    if (row) base.set(key, plain(splitKey(key).table, row));
    else base.delete(key);
  }
  return base;
}

/** Tasks carry one field for their index alone. */
function plain(table: string, row: object): AnyRow {
  if (table !== 'tasks') return row as AnyRow;
  const { holder: _, ...task } = row as AnyRow & { holder?: string };
  return task as AnyRow;
}
