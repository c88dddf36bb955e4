import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commit, type InsertRow } from '../../../worker/db/commit.ts';
import { letters as journal } from '../../../worker/db/records.ts';
import { drainOutbox } from '../../../worker/outbox/drain.ts';
import { queueMail } from '../../../worker/outbox/rows.ts';
import { rowsOf } from '../../support/desk.ts';
import { aMessage, clock, drainDeps, letters, receiveWhole, type FiledReceipt } from '../../support/intake.ts';
import { anEmployee, anId, anOrganisation, aTeam, db } from '../../support/worker.ts';

let client: FiledReceipt;
let team: string;

beforeAll(async () => {
  await anOrganisation();
  team = await aTeam({ isDefault: true });
  await anEmployee([team]);
});
beforeEach(async () => {
  client = await receiveWhole(await aMessage({ email: `${anId('ilze')}@example.org` }));
  letters.length = 0;
});

async function aReply({ fileNames = [] as string[] } = {}): Promise<string> {
  const id = anId('msg');
  const { clientId, conversationId, requestId } = client;
  const hangs = { rootId: clientId, clientId, conversationId };
  const message: InsertRow = {
    op: 'insert',
    table: 'messages',
    row: {
      id,
      ...hangs,
      requestId,
      direction: 'out',
      authorId: null,
      automatic: false,
      unconfirmed: false,
      text: 'Yes,\n\nit is.',
      at: clock.now,
      state: 'queued',
      failure: null,
      quoted: '',
      letterId: null,
    },
  };
  const files = fileNames.map((name): InsertRow => {
    const facts = { name, mediaType: 'text/plain', size: 100, state: 'there', hash: null } as const;
    const row = { id: anId('file'), ...hangs, messageId: id, ...facts };
    return { op: 'insert', table: 'files', row };
  });
  await commit(
    db,
    { changes: [message, ...files], also: [queueMail({ messageId: id, dueAt: clock.now }, clock.now)] },
    clock.now,
  );
  return id;
}

async function aMailbox(address: string, { active = true } = {}): Promise<void> {
  const row = { id: anId('mbx'), rootId: 'org', address, teamId: team, active };
  await commit(db, { changes: [{ op: 'insert', table: 'mailboxes', row }] }, clock.now);
}

/** A letter of the client, as the door writes it into the journal. */
const aLetterCame = (rfcId: string, mailbox: string, refs: string[] = []) =>
  db.insert(journal).values({
    id: anId('let'),
    direction: 'in',
    mailbox,
    address: 'ilze@example.org',
    name: 'Ilze',
    subject: '',
    snippet: '',
    rfcId,
    refs,
    size: 1,
    aligned: false,
    fate: 'filed',
    reason: '',
    effect: anId('key'),
    conversationId: client.conversationId,
    at: (clock.now += 1),
  });

const drain = () => drainOutbox(drainDeps);

describe('a letter that leaves', () => {
  test('is in the journal from the moment it has left, and its message says where', async () => {
    const id = await aReply({ fileNames: ['a.txt'] });
    await drain();

    const [row] = await rowsOf<Record<string, unknown>>('SELECT * FROM letters WHERE message_id = ?', id);
    expect(row).toMatchObject({
      id: id.replace('msg_', 'let_'),
      direction: 'out',
      mailbox: 'desk@demo.test',
      rfc_id: `${id}@test`,
      snippet: 'Yes, it is.',
      fate: 'sent',
      reason: 'reply',
      conversation_id: client.conversationId,
      request_id: client.requestId,
      size: 112,
    });
    expect(await rowsOf('SELECT state, letter_id FROM messages WHERE id = ?', id)).toEqual([
      { state: 'sent', letter_id: row?.['id'] },
    ]);
  });

  test('that did not leave is in no journal', async () => {
    const id = await aReply();
    await drainOutbox({
      ...drainDeps,
      mail: async () => ({ kind: 'refused', permanent: true, code: 'mail.refused', detail: '550' }),
    });

    expect(await rowsOf('SELECT id FROM letters WHERE message_id = ?', id)).toEqual([]);
  });

  test('answers the client’s last letter, then follows itself', async () => {
    await aLetterCame('first@client.test', 'desk@demo.test');
    const id = await aReply();
    await drain();
    clock.now += 1;
    await aReply();
    await drain();

    expect(letters.map(({ thread }) => thread)).toEqual([
      { inReplyTo: 'first@client.test', references: ['first@client.test'] },
      { inReplyTo: 'first@client.test', references: ['first@client.test', `${id}@test`] },
    ]);
  });

  test('carries the files of its message', async () => {
    await aReply({ fileNames: ['a.txt', 'b.txt'] });
    await drain();

    expect(letters[0]?.files).toMatchObject([
      { name: 'a.txt', size: 100 },
      { name: 'b.txt', size: 100 },
    ]);
  });
});

describe('the address it comes from', () => {
  test('is the one the client wrote to last; a team’s own where none was written to; never a closed one', async () => {
    await aReply();
    await drain();
    await aMailbox('closed@demo.test', { active: false });
    await aMailbox('shop@demo.test');
    await aReply();
    await drain();
    await aMailbox('orders@demo.test');
    await aLetterCame('1@client.test', 'orders@demo.test');
    await aReply();
    await drain();
    await aLetterCame('2@client.test', 'closed@demo.test');
    await aReply();
    await drain();

    const [none, own, written, closed] = letters.map(({ from }) => from);
    expect([none, own, written]).toEqual(['desk@demo.test', 'shop@demo.test', 'orders@demo.test']);
    expect(closed).not.toBe('closed@demo.test');
  });
});
