import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChild, type ChildInstance } from '../support/child-instance.ts';
import { makeDemoDir } from '../support/demo-folder.ts';
import { freePort } from '../support/free-port.ts';
import { cutPower } from '../support/power-cut.ts';
import { aProgram, type Program } from '../support/program.ts';
import { SmtpClient } from '../support/smtp-client.ts';

const CUTS = 3;
const SENDERS = 6;
/** The power goes after this many acknowledged letters of its round, so it falls into the middle of others. */
const ACKNOWLEDGED_BEFORE_CUT = 12;
const TO = 'desk@demo.test';

const { dataDir, remove } = makeDemoDir();
let smtpPort: number;
let instance: ChildInstance;
let program: Program;

const start = () => startChild({ DATA_DIR: dataDir, DEMO: '1', SMTP_PORT: String(smtpPort) });

beforeAll(async () => {
  smtpPort = await freePort();
  instance = await start();
  program = await aProgram(instance.url);
});
afterAll(async () => {
  instance.child.kill('SIGTERM');
  await instance.exited;
  remove();
});

type Letter = { subject: string; from: string; raw: string };

/** Of two letters one is by a client, the other by a stranger. */
async function aLetter(round: number, index: number): Promise<Letter> {
  const subject = `cut ${round} letter ${index}`;
  const from = `sender-${round}-${index}@example.org`;
  if (index % 2 === 0) await program.post('/clients', { client: { name: subject, email: from } });
  const raw = `From: <${from}>\r\nTo: ${TO}\r\nSubject: ${subject}\r\nMessage-ID: <${from}>\r\n\r\nIs it there?\r\n`;
  return { subject, from, raw };
}

/** Hands letters in until the power goes. */
async function sendUntilCut(letters: readonly Letter[]): Promise<{ acknowledged: Letter[] }> {
  const waiting = [...letters];
  const acknowledged: Letter[] = [];
  let cut: Promise<void> | undefined;
  const send = async () => {
    const client = await SmtpClient.connect(smtpPort);
    for (let letter = waiting.shift(); letter !== undefined; letter = waiting.shift()) {
      if ((await client.send({ from: letter.from, to: TO, raw: letter.raw })) !== 250) return;
      acknowledged.push(letter);
      if (acknowledged.length >= ACKNOWLEDGED_BEFORE_CUT) cut ??= cutPower(instance, dataDir);
    }
    client.close();
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  await cut;
  return { acknowledged };
}

type Row = { subject: string; fate: string; reason: string };
type Page = { items: Row[]; nextCursor: string | null };
type Ledger = { received: number; filed: number; held: number; ignored: number; waiting: number; balanced: boolean };

async function journal(): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page = await program.get(`/letters?filter=in&limit=200${after}`);
    rows.push(...page.items);
    cursor = page.nextCursor;
  }
  return rows.filter(({ subject }) => subject.startsWith('cut '));
}

async function allUnderstood(): Promise<Ledger> {
  await fetch(`${instance.url}/dev/sweep`, { method: 'POST' });
  await expect
    .poll(async () => (await program.get<Ledger>('/ledger?channel=mail')).waiting, { timeout: 60_000 })
    .toBe(0);
  return program.get<Ledger>('/ledger?channel=mail');
}

describe('kill -9 while letters come in', () => {
  test('every acknowledged letter is there once, and a sender that tries again makes no second one', async () => {
    const sent: Letter[] = [];
    const acknowledged: Letter[] = [];
    for (let round = 0; round < CUTS; round += 1) {
      const letters: Letter[] = [];
      for (let index = 0; index < 4 * ACKNOWLEDGED_BEFORE_CUT; index += 1) letters.push(await aLetter(round, index));
      sent.push(...letters);
      acknowledged.push(...(await sendUntilCut(letters)).acknowledged);
      instance = await start();
      program.moveTo(instance.url);
    }
    await allUnderstood();
    const first = await journal();

    expect(acknowledged.length).toBeGreaterThanOrEqual(CUTS * ACKNOWLEDGED_BEFORE_CUT);
    const fates = (subject: string) => first.filter((row) => row.subject === subject).map(({ fate }) => fate);
    for (const { subject } of acknowledged) expect([['filed'], ['held']], subject).toContainEqual(fates(subject));

    const client = await SmtpClient.connect(smtpPort);
    for (const { from, raw } of sent) expect(await client.send({ from, to: TO, raw })).toBe(250);
    client.close();
    const ledger = await allUnderstood();
    const whole = (await journal()).filter(({ reason }) => reason !== 'duplicate');

    expect(whole.map(({ subject }) => subject).toSorted()).toEqual(sent.map(({ subject }) => subject).toSorted());
    expect(ledger).toMatchObject({ balanced: true, waiting: 0 });
    expect(ledger.received).toBe(ledger.filed + ledger.held + ledger.ignored);
  });
});
