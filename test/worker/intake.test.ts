import { beforeAll, describe, expect, test } from 'vitest';
import { intakeLine } from '../../worker/intake/intake-line.ts';
import { receive, type IntakeDeps } from '../../worker/intake/receive.ts';
import { addsUp, readLedger } from '../../worker/intake/ledger.ts';
import { loadsInD1, loadsInDispatcher, quiet, rowsOf } from '../support/desk.ts';
import { aMessage, filedOr, intakeDeps, mailDeps, receiveWhole } from '../support/intake.ts';
import { anEmployee, anOrganisation, aTeam } from '../support/worker.ts';

const counts = async () => {
  const [row] = await rowsOf<Record<string, number>>(`SELECT (SELECT count(*) FROM clients) AS clients,
    (SELECT count(*) FROM conversations) AS conversations, (SELECT count(*) FROM requests) AS requests,
    (SELECT count(*) FROM messages WHERE direction = 'in') AS messages, (SELECT count(*) FROM tasks) AS tasks`);
  return row!;
};

/** What the work has added to the base. */
async function added(work: () => Promise<unknown>) {
  const before = await counts();
  await work();
  await quiet();
  const after = await counts();
  return Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - before[name]!]));
}

const ONE_OF_EACH = { clients: 1, conversations: 1, requests: 1, messages: 1, tasks: 1 };
const NOTHING = { clients: 0, conversations: 0, requests: 0, messages: 0, tasks: 0 };

beforeAll(async () => {
  await anOrganisation();
  const team = await aTeam({ isDefault: true });
  await anEmployee([team]);
  await anEmployee([team]);
});

/** As several invocations do that know nothing of each other, and as one in which they meet. */
const WAYS = [
  ['each for itself', intakeDeps],
  ['in a line', { ...intakeDeps, line: intakeLine({ hold: () => undefined, most: 16 }) }],
] as const;

describe('intake', () => {
  test('a first message is one client, conversation, request and task, and has an employee', async () => {
    const message = await aMessage({ phone: '+37120000001', email: 'first@example.org' });
    const received = await receiveWhole(message);

    expect(received).toMatchObject({ kind: 'filed', replayed: false, number: 1001, waiting: false });
    expect(received.assignee?.name).toMatch(/^Name of/);
    expect(received.clientId).toMatch(/^cl_[0-9a-f]{32}$/);
    expect(await loadsInD1()).toEqual(await loadsInDispatcher());
  });

  test.each(WAYS)(
    '[MT6] ten first messages of one person at once, %s: one client, conversation, request',
    async (way, deps) => {
      const email = `${way.replaceAll(' ', '-')}@example.org`;
      const messages = await Promise.all(Array.from({ length: 10 }, (_, i) => aMessage({ email, text: `${i}` })));
      const change = await added(async () => {
        const received = await Promise.all(messages.map((message) => receive(deps, message)));
        expect(new Set(received.map((r) => filedOr(r).requestId)).size).toBe(1);
      });

      expect(change).toEqual({ ...ONE_OF_EACH, messages: 10 });
    },
  );

  test.each(WAYS)('[DD1] every input five times, fifty at once, %s: one request each', async (way, deps) => {
    const messages = await Promise.all(Array.from({ length: 10 }, (_, i) => aMessage({ email: `${i}@${way}.test` })));
    const fifty = Array.from({ length: 5 }, () => messages).flat();
    const change = await added(() => Promise.all(fifty.map((message) => receive(deps, message))));

    expect(change).toEqual({ clients: 10, conversations: 10, requests: 10, messages: 10, tasks: 10 });
    expect(await added(() => Promise.all(fifty.map((message) => receive(deps, message))))).toEqual(NOTHING);
    expect(await loadsInD1()).toEqual(await loadsInDispatcher());
  });

  test('[DD1] one that fails in a line fails alone, and is taken in at the next try', async () => {
    const teamId = await aTeam({ name: 'Broken' });
    const writeAcknowledgement: IntakeDeps['writeAcknowledgement'] = (facts) => {
      if (facts.team === 'Broken') throw new Error('no words');
      return intakeDeps.writeAcknowledgement(facts);
    };
    const deps = { ...intakeDeps, writeAcknowledgement, line: intakeLine({ hold: () => undefined, most: 16 }) };
    const good = await aMessage({ email: 'good@example.org' });
    const bad = await aMessage({ email: 'bad@example.org', teamId });
    const outcomes = await Promise.allSettled([good, bad].map((message) => receive(deps, message)));

    expect(outcomes).toMatchObject([
      { value: { kind: 'filed', replayed: false } },
      { reason: { message: 'no words' } },
    ]);
    expect(await receiveWhole(bad)).toMatchObject({ replayed: false });
  });

  test('[DD2] a repeat gives the same answer and says that it is one', async () => {
    const message = await aMessage({ phone: '+37120000003' });
    const first = await receiveWhole(message);

    expect(await receiveWhole(message)).toEqual({ ...first, replayed: true });
  });

  test('[DD3] a key used again for something else is a value, and writes nothing', async () => {
    const message = await aMessage({ phone: '+37120000004' });
    await receiveWhole(message);
    const other = await aMessage({ phone: '+37120000004', key: message.key, text: 'Something else' });

    const change = await added(async () => expect(await receive(intakeDeps, other)).toEqual({ kind: 'key-reused' }));
    expect(change).toEqual(NOTHING);
  });

  test('[MT7] a team that does not exist is a value, and writes nothing', async () => {
    const message = await aMessage({ phone: '+37120000005', teamId: 'team_absent' });

    const change = await added(async () => expect(await receive(intakeDeps, message)).toEqual({ kind: 'no-team' }));
    expect(change).toEqual(NOTHING);
  });

  test('[DD4] the ledger adds up, and numbers have no holes', async () => {
    const ledger = await readLedger(mailDeps);
    const numbers = await rowsOf<{ number: number }>('SELECT number FROM requests ORDER BY number');

    expect(addsUp(ledger)).toBe(true);
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => 1001 + index));
  });
});
