import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Store } from '../../src/lib/store/database.ts';
import { readState } from '../../src/lib/store/outgoing.ts';
import { thread } from '../../src/lib/store/queries/thread.ts';
import { write } from '../../src/lib/store/write.ts';
import type { PulledNews } from '../../src/lib/store/pulled-news.ts';
import { createLoop, type Loop, type LoopDeps, type LoopReport } from '../../src/lib/sync/loop.ts';
import { newId } from '../../src/lib/sync/new-id.ts';
import { createServer } from '../../src/lib/sync/server.ts';
import { keyOf } from '../../src/lib/store/tables.ts';
import { annasServer } from './support/annas-server.ts';
import { aStore, sorted, viewOf } from './support/device.ts';
import { overHttp, problem } from './support/http.ts';
import type { ModelServer } from './support/model-server.ts';
import { aCase, NOON } from './support/rows.ts';

const CASES = Array.from({ length: 8 }, (_, i) => aCase(i + 1));
const { ids } = CASES[0]!;

let store: Store;
let server: ModelServer;
let http: ReturnType<typeof overHttp>;
let loop: Loop;
let report: Partial<LoopReport>;
let news: PulledNews[];
let signedOut: number;

beforeEach(async () => {
  store = await aStore();
  server = annasServer(CASES.flatMap(({ rows }) => rows));
  http = overHttp(server);
  report = {};
  news = [];
  signedOut = 0;
  loop = aLoop();
});
const aLoop = (more: Partial<LoopDeps> = {}): Loop =>
  createLoop({
    store,
    server: createServer({ fetch: http.fetch, now: () => NOON }),
    newDevice: () => newId('dev'),
    news: (items) => news.push(...items),
    now: () => NOON,
    random: () => 1,
    report: (part) => Object.assign(report, part),
    signedOut: () => (signedOut += 1),
    ...more,
  });
afterEach(() => {
  loop.stop();
  vi.useRealTimers();
  store.close();
});

const rest = () => vi.waitFor(() => expect(report.syncing).toBe(false), { interval: 2, timeout: 5_000 });
async function kickAndRest(): Promise<void> {
  loop.kick();
  expect(report.syncing).toBe(true);
  await rest();
}
const note = (text: string) =>
  write(store, {
    id: newId('mut'),
    name: 'note.add',
    args: { messageId: newId('msg'), conversationId: ids.conversationId, requestId: ids.requestId, text },
    at: NOON,
  });

describe('the loop', () => {
  test('fills an empty device, and says when it has everything', async () => {
    await kickAndRest();

    expect(sorted(await viewOf(store))).toEqual(sorted(server.visibleRows()));
    expect(report).toMatchObject({ online: true, filling: false, lastSyncAt: NOON, unreadable: 0 });
    expect(news).toEqual([]);
  });

  test('lets the screen read its person’s own desk before the rest of a first fill is written', async () => {
    const [asked, drawn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    loop = aLoop({ letDraw: () => (asked.resolve(), drawn.promise) });
    loop.kick();
    await asked.promise;
    const kinds = (await readState(store)).fills.map(({ kind }) => kind);
    drawn.resolve();
    await rest();

    expect(kinds).toContain('scope');
    expect(kinds).not.toContain('desk');
    expect(sorted(await viewOf(store))).toEqual(sorted(server.visibleRows()));
  });

  test('sends what waits in groups of 50, in order, then pulls its effect', async () => {
    await kickAndRest();
    for (let i = 0; i < 120; i += 1) await note(`Note ${i}`);
    await kickAndRest();

    const groups = http.calls
      .filter(({ path }) => path === '/api/sync/push')
      .map(({ body }) => (body as { muts: unknown[] }).muts.length);
    expect(groups).toEqual([50, 50, 20]);
    expect(await store.outbox.count()).toBe(0);
    const texts = (await thread(store, { rootId: ids.clientId, conversationId: ids.conversationId }).toArray()).map(
      ({ text }) => text,
    );
    expect(texts.filter((text) => text.startsWith('Note'))).toHaveLength(120);
  });

  test('does not give up without a server: it says so, waits, and goes on by itself', async () => {
    await kickAndRest();
    await note('Written without network.');
    http.set(() => Promise.reject(new TypeError('Failed to fetch')));
    await kickAndRest();
    expect(report.online).toBe(false);
    expect(await store.outbox.count()).toBe(1);

    http.set(null);
    await vi.waitFor(async () => expect(await store.outbox.count()).toBe(0), { timeout: 5_000 });
    await rest();
    expect(report.online).toBe(true);
  });

  test.each([
    [500, 'internal', { online: false }],
    [503, 'sync.busy', { online: false }],
    [426, 'sync.update-app', { updateNeeded: true }],
    [409, 'sync.update-app', { updateNeeded: true }],
  ])('a refusal of %i %s is no news about rows', async (status, code, said) => {
    http.set(() => problem(status, code));
    await kickAndRest();

    expect(report).toMatchObject(said);
    expect(signedOut).toBe(0);
  });

  test('stops when the session is over', async () => {
    http.set(() => problem(401, 'session.none'));
    await kickAndRest();
    const calls = http.calls.length;
    loop.kick();

    expect(signedOut).toBe(1);
    expect(http.calls.length).toBe(calls);
  });

  test('an answer in an unknown shape asks for a newer app and changes nothing', async () => {
    http.set(() => new Response('{"kind":"page"}', { status: 200 }));
    await kickAndRest();

    expect(report.updateNeeded).toBe(true);
    expect((await viewOf(store)).size).toBe(0);
  });

  test('a disk that is full is said, and the rows come when there is room', async () => {
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    const silent = vi.spyOn(console, 'error').mockReturnValue();
    await kickAndRest();
    expect(report.storageFailed).toBe(true);

    full.mockRestore();
    silent.mockRestore();
    await kickAndRest();
    expect(report.storageFailed).toBe(false);
    expect(sorted(await viewOf(store))).toEqual(sorted(server.visibleRows()));
  });

  test('what comes before the first round is tried until it is done, and the rounds wait for it', async () => {
    const silent = vi.spyOn(console, 'error').mockReturnValue();
    const tries = [new DOMException('', 'QuotaExceededError'), null, null];
    let tried = 0;
    loop = aLoop({
      async first() {
        const failure = tries[tried++];
        if (failure) throw failure;
      },
    });
    await kickAndRest();
    expect(report.storageFailed).toBe(true);
    expect(http.calls).toEqual([]);

    silent.mockRestore();
    await kickAndRest();
    await kickAndRest();
    expect(tried).toBe(2);
    expect(report).toMatchObject({ online: true, storageFailed: false });
  });

  test('tells of new work once', async () => {
    await kickAndRest();
    server.patch(keyOf('tasks', ids.taskId), { hasNewMessage: true });
    await kickAndRest();
    await kickAndRest();

    expect(news).toMatchObject([{ kind: 'message-received', task: { id: ids.taskId } }]);
  });

  test('a restored server gets what waited in the same round', async () => {
    await kickAndRest();
    await note('Over the restore.');
    server.epoch += 1;
    await kickAndRest();

    expect(await store.outbox.count()).toBe(0);
    expect([...server.rows.values()].some((row) => 'text' in row && row.text === 'Over the restore.')).toBe(true);
  });
});
