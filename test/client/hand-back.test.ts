import { beforeEach, expect, test } from 'vitest';
import { deleteStore, type Store } from '../../src/lib/store/database.ts';
import { keepWords } from '../../src/lib/store/kept-words.ts';
import { takeWordsBack } from '../../src/lib/store/take-words-back.ts';
import { applyPush } from '../../src/lib/store/apply-push.ts';
import { nextGroup } from '../../src/lib/store/outgoing.ts';
import { attention } from '../../src/lib/store/queries/attention.ts';
import { keyOf } from '../../src/lib/store/tables.ts';
import { write } from '../../src/lib/store/write.ts';
import { newId } from '../../src/lib/sync/new-id.ts';
import { annasServer } from './support/annas-server.ts';
import { aStore, pullOnce, pushOnce, settle, sorted, viewOf } from './support/device.ts';
import type { ModelServer } from './support/model-server.ts';
import { aCase, ANNA, NOON } from './support/rows.ts';

const CASE = aCase(1);
const { ids } = CASE;
let store: Store;
let server: ModelServer;

const aServer = () => annasServer(CASE.rows);
/** A server that knows nothing of what came after the beginning. */
function restored(epoch: number): ModelServer {
  const before = aServer();
  before.epoch = epoch;
  before.seq = epoch * 1_000;
  return before;
}

beforeEach(async () => {
  store?.close();
  store = await aStore();
  server = aServer();
  await settle(store, server);
});

const note = async (text: string) => {
  const id = newId('mut');
  const args = { messageId: newId('msg'), conversationId: ids.conversationId, requestId: ids.requestId, text };
  await write(store, { id, name: 'note.add', args, at: NOON });
  return id;
};
const complete = async () => {
  const id = newId('mut');
  const args = { taskId: ids.taskId, requestId: ids.requestId, result: 'Done' };
  await write(store, { id, name: 'task.complete', args, at: NOON });
  return id;
};
const notes = async () =>
  (await store.messages.toArray()).filter(({ direction }) => direction === 'note').map(({ text }) => text);

test('[DV6] a restored server is given back what it had taken and what it had refused, in the order written', async () => {
  const first = await note('First.');
  const refused = await complete();
  server.patch(keyOf('tasks', ids.taskId), { status: 'done', completedBy: 'emp_boris000', completedAt: NOON });
  await settle(store, server);
  const last = await note('Never sent.');
  expect(await attention(store)).toHaveLength(1);

  server = restored(2);
  await pullOnce(store, server);
  const { muts } = (await nextGroup(store))!;

  expect(muts.map(({ id, n }) => [id, n])).toEqual([
    [first, 1],
    [refused, 2],
    [last, 3],
  ]);
  expect(muts.map(({ epoch, was }) => [epoch, was?.done])).toEqual([
    [1, true],
    [1, false],
    [1, false],
  ]);
  expect(await store.journal.count()).toBe(0);
  expect(await attention(store)).toEqual([]);

  await settle(store, server);
  expect(await notes()).toEqual(['First.', 'Never sent.']);
  // This server never heard of the colleague who was faster.
  expect((await store.tasks.get(ids.taskId))!.status).toBe('done');
  expect(await store.journal.count()).toBe(3);
  expect(sorted(await viewOf(store))).toEqual(sorted(server.visibleRows()));
});

test('[DV6] each stands behind what its author had seen and written before it', async () => {
  await note('Taken, answer lost.');
  await pushOnce(store, server, { answered: false });
  await note('Never sent.');
  await pullOnce(store, restored(2));
  const { muts } = (await nextGroup(store))!;
  const seen = (await nextGroup(store))!.muts.map(({ was }) => was!.at);

  expect(muts.map(({ was }) => was!.done)).toEqual([false, false]);
  expect(seen[0]).toBeGreaterThan(0);
  expect(seen[1]).toBeGreaterThan(seen[0]!);
});

test('[DV6] what waits stands behind what the server turns out to have kept', async () => {
  const first = await note('Taken, answer lost.');
  await note('Never sent.');
  await pullOnce(store, restored(2));
  const { device, epoch, muts } = (await nextGroup(store))!;
  const at = muts[1]!.was!.at + 1_000;
  const results = [{ id: first, n: 1, status: 'ok' as const, seq: 1, at }];
  await applyPush(store, { asked: { device, epoch }, reply: { epoch, head: 2_000, results }, newDevice: newId('dev') });

  expect((await nextGroup(store))!.muts).toMatchObject([{ n: 2, was: { at: at + 1, done: false } }]);
});

test('[DV6] restored once more, what was taken in between keeps its first place and counts as done', async () => {
  await note('Written early.');
  server = restored(2);
  await pullOnce(store, server);
  const place = (await nextGroup(store))!.muts[0]!.was!.at;
  await settle(store, server);
  server = restored(3);
  await pullOnce(store, server);

  expect((await nextGroup(store))!.muts).toMatchObject([{ epoch: 1, was: { at: place, done: true } }]);
});

test('[DV6] what was taken in a session that the restore has forgotten comes back with its words, ahead of what waited', async () => {
  await note('Taken.');
  await settle(store, server);
  await note('Never sent.');
  await keepWords(store, true);
  store.close();
  await deleteStore(ANNA);
  store = await aStore();
  await takeWordsBack(store);
  await pullOnce(store, restored(2));

  expect((await nextGroup(store))!.muts).toMatchObject([
    { n: 1, epoch: 1, args: { text: 'Taken.' }, was: { done: true } },
    { n: 2, epoch: 1, args: { text: 'Never sent.' }, was: { done: false } },
  ]);
});

test('[DV6] words kept from a session that ended before the restore are known as such', async () => {
  await note('Kept.');
  await keepWords(store);
  store.close();
  await deleteStore(ANNA);
  store = await aStore();
  await takeWordsBack(store);
  await pullOnce(store, restored(2));

  expect((await nextGroup(store))!.muts).toMatchObject([{ epoch: 1, was: { done: false } }]);
});
