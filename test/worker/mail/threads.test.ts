import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mailToken, replyAddress } from '../../../worker/channels/mail/reply-address.ts';
import { quiet, rowsOf } from '../../support/desk.ts';
import { aMessage, clock, letters, mailDeps, receiveWhole } from '../../support/intake.ts';
import { aLetter, DESK, messageOf, put, take, type JournalRow, type LetterFacts } from '../../support/mail.ts';
import { anEmployee, anOrganisation, aTeam, NOON } from '../../support/worker.ts';

let staffAddress: string;
beforeAll(async () => {
  await anOrganisation();
  const team = await aTeam({ isDefault: true });
  staffAddress = 'colleague@demo.test';
  await anEmployee([team], { email: staffAddress });
  await anEmployee([team]);
});
beforeEach(() => {
  clock.now = NOON;
  letters.length = 0;
});

let people = 0;
async function aClient(): Promise<{ from: string; first: JournalRow }> {
  const from = `client-${(people += 1)}@example.org`;
  await receiveWhole(await aMessage({ email: from, mayAcknowledge: false }));
  return { from, first: await take(aLetter({ from, subject: 'The matter' })) };
}
const addressOf = async (conversationId: string | null) =>
  replyAddress(DESK, await mailToken('secret of tests', conversationId ?? ''));
/** A letter of ours in the conversation, as the journal has it. */
const ourLetterIn = async ({ conversation_id }: JournalRow): Promise<string> => {
  const [row] = await rowsOf<{ rfc_id: string }>(
    "SELECT rfc_id FROM letters WHERE conversation_id = ? AND direction = 'out' ORDER BY at DESC",
    conversation_id,
  );
  return row!.rfc_id;
};

const expectAlone = async (row: JournalRow, ...others: JournalRow[]) => {
  expect(row.fate).toBe('filed');
  for (const other of others) {
    expect(row.conversation_id).not.toBe(other.conversation_id);
    expect(row.request_id).not.toBe(other.request_id);
  }
  expect(await messageOf(row)).toMatchObject({ author_id: null });
};

describe('threads that hold', () => {
  test('[MT3] ten letters in a row are one task', async () => {
    const { from, first } = await aClient();
    for (let n = 0; n < 9; n += 1) await take(aLetter({ from, text: `And ${n}` }));

    const tasks = await rowsOf(
      'SELECT id FROM tasks WHERE client_id = ? AND request_id = ?',
      first.client_id,
      first.request_id,
    );
    expect(tasks).toHaveLength(1);
    expect(letters.filter(({ to }) => to === from)).toHaveLength(1);
  });

  test('[ML5] an answer to our own address joins its conversation, whatever its subject', async () => {
    const { from, first } = await aClient();
    const to = await addressOf(first.conversation_id);
    const row = await take(aLetter({ from, to, subject: 'Something else' }), { to });

    expect(row).toMatchObject({ conversation_id: first.conversation_id, request_id: first.request_id });
  });

  test('[ML5] an answer to a letter of ours joins, by In-Reply-To alone', async () => {
    const { from, first } = await aClient();
    const headers = [['In-Reply-To', `<${await ourLetterIn(first)}>`]] as const;
    const row = await take(aLetter({ from, headers }));

    expect(row).toMatchObject({ conversation_id: first.conversation_id, request_id: first.request_id });
  });

  test('[ML5] a form’s acknowledgement is answered by mail: the letter joins the form’s request', async () => {
    const email = `client-${(people += 1)}@example.org`;
    const form = await receiveWhole(await aMessage({ email }));
    const to = await addressOf(form.conversationId);
    const row = await take(aLetter({ from: email, to }), { to });

    expect(row).toMatchObject({ conversation_id: form.conversationId, request_id: form.requestId });
  });

  test('[ML5] the client’s own earlier letters join too', async () => {
    const { from } = await aClient();
    const first = await take(
      aLetter({ from, id: 'mine@example.org', headers: [['References', '<unknown@example.org>']] }),
    );
    const row = await take(aLetter({ from, headers: [['References', '<unknown@example.org> <mine@example.org>']] }));

    expect(row.conversation_id).toBe(first.conversation_id);
  });

  test('[MT5] an answer after the end is a follow-up of what it answers', async () => {
    const { from, first } = await aClient();
    const set = "UPDATE requests SET status = 'done', completed_at = ?1 WHERE id = ?2";
    const { env } = await import('cloudflare:workers');
    await env.DB.batch([
      env.DB.prepare(set).bind(NOON, first.request_id),
      env.DB.prepare("UPDATE tasks SET status = 'done' WHERE request_id = ?").bind(first.request_id),
    ]);
    const to = await addressOf(first.conversation_id);
    const row = await take(aLetter({ from, to }), { to });

    expect(row.conversation_id).toBe(first.conversation_id);
    expect(await rowsOf('SELECT follows_id FROM requests WHERE id = ?', row.request_id)).toEqual([
      { follows_id: first.request_id },
    ]);
  });
});

describe('threads that are forged', () => {
  test.each([
    ['truncated', (address: string) => address.replace(/.(@)/, '$1')],
    ['upper-cased', (address: string) => address.replace(/\+(.*)@/, (tag) => tag.toUpperCase())],
    ['of one letter', () => 'desk+a@demo.test'],
  ])('[ML6] a reply address %s: a new conversation, never a join', async (_, forge) => {
    const { from, first } = await aClient();
    const to = forge(await addressOf(first.conversation_id));

    await expectAlone(await take(aLetter({ from, to }), { to }), first);
  });

  test('[ML6] a reply address of another client’s conversation joins neither', async () => {
    const mine = await aClient();
    const other = await aClient();
    const to = await addressOf(other.first.conversation_id);

    await expectAlone(await take(aLetter({ from: mine.from, to }), { to }), mine.first, other.first);
  });

  test('[ML6] a reply address in Cc is nobody’s answer to us', async () => {
    const { from, first } = await aClient();
    const cc = await addressOf(first.conversation_id);
    const letter = aLetter({ from, to: 'friend@example.org', headers: [['Cc', cc]] });

    await expectAlone(await take(letter, { to: cc }), first);
  });

  test.each<[string, (id: string) => LetterFacts['headers']]>([
    ['In-Reply-To, made up', () => [['In-Reply-To', '<made-up@demo.test>']]],
    ['References, made up', () => [['References', '<a@b.cc> <made-up@demo.test>']]],
    ['a truncated id', (id) => [['In-Reply-To', `<${id.slice(0, -1)}>`]]],
    ['an id in capitals', (id) => [['References', `<${id.toUpperCase()}>`]]],
    ['an id that nobody can read', () => [['In-Reply-To', 'your letter of Monday']]],
  ])('[ML6] %s: a new conversation', async (_, forge) => {
    const { from, first } = await aClient();
    const headers = forge(await ourLetterIn(first)) ?? [];

    await expectAlone(await take(aLetter({ from, headers })), first);
  });

  test('[ML6] another client’s thread is not joined, and nothing of it is shown', async () => {
    const mine = await aClient();
    const other = await aClient();
    const headers = [['In-Reply-To', `<${await ourLetterIn(other.first)}>`]] as const;

    await expectAlone(await take(aLetter({ from: mine.from, headers })), mine.first, other.first);
  });

  test('[ML6] a letter with a colleague’s address is a stranger’s, never a word of the house', async () => {
    const { first } = await aClient();
    const to = await addressOf(first.conversation_id);
    const row = await take(aLetter({ from: staffAddress, to }), { to, verdict: { aligned: true } });

    expect(row).toMatchObject({ fate: 'held', conversation_id: null });
    const words = await rowsOf(
      "SELECT id FROM messages WHERE conversation_id = ? AND direction <> 'in' AND author_id IS NOT NULL",
      first.conversation_id,
    );
    expect(words).toEqual([]);
  });
});

describe('who wrote it', () => {
  test('[MT1] a known client’s address that nobody proves: filed unconfirmed, nothing on the card changes', async () => {
    const { from, first } = await aClient();
    const before = await rowsOf('SELECT * FROM clients WHERE id = ?', first.client_id);
    const row = await take(aLetter({ from: `Somebody Else <${from}>` }));

    expect(await messageOf(row)).toMatchObject({ unconfirmed: 1 });
    expect(await rowsOf('SELECT * FROM clients WHERE id = ?', first.client_id)).toEqual(before);
  });

  test('[ML4] Cloudflare’s own verdict counts, and only the topmost', async () => {
    const { from } = await aClient();
    const domain = 'example.org';
    const pass = `mx.cloudflare.net; dmarc=pass header.from=${domain}`;
    const proven = aLetter({ from, headers: [['Authentication-Results', pass]] });
    const forged = aLetter({
      from,
      text: 'Forged',
      headers: [
        ['Authentication-Results', `mx.cloudflare.net; dmarc=fail header.from=${domain}`],
        ['Authentication-Results', pass],
      ],
    });

    expect((await take(forged, { verdict: 'headers' })).aligned).toBe(0);
    expect((await take(proven, { verdict: 'headers' })).aligned).toBe(1);
    expect(
      (await take(aLetter({ from, text: 'By another door', headers: [['Authentication-Results', pass]] }))).aligned,
    ).toBe(0);
  });
});

test('[DD2] a repeat finishes a letter that was kept and never understood', async () => {
  const { from } = await aClient();
  const raw = aLetter({ from, text: 'Kept' });
  const work = mailDeps.work;
  mailDeps.work = async () => undefined;
  await put(raw);
  await quiet();
  mailDeps.work = work;

  expect(await take(raw)).toMatchObject({ reason: 'duplicate' });
  const fates = await rowsOf("SELECT fate FROM letters WHERE address = ? AND snippet = 'Kept' ORDER BY fate", from);
  expect(fates).toEqual([{ fate: 'filed' }, { fate: 'ignored' }]);
});
