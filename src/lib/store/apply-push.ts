import type { PushRequest, PushResponse } from '#protocol/sync';
import type { Store } from './database.ts';
import { openWorkspace } from './open.ts';
import { retrying } from './retrying.ts';
import { becomeNewDevice, noteResults } from './settle.ts';
import { SYNC_TABLES, type Workspace } from './workspace.ts';

type AnsweredPush = { asked: Pick<PushRequest, 'device' | 'epoch'>; reply: PushResponse; newDevice: string };

/** Notes what the server answered to a push. It drops no overlay: the pull that contains the effect does.
 * Answers given to another device id or in another epoch count for nothing. */
export function applyPush(store: Store, answered: AnsweredPush): Promise<void> {
  return retrying(store, () => store.transaction('rw', SYNC_TABLES, async () => note(store, answered)));
}

async function note(store: Store, { asked, reply, newDevice }: AnsweredPush): Promise<void> {
  const work = await openWorkspace(store);
  const { state } = work;
  if (reply.epoch !== state.epoch || asked.device !== state.device) return;
  await store.outbox.bulkPut(noteResults(await store.outbox.toArray(), reply.results, reply.head));
  if (reply.results.some(({ status }) => status === 'fork')) await renumber(store, work, newDevice);
  const gap = reply.results.find(({ status }) => status === 'gap');
  if (gap?.expected !== undefined) await fillGap(store, work, { expected: gap.expected, newDevice });
  await work.flush();
}

async function renumber(store: Store, work: Workspace, newDevice: string): Promise<void> {
  await store.outbox.bulkPut(becomeNewDevice(work, await store.outbox.toArray(), newDevice));
}

/** The server misses `expected`: everything from there is sent again, or, if it is no longer here, under new numbers. */
async function fillGap(
  store: Store,
  work: Workspace,
  { expected, newDevice }: { expected: number; newDevice: string },
) {
  const outbox = await store.outbox.toArray();
  if (!outbox.some(({ n }) => n === expected)) return renumber(store, work, newDevice);
  await store.outbox.bulkPut(outbox.filter(({ n }) => n >= expected).map((row) => ({ ...row, result: null })));
}
