import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readLedger } from '../../../worker/intake/ledger.ts';
import { quiet, rowsOf } from '../../support/desk.ts';
import { aMessage, clock, letters, mailDeps, receiveWhole, sweepNow } from '../../support/intake.ts';
import { aLetter, journalRow, messageOf, put, reviewOf, take } from '../../support/mail.ts';
import { anEmployee, anOrganisation, aTeam, NOON } from '../../support/worker.ts';

let team: string;
beforeAll(async () => {
  await anOrganisation();
  team = await aTeam({ isDefault: true });
  await anEmployee([team]);
});
beforeEach(() => {
  clock.now = NOON;
  letters.length = 0;
});

let people = 0;
const aStranger = () => `stranger-${(people += 1)}@example.org`;
/** Somebody whose card carries the address as they typed it on a form. */
async function aClient(): Promise<string> {
  const email = `client-${(people += 1)}@example.org`;
  await receiveWhole(await aMessage({ email, mayAcknowledge: false }));
  return email;
}

describe('the mail door', () => {
  test('[ML1] the raw letter is kept, byte by byte, and found by its row', async () => {
    const raw = aLetter({ from: aStranger(), text: 'ā\r\n..\r\n' });
    const row = await take(raw);

    expect(await (await env.FILES.get(row.raw_key))?.text()).toBe(raw);
    expect(row.raw_key).toMatch(/^mail\/2026-07-15\/[0-9a-f-]{36}\.eml$/);
  });

  test('[ML1] a large letter is streamed, and is as it was', async () => {
    const bytes = new TextEncoder().encode(aLetter({ from: aStranger(), text: 'a line of words\r\n'.repeat(40_000) }));
    const row = await take(bytes);
    const kept = new Uint8Array(await (await env.FILES.get(row.raw_key))!.arrayBuffer());

    expect(kept).toEqual(bytes);
  });

  test('[ML1] a letter to nobody of ours is refused, and nothing is kept', async () => {
    const before = await env.FILES.list({ prefix: 'mail/' });

    expect(await put(aLetter(), { to: 'nobody@demo.test' })).toEqual({ kind: 'unknown-recipient' });
    expect((await env.FILES.list({ prefix: 'mail/' })).objects).toHaveLength(before.objects.length);
  });

  test('[ML1] what stands behind a plus of our address does not matter, nor its case', async () => {
    expect((await take(aLetter({ from: aStranger() }), { to: 'Desk+summer@Demo.test' })).fate).toBe('held');
  });
});

describe('fates', () => {
  test('[ML2] a stranger’s letter waits, and nothing of it is in the base', async () => {
    const address = aStranger();
    const row = await take(aLetter({ from: `A Stranger <${address}>`, subject: 'Hello' }));

    expect(row).toMatchObject({ fate: 'held', reason: 'unknown-sender', client_id: null, address });
    expect(await reviewOf(address)).toMatchObject({ state: 'held', letters: 1, subject: 'Hello' });
    expect(await rowsOf('SELECT id FROM identities WHERE value = ?', address)).toEqual([]);
    expect(letters).toEqual([]);
  });

  test('[ML2] a client’s letter is a message, a request and a task, acknowledged once with its number', async () => {
    const address = await aClient();
    const row = await take(aLetter({ from: address, subject: 'The blue one', text: 'Hello\r\n\r\n-- \r\nIlze' }));

    expect(row.fate).toBe('filed');
    expect(await messageOf(row)).toMatchObject({
      text: 'Hello',
      quoted: '-- \nIlze',
      unconfirmed: 1,
      letter_id: row.id,
    });
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ to: address, automatic: true });
  });

  test('[ML3] the same letter again is ignored as a duplicate, with a raw letter of its own', async () => {
    const address = await aClient();
    const raw = aLetter({ from: address });
    const first = await take(raw);
    const again = await take(`Received: by elsewhere\r\n${raw}`);

    expect(again).toMatchObject({ fate: 'ignored', reason: 'duplicate', message_id: null });
    expect(again.raw_key).not.toBe(first.raw_key);
    expect(
      await rowsOf('SELECT id FROM requests WHERE client_id = ? AND channel = ?', first.client_id, 'mail'),
    ).toHaveLength(1);
  });

  test('[ML3] another letter with the same Message-ID is a letter of its own, and flagged', async () => {
    const address = await aClient();
    const first = await take(aLetter({ from: address, id: 'same@example.org' }));
    const other = await take(aLetter({ from: address, id: 'same@example.org', text: 'Something else' }));

    expect(other).toMatchObject({ fate: 'filed', reason: 'message-id-reused', request_id: first.request_id });
  });

  test('[ML2] our own letter that comes back is ignored; a client’s that bears our mark is not answered', async () => {
    const echo = aLetter({ from: 'desk@demo.test', headers: [['X-Frontdesk-Loop', 'desk@demo.test']] });
    const address = await aClient();
    const marked = aLetter({ from: address, headers: [['X-Frontdesk-Loop', 'desk@demo.test']] });

    expect(await take(echo)).toMatchObject({ fate: 'ignored', reason: 'echo' });
    expect(await take(marked)).toMatchObject({ fate: 'filed' });
    expect(letters).toEqual([]);
  });
});

describe('the ledger', () => {
  test('[ML9] received is counted from the raw letters: a row that is lost turns it red', async () => {
    const row = await take(aLetter({ from: aStranger() }));
    const before = await readLedger(mailDeps, 'mail');
    expect(before).toMatchObject({ balanced: true, waiting: 0 });
    expect(before.received).toBe(before.filed + before.held + before.ignored);

    const [input] = await rowsOf<{ key: string }>('SELECT key FROM inbox WHERE raw_key = ?', row.raw_key);
    await env.DB.prepare("DELETE FROM inbox WHERE channel = 'mail' AND key = ?").bind(input!.key).run();
    expect(await readLedger(mailDeps, 'mail')).toMatchObject({ balanced: false, received: before.received });

    // A raw letter without a row is what a crash leaves behind: the sweep gives it one again.
    await sweepNow();
    expect(await readLedger(mailDeps, 'mail')).toMatchObject({ balanced: true, received: before.received });
    expect(await journalRow(row.id)).toMatchObject({ fate: 'held' });
    await quiet();
  });
});
