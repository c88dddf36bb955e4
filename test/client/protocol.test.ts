import { beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '#domain/model';
import { knowLoss } from '../../src/lib/store/know-loss.ts';
import { discardRefused, replaceRefused } from '../../src/lib/store/decide-attention.ts';
import { deleteStore, type Store } from '../../src/lib/store/database.ts';
import { keepWords } from '../../src/lib/store/kept-words.ts';
import { takeWordsBack } from '../../src/lib/store/take-words-back.ts';
import { applyPush } from '../../src/lib/store/apply-push.ts';
import { askAgain } from '../../src/lib/store/ask-again.ts';
import { nextGroup, readState } from '../../src/lib/store/outgoing.ts';
import { putDraft } from '../../src/lib/store/drafts.ts';
import { attention } from '../../src/lib/store/queries/attention.ts';
import { keyOf } from '../../src/lib/store/tables.ts';
import { write } from '../../src/lib/store/write.ts';
import { newId } from '../../src/lib/sync/new-id.ts';
import { annasServer } from './support/annas-server.ts';
import { aStore, askPull, fillOnce, givePull, pullOnce, pushOnce, settle, sorted, viewOf } from './support/device.ts';
import type { ModelServer } from './support/model-server.ts';
import { aCase, ANNA, NOON, TEAM_A, TEAM_B } from './support/rows.ts';

const CASES = [aCase(1), aCase(2, [TEAM_B])] as const;
const { ids } = CASES[0];
let store: Store;
let server: ModelServer;

beforeEach(async () => {
  store?.close();
  store = await aStore();
  server = annasServer(CASES.flatMap(({ rows }) => rows));
  await settle(store, server);
});

const client = () => store.clients.get(ids.clientId);
const note = (text: string) =>
  write(store, {
    id: newId('mut'),
    name: 'note.add',
    args: { messageId: newId('msg'), conversationId: ids.conversationId, requestId: ids.requestId, text },
    at: NOON,
  });
const rename = (name: string) =>
  write(store, { id: newId('mut'), name: 'client.patch', args: { clientId: ids.clientId, set: { name } }, at: NOON });

describe('a pull', () => {
  test('[DV2] counts only if nothing was applied since it was asked for', async () => {
    const asked = await askPull(store);
    const reply = server.pull(asked);
    server.patch(keyOf('clients', ids.clientId), { name: 'Newer' });
    await pullOnce(store, server);

    expect(await givePull(store, asked, reply)).toEqual({ kind: 'stale' });
    expect((await client())!.name).toBe('Newer');
  });

  test('[DV3] an overlay stays until the pull that contains its effect', async () => {
    await rename('Ilze Kalna');
    await pushOnce(store, server);
    expect(await store.outbox.count()).toBe(1);
    expect((await client())!.seq).not.toBe(server.seq);

    await pullOnce(store, server);
    expect(await store.outbox.count()).toBe(0);
    expect(await client()).toEqual(server.rows.get(keyOf('clients', ids.clientId)));
  });

  test('[DV3] a pull that stops short of the effect leaves the overlay', async () => {
    server.patch(keyOf('clients', CASES[0].ids.clientId), { company: 'Velo' });
    await note('Waiting for its place.');
    await pushOnce(store, server);
    await pullOnce(store, server, 1);

    expect((await store.messages.toArray()).map(({ text }) => text)).toContain('Waiting for its place.');
    expect(await store.outbox.count()).toBe(1);
  });

  test('what a mutation only read counts too: without its conversation the words leave the screen, not the outbox', async () => {
    await note('Unsent.');
    server.move(ids.clientId, [TEAM_B]);
    await pullOnce(store, server);

    expect(await store.messages.count()).toBe(0);
    expect(await store.outbox.count()).toBe(1);
  });

  test('a new row in a group counts for who looked at the group: a second open task keeps the request open', async () => {
    const { taskId, requestId } = ids;
    await write(store, {
      id: newId('mut'),
      name: 'task.complete',
      args: { taskId, requestId, result: 'Done' },
      at: NOON,
    });
    expect((await store.requests.get(requestId))!.status).toBe('done');

    server.put({ table: 'tasks', row: { ...(await store.tasks.get(taskId))!, id: 'task_second00', status: 'open' } });
    await pullOnce(store, server);
    expect((await store.requests.get(requestId))!.status).toBe('open');
  });

  test('a row this version cannot read is said so, and asked for again by another version', async () => {
    const key = keyOf('clients', ids.clientId);
    server.patch(key, { language: 'tlh', name: 'New shape' });
    await pullOnce(store, server);
    expect((await client())!.name).toBe('Ilze Ozola');
    expect((await readState(store)).unreadable).toEqual([{ key, root: ids.clientId, app: 'test' }]);

    Object.assign(store, { app: 'newer' });
    await askAgain(store);
    expect((await readState(store)).fills).toMatchObject([{ kind: 'root', of: ids.clientId }]);
    server.patch(key, { language: 'lv' });
    await settle(store, server);
    expect((await client())!.name).toBe('New shape');
    expect((await readState(store)).unreadable).toEqual([]);
  });

  test('[DV8] tells of new work and new words for this employee, not of what they did themselves', async () => {
    server.patch(keyOf('tasks', ids.taskId), { hasNewMessage: true });
    expect(await pullOnce(store, server)).toMatchObject({
      news: [{ kind: 'message-received', task: { id: ids.taskId } }],
    });
    expect(await pullOnce(store, server)).toMatchObject({ news: [] });

    server.patch(keyOf('tasks', ids.taskId), { assigneeId: null });
    await pullOnce(store, server);
    server.patch(keyOf('tasks', ids.taskId), { assigneeId: ANNA });
    expect(await pullOnce(store, server)).toMatchObject({ news: [{ kind: 'task-assigned' }] });
  });
});

describe('scopes', () => {
  test('[DV5] a lost one drops exactly the cards no other shows; own unsent words stay', async () => {
    await note('Unsent.');
    server.setScopes(['all']);
    await pullOnce(store, server);

    expect(await store.clients.count()).toBe(0);
    expect(await store.messages.count()).toBe(0);
    expect(await store.outbox.count()).toBe(1);
    await settle(store, server);
    expect(await attention(store)).toMatchObject([{ name: 'note.add', code: 'conversation.gone', text: 'Unsent.' }]);
  });

  test('[DV5] a client handed to a team of this employee comes whole', async () => {
    server.move(CASES[1].ids.clientId, [TEAM_A]);
    await settle(store, server);

    expect(sorted(await viewOf(store))).toEqual(sorted(server.visibleRows()));
    expect(await store.messages.get(CASES[1].ids.messageId)).toBeDefined();
  });

  test('[DV4] a snapshot page of other scopes, or older than the cursor, is not taken', async () => {
    server.setScopes(['all', TEAM_A, TEAM_B]);
    await pullOnce(store, server);
    const [fill] = (await readState(store)).fills;
    const page = server.snapshot({ task: '1', kind: fill!.kind, id: fill!.of, after: null, limit: 100 });
    server.delete(keyOf('messages', CASES[1].ids.messageId));
    await pullOnce(store, server);
    const { applySnapshot } = await import('../../src/lib/store/apply-snapshot.ts');

    expect(await applySnapshot(store, fill!, page)).toBe('stale');
    expect(await applySnapshot(store, fill!, { ...page, asOf: server.seq, scopeVersion: 0 })).toBe('stale');
    expect(await fillOnce(store, server)).toBe('applied');
    expect(sorted(await viewOf(store))).toEqual(sorted(server.visibleRows()));
  });
});

describe('when the server cannot go on', () => {
  test('[DV6] a device that slept too long fetches everything anew and keeps its outbox', async () => {
    await rename('Ilze Kalna');
    server.delete(keyOf('messages', ids.messageId));
    server.log = server.log.filter(({ kind }) => kind === 'put');
    server.minSeq = server.seq;
    await settle(store, server);

    expect(sorted(await viewOf(store))).toEqual(sorted(server.visibleRows()));
    expect((await client())!.name).toBe('Ilze Kalna');
    expect(await store.outbox.count()).toBe(0);
  });

  test('[DV6] a restored server meets a new device id; what waited is sent under new numbers', async () => {
    await rename('Before');
    await settle(store, server);
    const before = await readState(store);
    await rename('Waiting');
    server.epoch += 1;
    await settle(store, server);
    const after = await readState(store);

    expect(after.device).not.toBe(before.device);
    expect(after.epoch).toBe(server.epoch);
    expect(await store.outbox.count()).toBe(0);
    expect((await client())!.name).toBe('Waiting');
    expect(await store.journal.count()).toBe(2);
  });

  test('[DV6] a cloned profile takes a new id and loses nothing', async () => {
    const twin = await readState(store);
    server.push({
      device: twin.device,
      epoch: twin.epoch,
      app: 'test',
      protocol: 1,
      muts: [
        {
          id: newId('mut'),
          n: 1,
          name: 'client.patch',
          v: 1,
          args: { clientId: ids.clientId, set: { note: 'twin' } },
          at: NOON,
        },
      ],
    });
    await rename('Mine');
    await settle(store, server);

    expect((await readState(store)).device).not.toBe(twin.device);
    expect(await client()).toMatchObject({ name: 'Mine', note: 'twin' });
  });

  test('an answer given to an older device id or epoch counts for nothing', async () => {
    await rename('Mine');
    const group = (await nextGroup(store))!;
    const reply = server.push({ ...group, app: 'test', protocol: 1 });
    await applyPush(store, { asked: { ...group, device: 'dev_00000000' }, reply, newDevice: newId('dev') });
    await applyPush(store, { asked: group, reply: { ...reply, epoch: 9 }, newDevice: newId('dev') });

    expect((await store.outbox.toArray())[0]!.result).toBeNull();
  });
});

describe('a base that was lost', () => {
  test('[SY23] a fresh one keeps since when the old one was silent, until its person knows', async () => {
    const fresh = await aStore();
    const asked = await askPull(fresh);
    const reply = { kind: 'reset', epoch: server.epoch, head: server.seq, reason: 'epoch', lostAt: NOON } as const;
    await givePull(fresh, asked, reply);
    await pullOnce(fresh, server);
    expect((await readState(fresh)).lostAt).toBe(NOON);

    await knowLoss(fresh);
    expect(await readState(fresh)).not.toHaveProperty('lostAt');
    fresh.close();
  });
});

describe('Needs attention', () => {
  const refuse = async () => {
    await write(store, {
      id: newId('mut'),
      name: 'task.complete',
      args: {
        taskId: ids.taskId,
        requestId: ids.requestId,
        result: 'Answered',
        note: { messageId: newId('msg'), text: 'By phone.' },
      },
      at: NOON,
    });
    server.patch(keyOf('tasks', ids.taskId), { status: 'done', completedBy: 'emp_boris000', completedAt: NOON });
    await settle(store, server);
    return (await attention(store))[0]!;
  };

  test('[DV7] a refused mutation keeps its whole payload and the reason', async () => {
    expect(await refuse()).toMatchObject({
      name: 'task.complete',
      code: 'task.done',
      text: 'Answered\n\nBy phone.',
      args: { taskId: ids.taskId, result: 'Answered' },
    });
    expect(sorted(await viewOf(store))).toEqual(sorted(server.visibleRows()));
  });

  test('[DV7] goes only when it is written anew, or discarded', async () => {
    const { id } = await refuse();
    expect(await replaceRefused(store, id, { id: newId('mut'), at: NOON })).toEqual({
      kind: 'refused',
      code: 'task.done',
    });
    expect(await attention(store)).toHaveLength(1);

    server.patch(keyOf('tasks', ids.taskId), { status: 'open', completedBy: null, completedAt: null });
    await settle(store, server);
    expect(await replaceRefused(store, id, { id: newId('mut'), at: NOON })).toMatchObject({ kind: 'written' });
    expect(await attention(store)).toEqual([]);

    server.patch(keyOf('tasks', ids.taskId), { status: 'done', completedBy: null, completedAt: NOON });
    await settle(store, server);
    await discardRefused(store, (await attention(store))[0]!.id);
    expect(await attention(store)).toEqual([]);
  });
});

test('[DV9] when a session ends, own unsent words wait for the next sign-in, and nothing is done twice', async () => {
  await rename('Sent, answer lost');
  await pushOnce(store, server, { answered: false });
  await note('Never sent.');
  await putDraft(store, { conversationId: ids.conversationId, text: 'Half a thought', mode: 'reply', at: NOON });
  await keepWords(store);
  store.close();
  await deleteStore(ANNA);

  store = await aStore();
  await takeWordsBack(store);
  expect(await store.clients.count()).toBe(0);
  expect(await store.drafts.count()).toBe(1);
  await settle(store, server);

  expect(await store.outbox.count()).toBe(0);
  expect((await client()) as Client).toMatchObject({ name: 'Sent, answer lost', rev: 2 });
  expect((await store.messages.toArray()).filter(({ text }) => text === 'Never sent.')).toHaveLength(1);
});
