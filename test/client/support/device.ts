import { TABLES, type Actor } from '#domain/model';
import { mutators } from '#domain/mutations/registry';
import type { PullRequest, PullResponse } from '#protocol/sync';
import { PROTOCOL_VERSION } from '#protocol/version';
import { applyPull } from '../../../src/lib/store/apply-pull.ts';
import { applySnapshot } from '../../../src/lib/store/apply-snapshot.ts';
import { deleteStore, type Store } from '../../../src/lib/store/database.ts';
import { openStore } from '../../../src/lib/store/open.ts';
import { nextGroup, readState } from '../../../src/lib/store/outgoing.ts';
import { applyPush } from '../../../src/lib/store/apply-push.ts';
import { keyOf, splitKey, type AnyRow, type Key } from '../../../src/lib/store/tables.ts';
import { newId } from '../../../src/lib/sync/new-id.ts';
import { change, decide, type Base } from './base.ts';
import type { ModelServer } from './model-server.ts';
import { ANNA, NOON } from './rows.ts';

/** A device under test: the real store, driven step by step. */

export async function aStore(employeeId = ANNA): Promise<Store> {
  await deleteStore(employeeId);
  const opened = await openStore({ owner: { id: employeeId, role: 'employee' }, mutators, app: 'test' }, newId('dev'));
  return opened.store;
}

export async function askPull(store: Store, limit = 2_000): Promise<PullRequest> {
  const { device, gen, epoch, cursor, ackN } = await readState(store);
  return { device, gen, epoch, cursor, ackN, limit, protocol: PROTOCOL_VERSION };
}
export const givePull = (store: Store, asked: PullRequest, reply: PullResponse) =>
  applyPull(store, { asked, reply, now: NOON, newDevice: newId('dev') });

export async function pullOnce(store: Store, server: ModelServer, limit?: number) {
  const asked = await askPull(store, limit);
  return givePull(store, asked, server.pull(asked));
}

/** One group to the server; `answered` false loses the answer on the way. */
export async function pushOnce(store: Store, server: ModelServer, { answered = true } = {}): Promise<void> {
  const group = await nextGroup(store);
  if (!group) return;
  const reply = server.push({ ...group, app: 'test', protocol: PROTOCOL_VERSION });
  if (answered) await applyPush(store, { asked: group, reply, newDevice: newId('dev') });
}

export async function fillOnce(store: Store, server: ModelServer, limit = 2_000) {
  const next = (await readState(store)).fills[0];
  if (!next) return null;
  const page = server.snapshot({ task: String(next.id), kind: next.kind, id: next.of, after: next.after, limit });
  return applySnapshot(store, next, page);
}

/** Until nothing is left to do on either side. */
export async function settle(store: Store, server: ModelServer): Promise<void> {
  for (let step = 0; step < 100; step += 1) {
    const before = JSON.stringify([await readState(store), await store.outbox.toArray()]);
    await pushOnce(store, server);
    await pullOnce(store, server);
    await fillOnce(store, server);
    const state = await readState(store);
    const after = JSON.stringify([{ ...state, gen: JSON.parse(before)[0].gen }, await store.outbox.toArray()]);
    if (after === before) return;
  }
  throw new Error('the device and the server do not come to rest');
}

const plain = (key: Key, row: AnyRow): AnyRow => {
  if (splitKey(key).table !== 'tasks') return row;
  const { holder: _, ...task } = row as AnyRow & { holder?: string };
  return task as AnyRow;
};

/** What the screens see. */
export async function viewOf(store: Store): Promise<Base> {
  const rows: Base = new Map();
  for (const table of TABLES) {
    for (const row of await store.table<AnyRow, string>(table).toArray()) {
      const key = keyOf(table, row.id);
      rows.set(key, plain(key, row));
    }
  }
  return rows;
}

/** The server's word on this device. */
export async function baseOf(store: Store): Promise<Base> {
  const base = await viewOf(store);
  for (const { key, row } of await store.shadows.toArray()) {
    if (row) base.set(key, plain(key, row));
    else base.delete(key);
  }
  return base;
}

/** Base + pending, computed the plain way: what the screens must see. */
export async function expectedView(store: Store, actor: Actor & { kind: 'employee' }): Promise<Base> {
  const rows = await baseOf(store);
  const { scopes } = await readState(store);
  for (const mutation of await store.outbox.orderBy('written').toArray()) {
    const outcome = decide(rows, mutation, { ...actor, scopes: Object.keys(scopes) });
    if (outcome.kind === 'applied') change(rows, outcome.changes);
  }
  return rows;
}

export const sorted = (rows: Base): [Key, AnyRow][] => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
