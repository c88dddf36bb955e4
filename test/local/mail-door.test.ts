import { createServer, type IncomingMessage, type Server } from 'node:http';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MAX_LETTER_BYTES, openDoor, type Door } from '../../worker/local/mail/door.ts';
import { keeperAt, type Keeper } from '../../worker/local/mail/keep.ts';
import { Spool } from '../../worker/local/mail/spool.ts';
import { makeDataDir } from '../support/instance.ts';
import { SmtpClient } from '../support/smtp-client.ts';

type Kept = { headers: IncomingMessage['headers']; body: Buffer };

const { dataDir, remove } = makeDataDir();
const kept: Kept[] = [];
/** What the Worker says to a letter. */
let says = 200;
let worker: Server;
let keeper: Keeper;
let door: Door;
let client: SmtpClient;

/** The Worker's internal routes, as the door knows them: one mailbox, desk@demo.test. */
beforeAll(async () => {
  worker = createServer((request, answer) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://worker');
    if (request.headers.authorization !== 'Bearer secret') return void answer.writeHead(401).end();
    if (pathname.endsWith('/recipient')) {
      const known = /^desk(\+.*)?@demo\.test$/.test(searchParams.get('address') ?? '');
      return void answer.writeHead(known ? 204 : 404).end();
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      kept.push({ headers: request.headers, body: Buffer.concat(chunks) });
      answer.writeHead(says).end();
    });
  });
  await new Promise<void>((listening) => worker.listen(0, '127.0.0.1', listening));
  keeper = keeperAt(`http://127.0.0.1:${(worker.address() as AddressInfo).port}`, 'secret');
  const resolver = () => Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' }));
  door = await openDoor({ host: '127.0.0.1', port: 0, spool: new Spool(dataDir), keeper, resolver });
});
afterAll(async () => {
  await door.close();
  keeper.close();
  worker.close();
  remove();
});
beforeEach(async () => {
  kept.length = 0;
  says = 200;
  client = await SmtpClient.connect(door.port);
});
afterEach(() => client.close());

const LETTER = 'From: Ilze <ilze@example.org>\r\nSubject: Blue\r\n\r\nIs it there?\r\n';
const TO = 'desk@demo.test';

describe('the mail door', () => {
  test('hands on the letter byte for byte, with its envelope and what is known of its sender', async () => {
    const raw = Buffer.concat([Buffer.from(`${LETTER}.hidden dot\r\n..two\r\nbare\nfeed \xff`, 'latin1')]);

    expect(await client.send({ to: 'desk+abc@demo.test', raw })).toBe(250);
    expect(kept).toHaveLength(1);
    expect(kept[0]!.body.toString('latin1')).toBe(`${raw.toString('latin1')}\r\n`);
    expect(kept[0]!.headers).toMatchObject({
      'content-length': String(raw.byteLength + 2),
      'x-envelope-from': 'ilze%40example.org',
      'x-envelope-to': 'desk%2Babc%40demo.test',
    });
    expect(JSON.parse(String(kept[0]!.headers['x-mail-verdict']))).toMatchObject({ aligned: false });
  });

  test('550 for an address that is not ours, at once', async () => {
    await client.say('MAIL FROM:<ilze@example.org>');

    expect(await client.say('RCPT TO:<nobody@demo.test>')).toBe(550);
    expect(await client.say(`RCPT TO:<${TO}>`)).toBe(250);
  });

  test('552 over 25 MiB, said or sent', async () => {
    expect(await client.say(`MAIL FROM:<ilze@example.org> SIZE=${MAX_LETTER_BYTES + 1}`)).toBe(552);
    expect(await client.send({ to: TO, raw: Buffer.alloc(MAX_LETTER_BYTES + 1, 'a') })).toBe(552);
    expect(kept).toEqual([]);
  });

  test('exactly 25 MiB are taken', async () => {
    const raw = Buffer.alloc(MAX_LETTER_BYTES - 2, 'a');

    expect(await client.send({ to: TO, raw })).toBe(250);
    expect(kept[0]!.body.byteLength).toBe(MAX_LETTER_BYTES);
  });

  test.each([500, 503, 401])('451 when the Worker answers %i: the sender tries again', async (status) => {
    says = status;

    expect(await client.send({ to: TO, raw: LETTER })).toBe(451);
  });

  test('a connection that the Worker has closed meanwhile costs nothing', async () => {
    await client.say('MAIL FROM:<ilze@example.org>');
    await client.say(`RCPT TO:<${TO}>`);
    worker.closeAllConnections();

    expect(await client.say('DATA')).toBe(354);
    expect(await client.say(`${LETTER}\r\n.`)).toBe(250);
  });

  test('a mailbox that has gone meanwhile is a 550, a letter that the Worker finds too large a 552', async () => {
    says = 404;
    expect(await client.send({ to: TO, raw: LETTER })).toBe(550);
    says = 413;
    expect(await client.send({ to: TO, raw: LETTER })).toBe(552);
  });

  test('each mailbox gets a letter once, by the address that names the conversation', async () => {
    await client.send({ to: [TO, 'desk+token@demo.test', TO], raw: LETTER });

    expect(kept.map(({ headers }) => headers['x-envelope-to'])).toEqual(['desk%2Btoken%40demo.test']);
  });

  test('a letter without a sender (a bounce) is taken', async () => {
    expect(await client.send({ from: '', to: TO, raw: LETTER })).toBe(250);
    expect(kept[0]!.headers['x-envelope-from']).toBe('');
  });

  test('an end of lines that is none does not smuggle a second letter in', async () => {
    await client.send({ to: TO, raw: `${LETTER}\n.\nMAIL FROM:<boss@demo.test>\n.\r\nRCPT TO:<x>\r\n` });

    expect(kept).toHaveLength(1);
  });

  test('a sender that goes away in the middle leaves nothing behind', async () => {
    await client.say('MAIL FROM:<ilze@example.org>');
    await client.say(`RCPT TO:<${TO}>`);
    await client.say('DATA');
    client.close();
    const other = await SmtpClient.connect(door.port);
    await other.send({ to: TO, raw: LETTER });
    other.close();

    expect(kept).toHaveLength(1);
    await expect.poll(() => readdirSync(join(dataDir, 'spool'))).toEqual([]);
  });
});
