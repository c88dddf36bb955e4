import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Api } from '../../worker/local/replay/api.ts';
import { startOwnInstance, type OwnInstance } from '../../worker/local/replay/own-instance.ts';
import { lettersIn, replay } from '../../worker/local/replay/replay.ts';
import { makeDataDir } from '../support/instance.ts';

const { dataDir, remove } = makeDataDir();
const folder = join(dataDir, 'letters');
let own: OwnInstance;

/** Raw letters as programs really leave them behind: some end lines as no mail server would. */
const LETTERS: Readonly<Record<string, string>> = {
  'a/question.eml':
    'From: Ilze <ilze@example.org>\r\nSubject: Blue\r\nMessage-ID: <1@example.org>\r\n\r\nIs it there?\r\n',
  'a/again.eml':
    'From: Ilze <ilze@example.org>\r\nSubject: Blue\r\nMessage-ID: <1@example.org>\r\n\r\nIs it there?\r\n',
  'a/bare-feeds.eml': 'From: zane@example.org\nSubject: Red\n\n.And this?\nNo end',
  'b/bounce.eml': 'From: MAILER-DAEMON@example.org\r\nReturn-Path: <>\r\nSubject: Undelivered\r\n\r\nNo such user\r\n',
  'b/nobody.eml': 'Subject: who am I\r\n\r\nHello\r\n',
  '.hidden': 'not a letter',
};

beforeAll(async () => {
  for (const [path, raw] of Object.entries(LETTERS)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), raw);
  }
  own = await startOwnInstance(() => undefined);
});
afterAll(async () => {
  await own.stop();
  remove();
});

const run = (knowSenders: boolean) =>
  replay({ api: new Api(own.url, own.token), paths: lettersIn(folder), knowSenders, log: () => undefined });

const exitCodeOf = (...parameters: string[]): Promise<number | null> =>
  new Promise((settle) => {
    const child = spawn(process.execPath, ['worker/local/replay/main.ts', ...parameters], { stdio: 'ignore' });
    child.once('exit', settle);
  });

describe('replay', () => {
  test('of clients: each letter has its fate, is answered once if a person wrote it, and can be read back', async () => {
    const { sums, complaints } = await run(true);

    expect(complaints).toEqual([]);
    expect(sums).toMatchObject({ received: 5, ignored: 1, answers: 2 });
    expect(sums.filed + sums.held).toBe(4);
  });

  test('once more: not one request, and not one answer', async () => {
    const { sums, complaints } = await run(false);

    expect(complaints).toEqual([]);
    expect(sums).toEqual({ received: 5, filed: 0, held: 0, ignored: 5, requests: 0, answers: 0 });
  });

  test.each([[[]], [['/nowhere']], [['.', '--url', 'http://127.0.0.1:1']], [['.', '--unknown']]])(
    '%j is wrong usage',
    async (parameters) => expect(await exitCodeOf(...parameters)).toBe(2),
  );
});
