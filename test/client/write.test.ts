import { beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '#domain/model';
import { getDraft, putDraft } from '../../src/lib/store/drafts.ts';
import type { Store } from '../../src/lib/store/database.ts';
import { conversation } from '../../src/lib/store/queries/conversation.ts';
import { outboxSummary } from '../../src/lib/store/queries/outbox.ts';
import { write } from '../../src/lib/store/write.ts';
import { newId } from '../../src/lib/sync/new-id.ts';
import { annasServer } from './support/annas-server.ts';
import { aStore, pullOnce, pushOnce, settle, viewOf } from './support/device.ts';
import type { ModelServer } from './support/model-server.ts';
import { aCase, NOON } from './support/rows.ts';

const { ids, rows } = aCase(1);
let store: Store;
let server: ModelServer;

beforeEach(async () => {
  store?.close();
  store = await aStore();
  server = annasServer(rows);
  await settle(store, server);
});

const { conversationId, requestId, taskId, identityId } = ids;
const reply = (text: string, messageId = newId('msg')) =>
  write(store, {
    id: newId('mut'),
    name: 'reply.send',
    args: { messageId, conversationId, requestId, taskId, identityId, text },
    at: NOON + 60_000,
  });
const stateOf = async (text: string) =>
  (await conversation(store, conversationId))?.messages.find((message) => message.text === text)?.state;

describe('a written mutation', () => {
  test('[DV1] shows at once, waits in the outbox, and knows how far it has come', async () => {
    expect(await reply('Tomorrow at nine.')).toMatchObject({ kind: 'written' });
    expect(await stateOf('Tomorrow at nine.')).toBe('on-device');
    expect(await outboxSummary(store)).toEqual({
      waiting: 1,
      since: NOON + 60_000,
      kinds: [{ name: 'reply.send', count: 1 }],
    });

    await pushOnce(store, server);
    expect(await stateOf('Tomorrow at nine.')).toBe('accepted');
    expect(await outboxSummary(store)).toEqual({ waiting: 0, since: null, kinds: [] });

    await pullOnce(store, server);
    expect(await stateOf('Tomorrow at nine.')).toBe('queued');
    expect(await store.outbox.count()).toBe(0);
    expect(await store.journal.count()).toBe(1);
  });

  test('[DV1] is not written when a rule refuses it here', async () => {
    const refusedNow = await write(store, {
      id: newId('mut'),
      name: 'task.reopen',
      args: { taskId, requestId },
      at: NOON,
    });

    expect(refusedNow).toEqual({ kind: 'refused', code: 'task.cannot-reopen' });
    expect(await store.outbox.count()).toBe(0);
    expect(await store.shadows.count()).toBe(0);
  });

  test('sent again after a lost answer has its effect once', async () => {
    await reply('Once.');
    await pushOnce(store, server, { answered: false });
    await pushOnce(store, server, { answered: false });
    await settle(store, server);

    const messages = [...(await viewOf(store)).values()].filter((row) => (row as Message).text === 'Once.');
    expect(messages).toHaveLength(1);
    expect(server.visibleRows().size).toBe((await viewOf(store)).size);
  });

  test('[SY6] carries the cursor its author had seen, and nothing while the conversation is still being fetched', async () => {
    await reply('Seen everything.');
    const { cursor } = (await store.meta.get('state'))!;
    expect((await store.outbox.toArray())[0]!.base).toBe(cursor);

    await store.meta.update('state', { fills: [{ id: 9, kind: 'root', of: ids.clientId, after: null }] });
    await reply('Seen a part.');
    expect((await store.outbox.toArray())[1]!.base).toBe(0);
  });

  test('stands last in its conversation, whatever the clock of the device says', async () => {
    await write(store, {
      id: newId('mut'),
      name: 'note.add',
      args: { messageId: newId('msg'), conversationId, requestId, text: 'From 1970.' },
      at: 0,
    });

    expect((await conversation(store, conversationId))!.messages.map(({ text }) => text)).toEqual([
      'Do you repair bicycles?',
      'From 1970.',
    ]);
  });

  test('and its undo reach the server in order, and leave nothing to be sent', async () => {
    const messageId = newId('msg');
    await reply('Wrong window.', messageId);
    await write(store, { id: newId('mut'), name: 'reply.undo', args: { messageId }, at: NOON + 61_000 });
    expect(await stateOf('Wrong window.')).toBe('undone');

    await settle(store, server);
    expect((server.rows.get(`messages:${messageId}`) as Message).state).toBe('undone');
  });
});

describe('a draft', () => {
  test('[DV1] survives closing, and is used up by the reply in one transaction', async () => {
    await putDraft(store, { conversationId, text: 'Dear Ilze', mode: 'reply', at: NOON });
    store.close();
    await store.open();
    expect(await getDraft(store, conversationId)).toMatchObject({ text: 'Dear Ilze', mode: 'reply' });

    await reply('Dear Ilze, yes.');
    expect(await getDraft(store, conversationId)).toBeNull();
  });

  test('stays when the reply is refused', async () => {
    await putDraft(store, { conversationId, text: 'Dear Ilze', mode: 'reply', at: NOON });
    const refusedNow = await write(store, {
      id: newId('mut'),
      name: 'reply.send',
      args: { messageId: newId('msg'), conversationId, requestId, taskId, identityId: null, text: 'Dear Ilze' },
      at: NOON,
    });

    expect(refusedNow).toEqual({ kind: 'refused', code: 'reply.no-address' });
    expect(await getDraft(store, conversationId)).not.toBeNull();
  });

  test('of empty words is none', async () => {
    await putDraft(store, { conversationId, text: 'x', mode: 'note', at: NOON });
    await putDraft(store, { conversationId, text: '  ', mode: 'note', at: NOON });

    expect(await getDraft(store, conversationId)).toBeNull();
  });

  test('[DV1] comes back with an undone reply, unless newer words stand there', async () => {
    const undo = async (messageId: string) =>
      write(store, { id: newId('mut'), name: 'reply.undo', args: { messageId }, at: NOON });
    const [first, second] = [newId('msg'), newId('msg')];
    await reply('First words.', first);
    await undo(first);
    expect(await getDraft(store, conversationId)).toMatchObject({ text: 'First words.' });

    await reply('Second words.', second);
    await putDraft(store, { conversationId, text: 'Newer words', mode: 'reply', at: NOON });
    await undo(second);
    expect(await getDraft(store, conversationId)).toMatchObject({ text: 'Newer words' });
  });
});
