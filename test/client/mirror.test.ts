import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deleteStore, type Store } from '../../src/lib/store/database.ts';
import { keptName, KeptWords } from '../../src/lib/store/kept-words.ts';
import { mirrorUnsent } from '../../src/lib/store/mirror.ts';
import { takeWordsBack } from '../../src/lib/store/take-words-back.ts';
import { write } from '../../src/lib/store/write.ts';
import { newId } from '../../src/lib/sync/new-id.ts';
import { annasServer } from './support/annas-server.ts';
import { aStore, settle } from './support/device.ts';
import type { ModelServer } from './support/model-server.ts';
import { aCase, ANNA, NOON } from './support/rows.ts';

/** A machine with much to do copies later. */
const BUSY = { timeout: 10_000 };
const CASE = aCase(1);
const { ids } = CASE;
let store: Store;
let server: ModelServer;
let stop: () => void;

beforeEach(async () => {
  store = await aStore();
  server = annasServer(CASE.rows);
  await settle(store, server);
  stop = mirrorUnsent(store, 0);
});
afterEach(async () => {
  stop();
  store.close();
  await Dexie.delete(keptName(ANNA));
});

async function note(text: string): Promise<string> {
  const id = newId('mut');
  const { conversationId, requestId } = ids;
  const args = { messageId: newId('msg'), conversationId, requestId, text };
  expect((await write(store, { id, name: 'note.add', args, at: NOON })).kind).toBe('written');
  return id;
}

/** Of what is in the copy. */
async function copied(): Promise<string[]> {
  if (!(await Dexie.exists(keptName(ANNA)))) return [];
  const kept = new KeptWords(ANNA);
  const rows = await kept.outbox.toArray();
  kept.close();
  return rows.map(({ id }) => id).sort();
}
const soon = (ids: readonly string[]) => vi.waitFor(async () => expect(await copied()).toEqual([...ids].sort()), BUSY);

test('[DV12] what the server has not taken is in the copy, and nothing of it afterwards', async () => {
  const [first, second] = [await note('First.'), await note('Second.')];
  await soon([first, second]);

  await settle(store, server);
  await vi.waitFor(async () => expect(await Dexie.exists(keptName(ANNA))).toBe(false), BUSY);
});

test('[DV12] a database that is lost loses no words: they come from the copy, once', async () => {
  await soon([await note('Only here.')]);
  stop();
  store.close();
  await deleteStore(ANNA);

  store = await aStore();
  await takeWordsBack(store);
  await settle(store, server);

  expect((await store.messages.toArray()).filter(({ text }) => text === 'Only here.')).toHaveLength(1);
  expect(await store.outbox.count()).toBe(0);
});

test('[DV12] words in the copy stand behind those of their author that the server has taken since', async () => {
  const [first, second] = [await note('First.'), await note('Second.')];
  await soon([first, second]);
  const at = NOON + 60_000;
  await store.outbox.filter(({ id }) => id === first).modify({ result: { status: 'ok', code: null, seq: 9, at } });
  await soon([second]);

  const kept = new KeptWords(ANNA);
  expect(await kept.outbox.get(second)).toMatchObject({ saw: at });
  kept.close();
});

test('[DV12] a copy that is older than the answer of the server changes nothing', async () => {
  await soon([await note('Taken meanwhile.')]);
  stop();
  await settle(store, server);
  const before = await store.messages.toArray();

  await takeWordsBack(store);

  expect(await store.outbox.count()).toBe(0);
  expect(await store.messages.toArray()).toEqual(before);
});

test('[DV14] on a full disk a copy that says nothing new asks for no room', async () => {
  await soon([await note('Here and in the copy.')]);
  stop();
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });

  await takeWordsBack(store);

  full.mockRestore();
  expect(await store.outbox.count()).toBe(1);
  expect(await copied()).toEqual([]);
});

test('[DV12] who holds the store is told that it was deleted, and not that it was closed or upgraded', async () => {
  const lost = vi.fn<() => void>();
  store.lost = lost;
  stop();
  await deleteStore(ANNA);
  expect(lost).toHaveBeenCalledTimes(1);
});
