import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/lib/store/database.ts';
import { getDraft, putDraft } from '../../src/lib/store/drafts.ts';
import { conversation } from '../../src/lib/store/queries/conversation.ts';
import { write } from '../../src/lib/store/write.ts';
import { newId } from '../../src/lib/sync/new-id.ts';
import { annasServer } from './support/annas-server.ts';
import { aStore, pullOnce, settle } from './support/device.ts';
import type { ModelServer } from './support/model-server.ts';
import { aCase, aFile, NOON } from './support/rows.ts';

const { ids, rows } = aCase(1);
const { clientId, conversationId, messageId, requestId, taskId, identityId } = ids;
const PLAN = { id: 'file_plan0000', name: 'plan.pdf', mediaType: 'application/pdf', size: 14 };
let store: Store;
let server: ModelServer;

beforeEach(async () => {
  store?.close();
  store = await aStore();
  server = annasServer([
    ...rows,
    { table: 'files', row: aFile({ id: 'file_offer000', clientId, conversationId, messageId }) },
  ]);
  await settle(store, server);
});

const shown = async () => (await conversation(store, conversationId))!.messages;
const reply = async (text: string, files: object[]) => {
  const args = { messageId: newId('msg'), conversationId, requestId, taskId, identityId, text, files };
  const written = await write(store, { id: newId('mut'), name: 'reply.send', args, at: NOON });
  return { messageId: args.messageId, written };
};

describe('files on a device', () => {
  test('stand under the message that brought them', async () => {
    expect((await shown())[0]?.files).toMatchObject([{ id: 'file_offer000', name: 'offer.pdf', size: 120_000 }]);
  });

  test('stand under a reply before anybody else knows of it', async () => {
    await reply('Here is the plan.', [PLAN]);

    expect((await shown()).at(-1)).toMatchObject({ text: 'Here is the plan.', files: [PLAN] });
  });

  test('go with the card they hang on', async () => {
    server.setScopes(['all']);
    await pullOnce(store, server);

    expect(await store.files.count()).toBe(0);
  });

  test('of a draft are kept without a word beside them, and used up by the reply', async () => {
    await putDraft(store, { conversationId, text: '', mode: 'reply', at: NOON, files: [PLAN] });
    expect(await getDraft(store, conversationId)).toMatchObject({ text: '', files: [PLAN] });

    await reply('Here is the plan.', [PLAN]);
    expect(await getDraft(store, conversationId)).toBeNull();
  });

  test('come back with the words of a reply taken back, and go with the next one', async () => {
    const first = await reply('Too early.', [PLAN]);
    const undo = { messageId: first.messageId };
    await write(store, { id: newId('mut'), name: 'reply.undo', args: undo, at: NOON });
    const draft = await getDraft(store, conversationId);
    expect(draft).toMatchObject({ text: 'Too early.', files: [{ ...PLAN, from: first.messageId }] });

    const second = await reply('Now.', [...draft!.files!]);
    expect(second.written.kind).toBe('written');
    expect((await shown()).find(({ id }) => id === second.messageId)?.files).toMatchObject([PLAN]);
    expect((await shown()).find(({ id }) => id === first.messageId)?.files).toEqual([]);
  });
});
