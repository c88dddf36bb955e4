import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bytesOf, deleteDeviceFiles, keepFile, keptFiles, MAX_DEVICE_BYTES } from '../../src/lib/store/device-files.ts';
import type { Store } from '../../src/lib/store/database.ts';
import { putDraft } from '../../src/lib/store/drafts.ts';
import { judgeFiles } from '../../src/lib/store/judge-files.ts';
import { countUnsent } from '../../src/lib/store/unsent.ts';
import { write } from '../../src/lib/store/write.ts';
import { hashOf } from '../../src/lib/sync/files/hash.ts';
import { createFileQueue, type FileQueue, type FilesReport } from '../../src/lib/sync/files/queue.ts';
import { newId } from '../../src/lib/sync/new-id.ts';
import { createServer } from '../../src/lib/sync/server.ts';
import { keyOf } from '../../src/lib/store/tables.ts';
import { annasServer } from './support/annas-server.ts';
import { aStore, pullOnce, settle } from './support/device.ts';
import { FileServer } from './support/file-server.ts';
import type { ModelServer } from './support/model-server.ts';
import { aCase, ANNA, NOON } from './support/rows.ts';

const { ids, rows } = aCase(1);
const { conversationId, requestId, taskId, identityId } = ids;
let store: Store;
let server: ModelServer;
let far: FileServer;
let queue: FileQueue;
let report: FilesReport;
let reports: FilesReport[];

beforeEach(async () => {
  await deleteDeviceFiles(ANNA);
  store = await aStore();
  server = annasServer(rows);
  await settle(store, server);
  far = new FileServer(server);
  queue = aQueue();
});
afterEach(() => {
  queue.stop();
  store.close();
  vi.useRealTimers();
});

function aQueue(now = NOON): FileQueue {
  report = {};
  reports = [];
  return createFileQueue({
    store,
    server: createServer({ fetch: far.fetch, now: () => NOON }),
    now: () => now,
    random: () => 1,
    report: (files) => reports.push((report = files)),
  });
}

/** A picked file of three parts (FileServer's are of four bytes). */
async function picked(content = '0123456789') {
  const bytes = new TextEncoder().encode(content).buffer;
  const facts = { name: 'plan.pdf', mediaType: 'application/pdf', size: bytes.byteLength, hash: await hashOf(bytes) };
  const file = { id: newId('file'), ...facts };
  expect(await keepFile(ANNA, { ...file, at: NOON, failed: null }, bytes)).toBe('kept');
  return file;
}
async function send(...files: object[]): Promise<string> {
  const messageId = newId('msg');
  const args = { messageId, conversationId, requestId, taskId, identityId, text: 'Here.', files };
  expect((await write(store, { id: newId('mut'), name: 'reply.send', args, at: NOON })).kind).toBe('written');
  return messageId;
}
const until = (check: () => Promise<void> | void) => vi.waitFor(check, { interval: 2, timeout: 5_000 });
const judged = async (id: string) => (await judgeFiles(store, await keptFiles(ANNA))).get(id);

describe('[FL7] a file on the device', () => {
  test('waits with its draft, then with its reply, and follows when the server has the message', async () => {
    const file = await picked();
    await putDraft(store, { conversationId, text: 'Here.', mode: 'reply', at: NOON, files: [file] });
    expect(await judged(file.id)).toBe('held');

    await send(file);
    expect(await judged(file.id)).toBe('held');
    queue.kick();
    await until(() => expect(report).toEqual({ [file.id]: { kind: 'waiting' } }));
    expect(far.calls).toEqual([]);

    await settle(store, server);
    expect(await judged(file.id)).toBe('due');
    queue.kick();
    await until(() => expect(far.received(file.id)).toBe('0123456789'));
    expect(reports.map((one) => one[file.id])).toContainEqual({ kind: 'sending', share: 1 / 3 });
  });

  test('leaves the device when the word that it is there has come back, not before', async () => {
    const file = await picked();
    await send(file);
    await settle(store, server);
    queue.kick();
    await until(() => expect(far.received(file.id)).toBe('0123456789'));
    expect(await bytesOf(ANNA, file.hash)).not.toBeNull();

    await pullOnce(store, server);
    queue.kick();
    await until(async () => expect(await keptFiles(ANNA)).toEqual([]));
    expect(await bytesOf(ANNA, file.hash)).toBeNull();
    expect(report).toEqual({});
  });

  test('goes on where it was cut off, after a reload too', async () => {
    const file = await picked();
    await send(file);
    await settle(store, server);
    far.failAfterParts = 2;
    queue.kick();
    await until(() => expect(far.parts(file.id)).toBe(2));
    await until(() => expect(report).toEqual({ [file.id]: { kind: 'waiting' } }));
    queue.stop();

    far.failAfterParts = Infinity;
    far.calls.length = 0;
    queue = aQueue();
    queue.kick();
    await until(() => expect(far.received(file.id)).toBe('0123456789'));
    expect(far.calls.filter((path) => path.includes('/parts/'))).toHaveLength(1);
  });

  test('is tried again by itself, later and later, and at once when the network is back', async () => {
    const file = await picked();
    await send(file);
    await settle(store, server);
    far.isDown = true;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    queue.kick();
    await until(() => expect(far.calls).toHaveLength(1));
    await until(() => expect(vi.getTimerCount()).toBe(1));
    queue.kick();
    await vi.advanceTimersByTimeAsync(999);
    expect(far.calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await until(() => expect(far.calls).toHaveLength(2));
    await until(() => expect(vi.getTimerCount()).toBe(1));

    far.isDown = false;
    queue.hurry();
    await until(() => expect(far.received(file.id)).toBe('0123456789'));
  });

  test('that the server refuses stays, says why, and is tried when somebody asks', async () => {
    const file = await picked();
    await send(file);
    await settle(store, server);
    far.refusal = 'upload.wrong-hash';
    queue.kick();
    await until(() => expect(report).toEqual({ [file.id]: { kind: 'failed', code: 'upload.wrong-hash' } }));
    expect(await countUnsent(store)).toMatchObject({ files: 1 });
  });

  test('is brought again, without a reload, to a server that was restored before the word came back', async () => {
    const file = await picked();
    await send(file);
    await settle(store, server);
    queue.kick();
    await until(() => expect(far.received(file.id)).toBe('0123456789'));

    far.forget();
    server.patch(keyOf('files', file.id), { state: 'expected' });
    server.epoch = 2;
    await settle(store, server);
    queue.kick();
    await until(() => expect(far.received(file.id)).toBe('0123456789'));
  });

  test('is let go of when it was left out', async () => {
    const file = await picked();
    const messageId = await send(file);
    await settle(store, server);
    await write(store, { id: newId('mut'), name: 'file.remove', args: { fileId: file.id, messageId }, at: NOON });
    expect(await judged(file.id)).toBe('held');

    await settle(store, server);
    queue.kick();
    await until(async () => expect(await keptFiles(ANNA)).toEqual([]));
    expect(far.calls).toEqual([]);
  });

  test('is held by a wish to leave it out, and not by one that was refused', async () => {
    const file = await picked();
    const messageId = await send(file);
    await settle(store, server);
    await write(store, { id: newId('mut'), name: 'file.remove', args: { fileId: file.id, messageId }, at: NOON });
    expect(await judged(file.id)).toBe('held');

    server.setScopes(['all']);
    await settle(store, server);
    expect(await store.attention.count()).toBe(1);
    expect(await judged(file.id)).toBe('stray');
  });

  test('whose card has gone from the device is offered to the server, which alone can tell', async () => {
    const file = await picked();
    await send(file);
    await settle(store, server);
    server.setScopes(['all']);
    await pullOnce(store, server);
    expect(await judged(file.id)).toBe('stray');
    queue.kick();
    await until(() => expect(report).toEqual({ [file.id]: { kind: 'waiting' } }));
    expect(far.calls).toEqual([]);

    queue.stop();
    queue = aQueue(NOON + 2 * 3600_000);
    queue.kick();
    await until(async () => expect(await keptFiles(ANNA)).toEqual([]));
    expect(far.received(file.id)).toBe('0123456789');
  });

  test('comes back with a reply that is taken back, and waits again', async () => {
    const file = await picked();
    const messageId = await send(file);
    await settle(store, server);
    await write(store, { id: newId('mut'), name: 'reply.undo', args: { messageId }, at: NOON });

    expect(await judged(file.id)).toBe('held');
    expect(await countUnsent(store)).toMatchObject({ drafts: 1, files: 0 });
  });

  test('follows its reply after all when taking that back was refused', async () => {
    const file = await picked();
    const messageId = await send(file);
    await settle(store, server);
    await write(store, { id: newId('mut'), name: 'reply.undo', args: { messageId }, at: NOON });
    server.patch(keyOf('messages', messageId), { state: 'sent' });
    await settle(store, server);

    expect(await store.attention.count()).toBe(1);
    expect(await store.drafts.count()).toBe(1);
    expect(await judged(file.id)).toBe('due');
  });

  test('follows it too when the card has gone from the device meanwhile', async () => {
    const file = await picked();
    const messageId = await send(file);
    await settle(store, server);
    await write(store, { id: newId('mut'), name: 'reply.undo', args: { messageId }, at: NOON });
    server.setScopes(['all']);
    await settle(store, server);

    expect(await store.drafts.count()).toBe(1);
    expect(await judged(file.id)).toBe('stray');
  });
});

describe('[FL8] the device’s room', () => {
  test('the same content lies there once, and as long as one file has it', async () => {
    const [one, two] = [await picked(), await picked()];
    expect(one.hash).toBe(two.hash);
    await send(one);
    await send(two);
    await settle(store, server);
    queue.kick();
    await until(() => expect(far.received(two.id)).toBe('0123456789'));
    server.patch(keyOf('files', two.id), { state: 'expected' });
    await pullOnce(store, server);
    queue.kick();
    await until(async () => expect((await keptFiles(ANNA)).map(({ id }) => id)).toEqual([two.id]));

    expect(await bytesOf(ANNA, two.hash)).not.toBeNull();
  });

  test('has an end, which is said', async () => {
    const bytes = new ArrayBuffer(8);
    const large = {
      id: 'file_large',
      name: 'x',
      mediaType: 'a/b',
      size: MAX_DEVICE_BYTES,
      hash: 'aa',
      at: 1,
      failed: null,
    };

    expect(await keepFile(ANNA, large, bytes)).toBe('kept');
    expect(await keepFile(ANNA, { ...large, id: 'file_more', size: 1, hash: 'bb' }, bytes)).toBe('limit');
    expect((await keptFiles(ANNA)).map(({ id }) => id)).toEqual(['file_large']);
  });

  test('a browser without room is told apart from one that fails', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const file = { id: 'file_full', name: 'x', mediaType: 'a/b', size: 8, hash: 'cc', at: 1, failed: null };
    const kept = await keepFile(ANNA, file, new ArrayBuffer(8)).finally(() => put.mockRestore());

    expect(kept).toBe('full');
  });
});
