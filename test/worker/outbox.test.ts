import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Delivery } from '#domain/outgoing';
import { commit } from '../../worker/db/commit.ts';
import { MAX_ATTEMPTS } from '../../worker/outbox/backoff.ts';
import { drainOutbox } from '../../worker/outbox/drain.ts';
import { queueAssign, queueMail, queueRoster, replyRowId } from '../../worker/outbox/rows.ts';
import { pokes, quiet, rowsOf } from '../support/desk.ts';
import { aMessage, carrier, clock, drainDeps, letters, receiveWhole } from '../support/intake.ts';
import { anEmployee, anId, anOrganisation, aTeam, db, NOON } from '../support/worker.ts';

const { take } = carrier;
let client: { clientId: string; conversationId: string; requestId: string };
let team: string;

beforeAll(async () => {
  await anOrganisation();
  team = await aTeam({ isDefault: true });
  await anEmployee([team]);
  client = await receiveWhole(await aMessage({ email: 'outbox@example.org' }));
});

beforeEach(() => {
  clock.now = NOON + 60_000;
  letters.length = 0;
  carrier.take = take;
});

/** A reply by an employee, due at once unless told otherwise. */
async function aReply({ dueAt = clock.now, ...facts }: { dueAt?: number; clientId?: string } = {}): Promise<string> {
  const id = anId('msg');
  const { clientId = client.clientId, conversationId, requestId } = { ...client, ...facts };
  const row = {
    id,
    rootId: clientId,
    clientId,
    conversationId,
    requestId,
    direction: 'out',
    authorId: null,
    automatic: false,
    unconfirmed: false,
    text: 'Yes, it is.',
    at: clock.now,
    state: 'queued',
    failure: null,
    quoted: '',
    letterId: null,
  } as const;
  const also = [queueMail({ messageId: id, dueAt }, clock.now)];
  await commit(db, { changes: [{ op: 'insert', table: 'messages', row }], also }, clock.now);
  return id;
}

const drain = () => drainOutbox(drainDeps);
const stateOf = async (id: string) => {
  const [message] = await rowsOf<object>('SELECT state, failure FROM messages WHERE id = ?', id);
  const [effect] = await rowsOf<object>(
    'SELECT state AS effect, attempts, sent_as FROM outbox WHERE id = ?',
    replyRowId(id),
  );
  return { ...message, ...effect };
};
const refuses = (permanent: boolean) => async (): Promise<Delivery> => ({
  kind: 'refused',
  permanent,
  code: permanent ? 'mail.refused' : 'mail.unreachable',
  detail: 'no',
});

describe('letters', () => {
  test('[OB1] a reply goes to the client’s own address, and devices hear that it left', async () => {
    const id = await aReply();
    pokes.length = 0;
    await drain();

    expect(letters).toMatchObject([{ to: 'outbox@example.org', text: 'Yes, it is.', automatic: false }]);
    expect(await stateOf(id)).toMatchObject({ state: 'sent', effect: 'sent', sent_as: `${id}@test` });
    const [seq] = await rowsOf<{ seq: number }>('SELECT seq FROM messages WHERE id = ?', id);
    expect(pokes).toEqual([{ head: seq?.seq, scopes: [`team:${team}`] }]);
  });

  test('[OB1] not before it is due', async () => {
    await aReply({ dueAt: clock.now + 10_000 });
    await drain();
    expect(letters).toEqual([]);

    clock.now += 10_000;
    await drain();
    expect(letters).toHaveLength(1);
  });

  test('[OB1] many drains at once send each letter once', async () => {
    const ids = [];
    for (let i = 0; i < 30; i += 1) ids.push(await aReply());
    await Promise.all(Array.from({ length: 8 }, drain));

    expect(letters.map((letter) => letter.messageId).toSorted()).toEqual(ids.toSorted());
  });

  test('[OB3] a server that is away is tried again, later and later, and parked after the last time', async () => {
    carrier.take = refuses(false);
    const id = await aReply();
    const waits = [];
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      await drain();
      const [row] = await rowsOf<{ due_at: number }>('SELECT due_at FROM outbox WHERE id = ?', replyRowId(id));
      waits.push(row!.due_at - clock.now);
      clock.now = Math.max(clock.now, row!.due_at);
    }

    expect(waits.slice(0, 4)).toEqual([30_000, 60_000, 120_000, 240_000]);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', failure: 'mail.unreachable', effect: 'failed' });
    await drain();
    expect(await stateOf(id)).toMatchObject({ attempts: MAX_ATTEMPTS });
  });

  test('[OB3] what will never work fails at once', async () => {
    carrier.take = refuses(true);
    const id = await aReply();
    await drain();

    expect(await stateOf(id)).toMatchObject({ state: 'failed', failure: 'mail.refused', attempts: 1 });
  });

  test('[OB2] a connection that broke in mid-send is unknown', async () => {
    carrier.take = () => Promise.reject(new Error('connection reset'));
    const id = await aReply();
    await drain();

    expect(await stateOf(id)).toMatchObject({ state: 'unknown', failure: 'mail.unknown' });
  });

  test('a client without an address: the message says so', async () => {
    const phoneOnly = await receiveWhole(await aMessage({ phone: '+37120002001' }));
    const id = await aReply(phoneOnly);
    await drain();

    expect(await stateOf(id)).toMatchObject({ state: 'failed', failure: 'reply.no-address' });
  });
});

describe('effects inside', () => {
  test('[OB4] done ones leave no row, asked for twice they are one', async () => {
    const { taskId } = await receiveWhole(await aMessage({ phone: '+37120002002' }));
    const asked = [queueAssign(taskId, clock.now), queueRoster(clock.now)];
    await commit(db, { also: [...asked, ...asked] }, clock.now);
    expect(await rowsOf("SELECT id FROM outbox WHERE kind <> 'mail'")).toHaveLength(2);
    await drain();
    await quiet();

    expect(await rowsOf("SELECT id FROM outbox WHERE kind <> 'mail'")).toEqual([]);
  });

  test('[OB4] one that fails is due again, and the others are not kept from happening', async () => {
    await commit(db, { also: [queueRoster(clock.now)] }, clock.now);
    const id = await aReply();
    await drainOutbox({ ...drainDeps, roster: () => Promise.reject(new Error('away')) });
    expect(await rowsOf("SELECT state, attempts FROM outbox WHERE kind = 'roster'")).toEqual([
      { state: 'queued', attempts: 1 },
    ]);
    expect(await stateOf(id)).toMatchObject({ state: 'sent' });

    clock.now += 30_000;
    await drain();
    expect(await rowsOf("SELECT id FROM outbox WHERE kind = 'roster'")).toEqual([]);
  });
});
