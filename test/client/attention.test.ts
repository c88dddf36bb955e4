import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/lib/store/database.ts';
import { replaceRefused, takeUpRefused } from '../../src/lib/store/decide-attention.ts';
import { putDraft } from '../../src/lib/store/drafts.ts';
import { attention } from '../../src/lib/store/queries/attention.ts';
import { attentionCases } from '../../src/lib/store/queries/attention-cases.ts';
import { conversation, draft } from '../../src/lib/store/queries/conversation.ts';
import type { AttentionRow } from '../../src/lib/store/tables.ts';
import { write } from '../../src/lib/store/write.ts';
import { newId } from '../../src/lib/sync/new-id.ts';
import { annasServer } from './support/annas-server.ts';
import { aStore, settle } from './support/device.ts';
import type { ModelServer } from './support/model-server.ts';
import { aCase, aMessage, ANNA, anEmployee, BORIS, NOON } from './support/rows.ts';

const { ids, rows } = aCase(1);
const { conversationId, requestId, taskId, identityId } = ids;
let store: Store;
let server: ModelServer;
let written = 0;

beforeEach(async () => {
  store?.close();
  store = await aStore();
  server = annasServer([{ table: 'employees', row: anEmployee({ id: BORIS, name: 'Boris' }) }, ...rows]);
  await settle(store, server);
});

/** Something the server has refused. */
async function refused(name: string, code: string, args: object, more: Partial<AttentionRow> = {}) {
  written += 1;
  const row = { id: newId('mut'), n: written, written, name, v: 1, args, base: 0, at: NOON, code, ...more };
  await store.attention.add(row);
  return row;
}

const aReply = (text = 'Yes, we do.') => ({
  messageId: newId('msg'),
  conversationId,
  requestId,
  taskId,
  identityId,
  text,
});

describe('a reply that was held', () => {
  test('[NA2] stands in its conversation with what its author had not seen', async () => {
    const talk = { clientId: ids.clientId, conversationId };
    const { id } = await refused('reply.send', 'reply.unseen', aReply(), { base: 1_000 });
    await store.messages.bulkAdd([
      aMessage({ ...talk, id: 'msg_seen', seq: 999, at: NOON + 1 }),
      aMessage({ ...talk, id: 'msg_unseen', seq: 1_001, at: NOON + 2 }),
      aMessage({ ...talk, id: 'msg_own', seq: 1_002, at: NOON + 3, direction: 'note', authorId: ANNA }),
      aMessage({ ...talk, id: 'msg_automatic', seq: 1_003, at: NOON + 4, direction: 'out', automatic: true }),
    ]);
    const view = await conversation(store, conversationId);
    expect(view?.held).toMatchObject([{ id, text: 'Yes, we do.', between: ['msg_unseen'] }]);
    expect(view?.refused).toEqual([]);
  });

  test('[NA2] written before all was here, it is compared by the time of the words it had seen', async () => {
    const talk = { clientId: ids.clientId, conversationId };
    await refused('reply.send', 'reply.unseen', aReply(), { base: 0, saw: NOON + 1, at: NOON + 5 });
    await store.messages.bulkAdd([
      aMessage({ ...talk, id: 'msg_seen', seq: 999, at: NOON + 1 }),
      aMessage({ ...talk, id: 'msg_unseen', seq: 1_001, at: NOON + 2 }),
    ]);
    expect((await conversation(store, conversationId))?.held[0]?.between).toEqual(['msg_unseen']);
  });

  test('[NA5] sent anyway it is a new reply, judged by what is here now; other words in the field stay', async () => {
    const { id } = await refused('reply.send', 'reply.unseen', aReply('Late, but true.'));
    await putDraft(store, { conversationId, text: 'Half a thought', mode: 'note', at: NOON });
    await replaceRefused(store, id, { id: newId('mut'), at: NOON });

    expect((await conversation(store, conversationId))?.messages.at(-1)).toMatchObject({
      text: 'Late, but true.',
      state: 'on-device',
    });
    expect((await store.outbox.toArray())[0]?.base).toBeGreaterThan(0);
    expect(await draft(store, conversationId)).toMatchObject({ text: 'Half a thought' });
    expect(await attention(store)).toEqual([]);
  });

  test('[NA5] its words go back into an empty field, and never over others', async () => {
    const { id } = await refused('reply.send', 'reply.unseen', aReply('To be written anew'));
    const words = { conversationId, text: 'To be written anew', mode: 'reply', at: NOON } as const;
    await putDraft(store, { ...words, text: 'Other words' });
    expect(await takeUpRefused(store, id, words)).toBe(false);
    expect(await draft(store, conversationId)).toMatchObject({ text: 'Other words' });
    expect(await attention(store)).toHaveLength(1);

    await putDraft(store, { ...words, text: '' });
    expect(await takeUpRefused(store, id, words)).toBe(true);
    expect(await draft(store, conversationId)).toMatchObject({ text: 'To be written anew', mode: 'reply' });
    expect(await attention(store)).toEqual([]);
  });
});

describe('how things stand', () => {
  test('[NA1] is what the server says, not what waits on this device', async () => {
    await refused('task.complete', 'task.not-yours', { taskId, requestId, result: 'Sold' });
    await write(store, {
      id: newId('mut'),
      name: 'task.complete',
      args: { taskId, requestId, result: 'Answered' },
      at: NOON,
    });
    const [item] = await attentionCases(store);
    expect(item?.now).toMatchObject({
      client: { name: 'Ilze Ozola' },
      conversationId,
      task: { status: 'open', holderName: 'Anna' },
      request: { status: 'open', number: 1001 },
      newest: { text: 'Do you repair bicycles?' },
    });
    expect(item?.openTaskId).toBe(taskId);
    expect(item?.replyPlace).toEqual({ requestId, taskId: null, identityId });
  });

  test('[NA1] says who was meant by name', async () => {
    await refused('task.handover', 'employee.inactive', { taskId, requestId, employeeId: BORIS });
    expect((await attentionCases(store))[0]?.names).toMatchObject({ [BORIS]: 'Boris' });
  });

  test('[NA4] what names a row that the server never got is blocked by what would have made it', async () => {
    const clientId = newId('cl');
    const maker = await refused('client.create', 'team.not-yours', { clientId, name: 'New One' });
    const follower = await refused('task.create', 'client.gone', { clientId, taskId: newId('task') });
    const stranger = await refused('note.add', 'message.exists', { ...aReply(), messageId: ids.messageId });

    const [last, middle, first] = await attentionCases(store);
    expect(first).toMatchObject({ id: maker.id, blockedBy: null, dependants: [{ id: follower.id }] });
    expect(middle).toMatchObject({ id: follower.id, blockedBy: { id: maker.id }, dependants: [] });
    expect(last).toMatchObject({ id: stranger.id, blockedBy: null, dependants: [] });
  });
});
