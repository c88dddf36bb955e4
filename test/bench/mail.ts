import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Api } from '../../worker/local/replay/api.ts';
import { sumsLine } from '../../worker/local/replay/outcome.ts';
import { startOwnInstance } from '../../worker/local/replay/own-instance.ts';
import { lettersIn, replay, type Replayed } from '../../worker/local/replay/replay.ts';
import { startChild } from '../support/child-instance.ts';
import { freePort } from '../support/free-port.ts';
import { makeDataDir } from '../support/instance.ts';
import { aProgram, type Program } from '../support/program.ts';
import { SmtpClient } from '../support/smtp-client.ts';
import { BOMBS } from './bombs.ts';
import { atLeast, atMost, told, type Figure } from './figure.ts';
import { load } from './load.ts';
import { treePssMb } from './memory.ts';
import { cpuSeconds, workerdOf } from './processes.ts';

/** The mail door: from the first byte of SMTP to the task on somebody's list, letters made to hurt, and the corpus. */

const TO = 'desk@demo.test';
const LETTERS = { callers: 8, count: 400 };
const WARM_UP = { callers: 4, count: 40 };
const LARGE = { count: 5, bytes: 25 * 1024 * 1024 - 1024 };
const SAMPLE_MS = 50;
/** Beside this repository on the machine that the figures are taken on. */
const CORPUS = resolve('../shared/corpus/mail');

export async function mail(): Promise<Figure[]> {
  return [...(await measureDoor()), ...(existsSync(CORPUS) ? await replayCorpus() : [])];
}

type Desk = { program: Program; smtpPort: number; workerd: number };

async function measureDoor(): Promise<Figure[]> {
  const { dataDir, remove } = makeDataDir();
  const smtpPort = await freePort();
  const instance = await startChild({ DATA_DIR: dataDir, DEMO: '1', SMTP_PORT: String(smtpPort) });
  try {
    const desk = { program: await aProgram(instance.url), smtpPort, workerd: workerdOf(dataDir) };
    return [await throughput(desk), ...(await bombs(desk)), await largeLetters(desk)];
  } finally {
    instance.child.kill('SIGTERM');
    await instance.exited;
    remove();
  }
}

/** Letters of as many clients: each is a request of its own, assigned and acknowledged. */
async function throughput(desk: Desk): Promise<Figure> {
  await arrive(desk, 'warm', WARM_UP);
  const seconds = await arrive(desk, 'timed', LETTERS);
  return atLeast(30, {
    name: 'mail: by SMTP to assigned, 8 senders',
    value: LETTERS.count / seconds,
    unit: 'letters/s',
  });
}

async function arrive(desk: Desk, name: string, { callers, count }: typeof LETTERS): Promise<number> {
  const address = (index: number) => `${name}-${index}@bench.test`;
  await load({ callers, count }, (index) =>
    desk.program.post('/clients', { client: { name: `${name} ${index}`, email: address(index) } }),
  );
  const before = await assignedCount(desk);
  const idle = await Promise.all(Array.from({ length: callers }, () => SmtpClient.connect(desk.smtpPort)));
  const began = performance.now();
  await load({ callers, count }, async (index) => {
    const client = idle.pop()!;
    const from = address(index);
    const raw = `From: ${from}\r\nTo: ${TO}\r\nSubject: ${from}\r\nMessage-ID: <${from}>\r\n\r\nIs it still there?\r\n`;
    const code = await client.send({ from, to: TO, raw });
    if (code !== 250) throw new Error(`a letter was answered ${code}`);
    idle.push(client);
  });
  await understood(desk);
  while ((await assignedCount(desk)) < before + count) await pause();
  for (const client of idle) client.close();
  return (performance.now() - began) / 1000;
}

type Load = { employees: { load: number }[] };
const assignedCount = async ({ program }: Desk): Promise<number> =>
  (await program.get<Load>('/load')).employees.reduce((sum, { load: open }) => sum + open, 0);

const understood = async ({ program }: Desk): Promise<void> => {
  while ((await program.get<{ waiting: number }>('/ledger?channel=mail')).waiting > 0) await pause();
};
const pause = () => new Promise((settle) => setTimeout(settle, SAMPLE_MS));

/** Processor time of workerd for each, the questions of this bench included. */
async function bombs(desk: Desk): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, make] of Object.entries(BOMBS)) {
    const client = await SmtpClient.connect(desk.smtpPort);
    const before = cpuSeconds(desk.workerd);
    const code = await client.send({ from: 'bomb@bench.test', to: TO, raw: make() });
    await understood(desk);
    client.close();
    const value = code === 250 ? cpuSeconds(desk.workerd) - before : Number.POSITIVE_INFINITY;
    figures.push(atMost(2, { name: `mail: a letter with ${name}`, value, unit: 's of CPU' }));
  }
  return figures;
}

async function largeLetters(desk: Desk): Promise<Figure> {
  const before = treePssMb(desk.workerd);
  let most = before;
  const sampler = setInterval(() => (most = Math.max(most, treePssMb(desk.workerd))), SAMPLE_MS);
  const line = `${Buffer.alloc(57, 'x').toString('base64')}\r\n`;
  const head =
    'MIME-Version: 1.0\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n';
  const body = line.repeat(Math.floor(LARGE.bytes / line.length) - 10);
  await Promise.all(
    Array.from({ length: LARGE.count }, async (_, index) => {
      const client = await SmtpClient.connect(desk.smtpPort);
      const from = `large-${index}@bench.test`;
      const code = await client.send({
        from,
        to: TO,
        raw: `From: ${from}\r\nSubject: large ${index}\r\n${head}${body}`,
      });
      if (code !== 250) throw new Error(`a large letter was answered ${code}`);
      client.close();
    }),
  );
  await understood(desk);
  clearInterval(sampler);
  const value = most - before;
  return atMost(128, { name: 'mail: growth of workerd by five letters of 25 MiB at once', value, unit: 'MB' });
}

async function replayCorpus(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const knowSenders of [false, true]) {
    const known = knowSenders ? 'known senders' : 'unknown senders';
    const own = await startOwnInstance(console.log);
    const run = async (folder: string, knows = false): Promise<Replayed> => {
      const paths = lettersIn(folder);
      const replayed = await replay({
        api: new Api(own.url, own.token),
        paths,
        knowSenders: knows,
        log: () => undefined,
      });
      console.log(`${folder}, ${known}: ${sumsLine(replayed.sums)}`);
      for (const complaint of replayed.complaints) console.error(complaint);
      return replayed;
    };
    try {
      const began = performance.now();
      const first = await run(CORPUS, knowSenders);
      const seconds = (performance.now() - began) / 1000;
      const second = await run(CORPUS);
      const { sums } = first;
      const name = (what: string) => `mail: corpus, ${known}, ${what}`;
      figures.push(
        told({ name: name('letters handed in'), value: sums.received, unit: 'letters' }),
        told({ name: name('seconds of the first replay'), value: seconds, unit: 's' }),
        atMost(0, { name: name('what did not come out right'), value: first.complaints.length, unit: 'letters' }),
        atMost(0, { name: name('requests of a second replay'), value: second.sums.requests, unit: 'requests' }),
        knowSenders
          ? atLeast(1, { name: name('automatic answers'), value: sums.answers, unit: 'letters' })
          : told({ name: name('held'), value: sums.held, unit: 'letters' }),
      );
    } finally {
      await own.stop();
    }
  }
  return [...figures, await answersToBounces()];
}

async function answersToBounces(): Promise<Figure> {
  const own = await startOwnInstance(console.log);
  try {
    const paths = lettersIn(resolve(CORPUS, 'bounces'));
    const { sums } = await replay({ api: new Api(own.url, own.token), paths, knowSenders: true, log: () => undefined });
    console.log(`bounces, known senders: ${sumsLine(sums)}`);
    return atMost(0, { name: 'mail: automatic answers to the corpus’ bounces', value: sums.answers, unit: 'letters' });
  } finally {
    await own.stop();
  }
}
