import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteStore, type Store } from '../../../src/lib/store/database.ts';
import { keyOf } from '../../../src/lib/store/tables.ts';
import { write } from '../../../src/lib/store/write.ts';
import { newId } from '../../../src/lib/sync/new-id.ts';
import { feedRows } from '../../../src/lib/sync/search/rows-feed.ts';
import { createSearcher } from '../../../src/lib/sync/search/searcher.ts';
import { startSearcher } from '../../../src/lib/sync/search/start-searcher.ts';
import { annasServer } from '../support/annas-server.ts';
import { aStore, settle } from '../support/device.ts';
import type { ModelServer } from '../support/model-server.ts';
import { aCase, ANNA, NOON } from '../support/rows.ts';

const CASES = Array.from({ length: 30 }, (_, i) => aCase(i + 1));
const { ids } = CASES[0]!;

let store: Store;
let server: ModelServer;
let searcher: ReturnType<typeof createSearcher>;
let stopFeeding: () => void;
const outdated = vi.fn<() => void>();

beforeEach(async () => {
  store = await aStore();
  stopFeeding = feedRows(store);
  server = annasServer(CASES.flatMap(({ rows }) => rows));
});
afterEach(async () => {
  searcher.stop();
  stopFeeding();
  store.close();
  await deleteStore(ANNA);
});

const found = async (query: string) => (await searcher.search(query, 100)).hits.map(({ kind }) => kind).sort();
/** What is told between threads takes a moment. */
const finds = (query: string, kinds: readonly string[]) =>
  vi.waitFor(async () => expect(await found(query)).toEqual(kinds), { interval: 5, timeout: 5_000 });

describe('search on the device', () => {
  test('[SE4] reads what is there, and says so while it has not read all', async () => {
    await settle(store, server);
    searcher = createSearcher(store, outdated);
    expect((await searcher.search('ozola', 100)).partial).toBe(true);
    await searcher.settled();

    const { hits, partial } = await searcher.search('ozola 1001', 100);
    expect(partial).toBe(false);
    expect(hits).toMatchObject([{ kind: 'request', id: ids.requestId, clientId: ids.clientId, taskId: ids.taskId }]);
  });

  test('[SE4] follows a first fill, what is written here, and what the server takes away', async () => {
    searcher = createSearcher(store, outdated);
    await settle(store, server);
    await finds('1001', ['request']);

    const args = {
      messageId: newId('msg'),
      conversationId: ids.conversationId,
      requestId: ids.requestId,
      text: 'Grīns rāmis',
    };
    await write(store, { id: newId('mut'), name: 'note.add', args, at: NOON });
    await finds('grins', ['message']);

    server.patch(keyOf('clients', ids.clientId), { name: 'Zane Liepa' });
    await settle(store, server);
    await finds('zane', ['client']);

    server.scopes = ['all'];
    server.scopeVersion += 1;
    await settle(store, server);
    await finds('zane', []);
    await finds('bicycles', []);
  });

  test('[SE4] a base that is begun anew is read anew', async () => {
    await settle(store, server);
    searcher = createSearcher(store, outdated);
    await searcher.settled();
    server.epoch += 1;
    server.patch(keyOf('clients', ids.clientId), { name: 'Zane Liepa' });
    await settle(store, server);
    await finds('zane', ['client']);
    expect(await found('1030')).toEqual(['request']);
  });

  test('[SE7] tells once after each answer that there is more to say now', async () => {
    await settle(store, server);
    searcher = createSearcher(store, outdated);
    await searcher.settled();
    outdated.mockClear();
    server.patch(keyOf('clients', ids.clientId), { name: 'Zane Liepa' });
    await settle(store, server);
    await searcher.settled();
    expect(outdated).not.toHaveBeenCalled();

    expect(await found('zane')).toEqual(['client']);
    for (const name of ['Zane Kalns', 'Zane Egle']) {
      server.patch(keyOf('clients', ids.clientId), { name });
      await settle(store, server);
    }
    await vi.waitFor(() => expect(outdated).toHaveBeenCalledTimes(1), { timeout: 5_000 });
    await finds('egle', ['client']);
  });

  test('is had in the page where no worker can be made, or where it fails', async () => {
    await settle(store, server);
    searcher = createSearcher(store, outdated);
    const refused = startSearcher(store, outdated, () => {
      throw new DOMException('', 'SecurityError');
    });
    await vi.waitFor(async () => expect((await refused.search('1001', 9)).hits).toHaveLength(1), { timeout: 5_000 });
    refused.stop();

    const broken = new EventTarget() as EventTarget & Pick<Worker, 'postMessage' | 'terminate'>;
    broken.postMessage = () => queueMicrotask(() => broken.dispatchEvent(new Event('error')));
    broken.terminate = () => undefined;
    const failed = startSearcher(store, outdated, () => broken as unknown as Worker);
    await vi.waitFor(async () => expect((await failed.search('1001', 9)).hits).toHaveLength(1), { timeout: 5_000 });
    failed.stop();
  });
});
