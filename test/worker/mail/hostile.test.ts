import { Buffer } from 'node:buffer';
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readLedger } from '../../../worker/intake/ledger.ts';
import { rowsOf } from '../../support/desk.ts';
import { aMessage, clock, letters, mailDeps, receiveWhole } from '../../support/intake.ts';
import { aLetter, journalRow, messageOf, put, take } from '../../support/mail.ts';
import { quiet } from '../../support/desk.ts';
import { anEmployee, anOrganisation, aTeam, NOON } from '../../support/worker.ts';

/** Letters that no honest program writes, and honest ones that no program should have written. */

beforeAll(async () => {
  await anOrganisation();
  await anEmployee([await aTeam({ isDefault: true })]);
});
beforeEach(() => {
  clock.now = NOON;
  letters.length = 0;
});

let people = 0;
async function aClient(): Promise<string> {
  const email = `client-${(people += 1)}@example.org`;
  await receiveWhole(await aMessage({ email, mayAcknowledge: false }));
  return email;
}
type FileRow = { id: string; name: string; media_type: string; size: number };
const filesOf = (messageId: string | null) =>
  rowsOf<FileRow>('SELECT id, name, media_type, size FROM files WHERE message_id = ? ORDER BY size', messageId);

const multipart = (parts: readonly string[], type = 'mixed') => ({
  headers: [
    ['MIME-Version', '1.0'],
    ['Content-Type', `multipart/${type}; boundary="b"`],
  ] as const,
  text: `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--`,
});

describe('unreadable letters', () => {
  test('[ML8] parts nested over 256: a task, with the letter attached as it came', async () => {
    const from = await aClient();
    const deep = Array.from(
      { length: 300 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    );
    const raw = aLetter({ from }).replace('\r\n\r\n', `\r\n${deep.join('')}\r\n`);
    const row = await take(raw);

    expect(row).toMatchObject({ fate: 'filed', reason: 'unreadable' });
    expect((await messageOf(row)).text).toContain('could not be read');
    const [file] = await filesOf(row.message_id);
    expect(file).toMatchObject({ name: 'letter.eml', media_type: 'message/rfc822' });
    expect(await (await env.FILES.get(`files/${file!.id}`))?.text()).toBe(raw);
  });

  test('[ML8] ten thousand parts: the same', async () => {
    const from = await aClient();
    const part = 'Content-Disposition: attachment; filename=a.txt\r\n\r\nhi';
    const bomb = multipart(Array.from({ length: 10_000 }, () => part));
    const row = await take(aLetter({ from, ...bomb }));

    expect(row.reason).toBe('unreadable');
  });

  test('[ML8] from a stranger it is work too: nobody can judge what nobody can read', async () => {
    const bomb = multipart(Array.from({ length: 10_000 }, () => '\r\nhi'));

    expect(await take(aLetter({ from: 'odd-stranger@example.org', ...bomb }))).toMatchObject({ fate: 'filed' });
  });

  test('[ML8] hundreds of files: as many as anybody opens are kept', async () => {
    const from = await aClient();
    const part = 'Content-Disposition: attachment; filename=a.txt\r\n\r\nhi';
    const row = await take(aLetter({ from, ...multipart(Array.from({ length: 300 }, () => part)) }));

    expect(row.reason).not.toBe('unreadable');
    expect(await filesOf(row.message_id)).toHaveLength(200);
  });
});

describe('letters that lack something', () => {
  test('[ML8] no sender: a task of nobody’s card', async () => {
    const row = await take(aLetter({ from: null, text: 'Who am I?' }));

    expect(row).toMatchObject({ fate: 'filed', address: '' });
    expect((await messageOf(row)).text).toBe('Who am I?');
    expect(await rowsOf('SELECT name FROM clients WHERE id = ?', row.client_id)).toEqual([
      { name: 'A letter without a sender' },
    ]);
    expect(letters).toEqual([]);
  });

  test.each([
    ['no body', 'From: FROM\r\nMessage-ID: <no-body@example.org>\r\n'],
    ['nothing but an empty line', 'From: FROM\r\n\r\n'],
    ['no header', '\r\nOnly words'],
    ['nothing', ''],
    ['a header that never ends', `From: FROM\r\n${'X-Long: word\r\n'.repeat(60_000)}`],
  ])('[ML8] %s: kept, and somebody sees it', async (_, raw) => {
    const row = await take(raw.replace('FROM', await aClient()));

    expect(row.fate).toBe('filed');
    expect((await messageOf(row)).text).not.toBe('');
  });

  test('[ML8] charsets that lie or do not exist', async () => {
    const from = await aClient();
    for (const charset of ['utf-8', 'x-does-not-exist', 'utf-16le', '"', 'iso-2022-jp']) {
      const head = aLetter({ from, headers: [['Content-Type', `text/plain; charset=${charset}`]], text: '' });
      const bytes = new Uint8Array([
        ...new TextEncoder().encode(head),
        0xe0,
        0x80,
        0xff,
        0x41,
        0x00,
        0x42,
        0xed,
        0xa0,
        0x80,
      ]);
      const { text } = await messageOf(await take(bytes));

      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toContain('\0');
    }
  });
});

describe('files', () => {
  test('[ML8] what comes with a letter is listed, and is byte by byte what was sent', async () => {
    const from = await aClient();
    const bytes = crypto.getRandomValues(new Uint8Array(40_000));
    const large = new Uint8Array(400_000).map((_, at) => at % 251);
    const base64 = (of: Uint8Array) => Buffer.from(of).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
    const part = (name: string, of: Uint8Array) =>
      `Content-Type: image/png; name="${name}"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(of)}`;
    const letter = multipart([
      'Content-Type: text/plain\r\n\r\nSee below',
      part('a.png', bytes),
      part('../../etc/b.png', large),
    ]);
    const row = await take(aLetter({ from, ...letter }));
    const files = await filesOf(row.message_id);

    expect((await messageOf(row)).text).toBe('See below');
    expect(files.map(({ name, size }) => [name, size])).toEqual([
      ['a.png', 40_000],
      ['.._.._etc_b.png', 400_000],
    ]);
    for (const [index, sent] of [bytes, large].entries()) {
      const kept = await (await env.FILES.get(`files/${files[index]!.id}`))!.arrayBuffer();
      expect(new Uint8Array(kept)).toEqual(sent);
    }
  });
});

describe('what no machine answers', () => {
  test.each<[string, readonly (readonly [string, string])[], string | null]>([
    ['Auto-Submitted', [['Auto-Submitted', 'auto-replied']], 'a@b.cc'],
    ['Precedence', [['Precedence', 'bulk']], 'a@b.cc'],
    ['a list', [['List-Unsubscribe', '<mailto:x@y.zz>']], 'a@b.cc'],
    ['X-Auto-Response-Suppress', [['X-Auto-Response-Suppress', 'OOF']], 'a@b.cc'],
    ['our own mark', [['X-Frontdesk-Loop', 'anybody']], 'a@b.cc'],
    ['a report', [['Content-Type', 'multipart/report; report-type=delivery-status; boundary=x']], 'a@b.cc'],
    ['an empty return path', [], ''],
  ])('[ML10] %s', async (_, headers, envelopeFrom) => {
    const row = await take(aLetter({ from: await aClient(), headers }), { envelopeFrom });

    expect(row.fate).toBe('filed');
    expect(letters).toEqual([]);
  });

  test('[MT8] one automatic letter an address in a day, over all its requests', async () => {
    const from = await aClient();
    await take(aLetter({ from }));
    await take(aLetter({ from, headers: [['In-Reply-To', '<nobody@knows>']] }));
    expect(letters).toHaveLength(1);

    clock.now += 25 * 60 * 60_000;
    await take(aLetter({ from, headers: [['In-Reply-To', '<nobody@knows.either>']] }));
    expect(letters).toHaveLength(2);
  });
});

test('[DD5] a bucket that fails: nothing is acknowledged, and the next attempt is a first one', async () => {
  const from = await aClient();
  const raw = aLetter({ from });
  const { bucket } = mailDeps;
  mailDeps.bucket = new Proxy(bucket, {
    get: (target, name) =>
      name === 'put' ? () => Promise.reject(new Error('no space')) : Reflect.get(target, name).bind(target),
  });
  await expect(put(raw)).rejects.toThrow('no space');
  mailDeps.bucket = bucket;

  const ingested = await put(raw);
  await quiet();
  expect(ingested).toMatchObject({ kind: 'kept', isRepeat: false });
  expect(ingested.kind === 'kept' && (await journalRow(ingested.id)).fate).toBe('filed');
  expect((await readLedger(mailDeps, 'mail')).balanced).toBe(true);
});
