import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { receive } from '../../worker/intake/receive.ts';
import { addsUp, readLedger } from '../../worker/intake/ledger.ts';
import { drainOutbox } from '../../worker/outbox/drain.ts';
import { loadsInD1, loadsInDispatcher, loseDeferred, quiet, rowsOf } from '../support/desk.ts';
import { crashing, type Crash } from '../support/faults.ts';
import {
  aMessage,
  assignWith,
  clock,
  drainDeps,
  intakeDeps,
  mailDeps,
  letters,
  receiveWhole,
  sweepNow,
} from '../support/intake.ts';
import { anEmployee, anOrganisation, aTeam, db, NOON } from '../support/worker.ts';

/** A crash at each step of intake.md: whatever was acknowledged is there once, and whole after one sweep. */

beforeAll(async () => {
  await anOrganisation();
  const team = await aTeam({ isDefault: true });
  for (let i = 0; i < 3; i += 1) await anEmployee([team]);
});

beforeEach(() => {
  clock.now = NOON;
  letters.length = 0;
});

let people = 0;
const someone = () => aMessage({ email: `crash-${(people += 1)}@example.org` });
type Message = Awaited<ReturnType<typeof someone>>;

/** Everything that the message has made so far. */
async function traces({ key, sender }: Message) {
  const email = sender.signs[0]?.value ?? '';
  const [row] = await rowsOf<Record<string, number>>(
    `SELECT (SELECT count(*) FROM inbox WHERE key = ?1) AS inputs, (SELECT count(*) FROM identities WHERE value = ?2) AS clients,
      count(DISTINCT r.id) AS requests, count(DISTINCT t.id) AS tasks, count(DISTINCT t.assignee_id) AS assignees,
      count(DISTINCT g.task_id) AS receipts, count(DISTINCT o.id) AS acknowledgements
    FROM identities i LEFT JOIN requests r ON r.client_id = i.client_id LEFT JOIN tasks t ON t.request_id = r.id
    LEFT JOIN grants g ON g.task_id = t.id
    LEFT JOIN messages o ON o.request_id = r.id AND o.direction = 'out' AND o.state = 'sent' WHERE i.value = ?2`,
    key,
    email,
  );
  return row;
}

const WHOLE = { inputs: 1, clients: 1, requests: 1, tasks: 1, assignees: 1, receipts: 1, acknowledgements: 1 };
const NOTHING = { inputs: 0, clients: 0, requests: 0, tasks: 0, assignees: 0, receipts: 0, acknowledgements: 0 };

const expectWhole = async (message: Message) => {
  expect(await traces(message)).toEqual(WHOLE);
  expect(letters.filter((letter) => letter.to === message.sender.signs[0]?.value)).toHaveLength(1);
  expect(await loadsInD1()).toEqual(await loadsInDispatcher());
  expect(addsUp(await readLedger(mailDeps))).toBe(true);
  expect(await rowsOf("SELECT id FROM outbox WHERE state <> 'sent'")).toEqual([]);
};

/** Receives on a machine that dies at the given batch; nothing that was deferred survives it. */
async function receiveAndCrash(message: Message, crash: Crash): Promise<'answered' | 'died'> {
  const dying = crashing(db, crash);
  const work = receive(
    { ...intakeDeps, db: dying, assign: assignWith(dying), drain: () => new Promise(() => {}) },
    message,
  );
  const end = await work.then(
    () => 'answered' as const,
    () => 'died' as const,
  );
  loseDeferred();
  return end;
}

describe('intake, killed', () => {
  test.each<[string, Crash]>([
    ['before anything was read', { at: 1, when: 'before' }],
    ['after reading', { at: 1, when: 'after' }],
    ['before the one batch', { at: 2, when: 'before' }],
  ])('[DD5] %s: nothing is there, and the repeat is whole', async (_step, crash) => {
    const message = await someone();

    expect(await receiveAndCrash(message, crash)).toBe('died');
    expect(await traces(message)).toEqual(NOTHING);
    await receiveWhole(message);
    await expectWhole(message);
  });

  test.each<[string, Crash]>([
    ['after the one batch, before the answer', { at: 2, when: 'after' }],
    ['before the assignment is written', { at: 3, when: 'before' }],
    ['after the assignment was written', { at: 3, when: 'after' }],
  ])('[DD5] %s: the sweep at the start makes it whole, and a repeat adds nothing', async (_step, crash) => {
    const message = await someone();
    await receiveAndCrash(message, crash);
    expect(await traces(message)).toMatchObject({ inputs: 1, requests: 1, tasks: 1, acknowledgements: 0 });

    clock.now += 31_000;
    await sweepNow({ atStart: true });
    await expectWhole(message);
    await receiveWhole(message);
    await expectWhole(message);
  });

  test('[DD5] the repeat alone makes it whole too', async () => {
    const message = await someone();
    await receiveAndCrash(message, { at: 2, when: 'after' });

    expect(await receiveWhole(message)).toMatchObject({ replayed: true, waiting: false });
    await expectWhole(message);
  });

  test('[DD5] a Dispatcher that is away: the message is taken in, and assigned by the sweep', async () => {
    const message = await someone();
    const assign = () => Promise.reject(new Error('the Dispatcher is away'));
    const received = await receive({ ...intakeDeps, assign }, message);
    await quiet();

    expect(received).toMatchObject({ kind: 'filed', assignee: null, waiting: true });
    clock.now += 31_000;
    await sweepNow({ atStart: false });
    await expectWhole(message);
  });
});

describe('the outbox, killed', () => {
  test('[OB2] a letter that was being sent becomes unknown, and is never sent again', async () => {
    const message = await someone();
    await receiveAndCrash(message, { at: 99, when: 'before' });
    const dying = crashing(db, { at: 1, when: 'before' });
    await expect(drainOutbox({ ...drainDeps, db: dying })).rejects.toThrow('crash');
    expect(letters).toHaveLength(1);

    clock.now += 10 * 60_000;
    await sweepNow();
    await sweepNow();
    expect(letters).toHaveLength(1);
    const [state] = await rowsOf(
      `SELECT m.state, m.failure FROM messages m JOIN identities i ON i.client_id = m.client_id
       WHERE i.value = ? AND m.direction = 'out'`,
      message.sender.signs[0]?.value,
    );
    expect(state).toEqual({ state: 'unknown', failure: 'mail.unknown' });
  });
});
