import { TABLES, type Message, type TableName } from '#domain/model';
import type { Db } from '../../../../worker/db/client.ts';
import { synced } from '../../../../worker/db/synced-tables.ts';
import { keyOf, type AnyRow } from '../../../../src/lib/store/tables.ts';
import type { Base } from '../../../client/support/base.ts';
import { stateOf, type Device } from '../device.ts';
import type { World } from '../world.ts';
import { neverComes } from './files.ts';
import { sightOf } from './sight.ts';
import { viewOf } from './store.ts';
import { fail, same } from './violation.ts';

/** After quiet: what every side believes is the same, and nothing that anybody wrote is nowhere. */
export async function checkAll(world: World): Promise<void> {
  const rows = await serverRows(world);
  const sight = sightOf(world);
  for (const device of world.devices) {
    if (device.session === null) checkLeft(device);
    else checkBase(device, rows, (root) => sight.shows(device.person.id, root));
    checkFates(world, device);
    checkLoss(world, device);
  }
  checkWritten(world, rows);
  checkSends(world, rows);
  if (world.restores === 0) checkFiles(world, rows);
  checkOrder(world, rows);
}

async function serverRows({ db }: World): Promise<Base> {
  const rows: Base = new Map();
  for (const [table, ask] of questionsTo(db)) for (const row of await ask.all()) rows.set(keyOf(table, row.id), row);
  return rows;
}

type Question = readonly [table: TableName, ask: { all(): Promise<AnyRow[]> }];
const questions = new WeakMap<Db, readonly Question[]>();

/** Put into words once: that takes longer than the answers. */
function questionsTo(db: Db): readonly Question[] {
  const known = questions.get(db);
  if (known) return known;
  const made = TABLES.map((table): Question => [table, db.select().from(synced[table]).prepare() as never]);
  questions.set(db, made);
  return made;
}

/** 3. Base = the server's rows in scope, and nothing is left over it. */
function checkBase(device: Device, rows: Base, isShown: (root: string) => boolean): void {
  const here = viewOf(device);
  const who = device.person.id;
  for (const [key, row] of here) {
    const there = rows.get(key);
    if (!there) fail('GHOST row', `${key} at ${who}`);
    if (!isShown(there.rootId)) fail('LEAK at rest', `${key} at ${who}`);
    if (!same(row, there)) fail('STALE row', `${key} at ${who}`);
  }
  for (const [key, row] of rows) if (!here.has(key) && isShown(row.rootId)) fail('MISSING row', `${key} at ${who}`);
  if (stateOf(device).unreadable.length > 0) fail('UNREADABLE row', stateOf(device).unreadable[0]!.key);
}

/** Nothing of the organisation stays with somebody who may not come in any more. */
function checkLeft(device: Device): void {
  for (const [key] of viewOf(device)) fail('LEFT at rest', `${key} at ${device.person.id}`);
}

/** Who lost a base that the server had known is told, nobody else is. */
function checkLoss({ restores }: World, device: Device): void {
  const { lostAt } = stateOf(device);
  if (device.lostIn === restores && lostAt === undefined) fail('LOSS untold', stateOf(device).device);
  if (device.lostIn === null && lostAt !== undefined) fail('LOSS invented', stateOf(device).device);
}

/** 1. Every mutation has exactly one fate, and device and server name the same one. */
function checkFates({ base }: World, { store }: Device): void {
  const fates = new Set<string>();
  for (const [list, status] of [
    ['journal', 'ok'],
    ['attention', 'rejected'],
  ] as const) {
    for (const { id } of store.table(list).rows.values() as Iterable<{ id: string }>) {
      if (fates.has(id)) fail('TWO fates', id);
      fates.add(id);
      const known = base.all('SELECT status FROM sync_mutation WHERE mut_id = ?', id)[0]?.['status'];
      if (known === undefined) fail('LOST mutation', id);
      if (known !== status) fail('FATE differs', `${id} ${String(known)}`);
    }
  }
}

/** 1 and 2. What was saved is in a list of its device, and words are there once if they were taken, never if they were not. */
function checkWritten({ base, written, restores }: World, rows: Base): void {
  const taken = new Set(base.all('SELECT id FROM quarantine').map(({ id }) => id));
  for (const { id, device, name, args, isGone = false, handedIn = restores } of written.values()) {
    const isKept = ['journal', 'attention'].some((list) =>
      [...device.store.table(list).rows.values()].some((row) => row['id'] === id),
    );
    if (handedIn < restores) continue;
    if (!isKept && !isGone && !taken.has(id) && !isAside(device, id)) fail('LOST mutation', id);
    if (name !== 'note.add' && name !== 'reply.send') continue;
    const isTaken = base.all('SELECT status FROM sync_mutation WHERE mut_id = ?', id)[0]?.['status'] === 'ok';
    if (rows.has(keyOf('messages', (args as { messageId: string }).messageId)) !== isTaken) fail('EXACTLY ONCE', id);
  }
}

const isAside = ({ aside }: Device, id: string): boolean =>
  aside !== null && [...aside.outbox, ...aside.attention, ...aside.journal].some((row) => row.id === id);

/** Sent at most once in the real world, restores included; exactly once unless somebody is told that it is unknown. */
function checkSends(world: World, rows: Base): void {
  const { sent, base } = world;
  for (const [id, times] of sent) if (times > 1) fail('SENT twice', id);
  for (const { id, state } of base.all(`SELECT id, state FROM outbox WHERE kind = 'mail'`) as {
    id: string;
    state: string;
  }[]) {
    const message = rows.get(keyOf('messages', id.slice('mail_'.length))) as Message | undefined;
    if (neverComes(world, id.slice('mail_'.length))) continue;
    if (state === 'sent' && !sent.has(message?.id ?? '')) fail('SEND lost', id);
    if (!['sent', 'unknown', 'undone', 'failed'].includes(state)) fail('SEND stuck', `${id} ${state}`);
    if (message && message.state !== state) fail('SEND not told', `${id} ${state}, the message says ${message.state}`);
  }
  for (const row of rows.values()) {
    const isQueued = 'direction' in row && row.direction === 'out' && row.state === 'queued';
    if (isQueued && !neverComes(world, row.id)) fail('SEND lost', row.id);
  }
}

/**
 * Bytes follow their message, unless it was taken back: then they wait with the draft. A restored server may expect some
 * again that their device has let go of.
 */
function checkFiles(world: World, rows: Base): void {
  for (const row of rows.values()) {
    if (!('mediaType' in row) || row.state !== 'expected' || neverComes(world, row.messageId)) continue;
    const message = rows.get(keyOf('messages', row.messageId)) as Message | undefined;
    if (message?.state !== 'undone') fail('FILE never came', row.id);
  }
}

/** 5. What an author had seen, own earlier messages included, stands before what they wrote. */
function checkOrder({ written }: World, rows: Base): void {
  for (const { args, seen } of written.values()) {
    const own = rows.get(keyOf('messages', (args as { messageId?: string }).messageId ?? '')) as Message | undefined;
    if (!own) continue;
    for (const id of seen) {
      const earlier = rows.get(keyOf('messages', id)) as Message | undefined;
      if (earlier && earlier.at > own.at) fail('ORDER', `${own.id} before ${id}`);
    }
  }
}
