import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/lib/store/database.ts';
import { askOlder, hasOlder } from '../../src/lib/store/older.ts';
import { readState } from '../../src/lib/store/outgoing.ts';
import { annasServer } from './support/annas-server.ts';
import { aStore, fillOnce, pullOnce, settle } from './support/device.ts';
import type { ModelServer } from './support/model-server.ts';
import { aCase, NOON, TEAM_A, TEAM_B } from './support/rows.ts';

const YEAR = 365 * 24 * 3_600_000;
const CASE = aCase(1);
const { clientId } = CASE.ids;
let store: Store;
let server: ModelServer;

beforeEach(async () => {
  store?.close();
  store = await aStore();
  server = annasServer(CASE.rows);
  await settle(store, server);
});

test('[DV10] an old card is fetched whole once it is asked for, ahead of everything else', async () => {
  expect(await hasOlder(store, clientId, NOON + YEAR)).toBe(true);
  await askOlder(store, clientId);
  await askOlder(store, clientId);
  expect((await readState(store)).fills).toMatchObject([{ kind: 'whole', of: clientId }]);
  await pullOnce(store, server);
  await fillOnce(store, server);

  expect((await readState(store)).fills).toEqual([]);
  expect(await hasOlder(store, clientId, NOON + YEAR)).toBe(false);
});

test('[DV10] a card that left and came back is not whole any more; a new one never lacks anything', async () => {
  expect(await hasOlder(store, clientId, NOON)).toBe(false);
  await askOlder(store, clientId);
  await settle(store, server);
  server.move(clientId, [TEAM_B]);
  await settle(store, server);
  server.move(clientId, [TEAM_A]);
  await settle(store, server);

  expect(await hasOlder(store, clientId, NOON + YEAR)).toBe(true);
});
