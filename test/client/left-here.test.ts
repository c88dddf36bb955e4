import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/lib/store/database.ts';
import { keptName, KeptWords } from '../../src/lib/store/kept-words.ts';
import { clearDesksBut, whoseDesk } from '../../src/lib/store/left-here.ts';
import { write } from '../../src/lib/store/write.ts';
import { newId } from '../../src/lib/sync/new-id.ts';
import { annasServer } from './support/annas-server.ts';
import { aStore, settle } from './support/device.ts';
import { aCase, ANNA, NOON } from './support/rows.ts';

const CASE = aCase(1);
const OTHER = 'emp_other000';
let store: Store;

const clear = async () => void (await Promise.all((await Dexie.getDatabaseNames()).map((name) => Dexie.delete(name))));

beforeEach(async () => {
  // Of files that share this process.
  await clear();
  store = await aStore();
});
afterEach(async () => {
  store.close();
  await clear();
});

test('[DV13] a desk tells whose it is once its rows have come', async () => {
  expect(await whoseDesk()).toBeNull();

  await settle(store, annasServer(CASE.rows));
  expect(await whoseDesk()).toMatchObject({ id: ANNA, role: 'employee' });
});

test('[DV13] of two desks none is opened unasked', async () => {
  await settle(store, annasServer(CASE.rows));
  (await aStore(OTHER)).close();

  expect(await whoseDesk()).toBeNull();
});

test('[DV13] who signs in finds nothing of a desk that was left, and its person their own words', async () => {
  await settle(store, annasServer(CASE.rows));
  const { conversationId, requestId } = CASE.ids;
  const args = { messageId: newId('msg'), conversationId, requestId, text: 'Unsent.' };
  await write(store, { id: newId('mut'), name: 'note.add', args, at: NOON });
  store.close();

  await clearDesksBut(OTHER);

  expect(await Dexie.getDatabaseNames()).toEqual([keptName(ANNA)]);
  const kept = new KeptWords(ANNA);
  expect(await kept.outbox.toArray()).toMatchObject([{ args: { text: 'Unsent.' } }]);
  kept.close();
});
