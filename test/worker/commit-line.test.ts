import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Db } from '../../worker/db/client.ts';
import { commitTogether, type Committed, type Order } from '../../worker/db/commit.ts';
import { CommitLine } from '../../worker/db/commit-line.ts';
import { rowsAreAt } from '../../worker/db/guards.ts';
import { noAutomaticLetterSince } from '../../worker/db/intake-guards.ts';
import { LocalRow } from '../../worker/db/local-rows.ts';
import { nextRequestNumber, NUMBER_MARK, withRequestNumber } from '../../worker/db/queries/numbers.ts';
import { tokens } from '../../worker/db/records.ts';
import { aCard, type Card } from '../support/card.ts';
import { first, rows } from '../support/sql.ts';
import { anEmployee, anId, anOrganisation, aTeam, db, NOON } from '../support/worker.ts';

const rename = (clientId: string, about: readonly string[] = [clientId]): Order => ({
  changes: [{ op: 'patch', table: 'clients', id: clientId, rootId: clientId, set: { name: anId('name') } }],
  about,
  now: NOON,
});

describe('the line', () => {
  const COMMITTED: Committed = { kind: 'committed', head: 1, epoch: 1, read: [], isAlerting: false };
  const CONFLICT: Committed = { kind: 'conflict', on: 'guard' };

  /** A base whose batches end when the test says so; `batches` are the clients that each of them changes. */
  function aSlowBase() {
    const batches: string[][] = [];
    const ends: ((outcome: Committed | Error) => void)[] = [];
    const write = async (orders: readonly Order[]): Promise<Committed[]> => {
      batches.push(orders.map(({ about = [] }) => about[0]!));
      const { promise, resolve } = Promise.withResolvers<Committed | Error>();
      ends.push(resolve);
      const outcome = await promise;
      if (outcome instanceof Error) throw outcome;
      return orders.map(() => outcome);
    };
    const end = async (outcome: Committed | Error = COMMITTED) => {
      await vi.waitFor(() => expect(ends).not.toEqual([]));
      ends.shift()!(outcome);
    };
    const line = new CommitLine(() => undefined);
    return { batches, end, ask: (order: Order) => line.commit(order, write) };
  }

  test('who comes in the same moment is written with the others', async () => {
    const { batches, end, ask } = aSlowBase();
    const asked = ['a', 'b', 'c'].map((id) => ask(rename(id)));
    await end();

    expect(await Promise.all(asked)).toEqual([COMMITTED, COMMITTED, COMMITTED]);
    expect(batches).toEqual([['a', 'b', 'c']]);
  });

  test('who comes while a batch is under way is written with the others when it ends', async () => {
    const { batches, end, ask } = aSlowBase();
    const early = ask(rename('a'));
    await vi.waitFor(() => expect(batches).toEqual([['a']]));
    const late = ['b', 'c'].map((id) => ask(rename(id)));
    await end();
    await end();

    expect(await Promise.all([early, ...late])).toEqual([COMMITTED, COMMITTED, COMMITTED]);
    expect(batches).toEqual([['a'], ['b', 'c']]);
  });

  test('who has something in common with another waits for the next batch: its guards would be asked too early', async () => {
    const { batches, end, ask } = aSlowBase();
    const asked = ['a', 'b', 'c', 'b'].map((id) => ask(rename(id)));
    await end();
    await end();

    await Promise.all(asked);
    expect(batches).toEqual([['a', 'b', 'c'], ['b']]);
  });

  test('who changes who sees a card waits too', async () => {
    const { batches, end, ask } = aSlowBase();
    const set = { scopes: ['all'] };
    const move: Order = {
      ...rename('move'),
      changes: [{ op: 'patch', table: 'clients', id: 'move', rootId: 'move', set }],
    };
    const asked = [rename('a'), rename('b'), move, rename('c')].map(ask);
    await end();
    await end();

    await Promise.all(asked);
    expect(batches).toEqual([['a', 'b', 'c'], ['move']]);
  });

  test('no batch grows beyond what a statement takes', async () => {
    const { batches, end, ask } = aSlowBase();
    const asked = Array.from({ length: 40 }, (_, index) => ask(rename(`${index}`)));
    for (let batch = 0; batch < 3; batch += 1) await end();

    await Promise.all(asked);
    expect(batches.map((batch) => batch.length)).toEqual([16, 16, 8]);
  });

  test('no statement has more parameters than the base takes: a hundred, of which one is the line’s', async () => {
    const { batches, end, ask } = aSlowBase();
    const guard = noAutomaticLetterSince('ilze@example.org', NOON);
    const guarded = (id: string) => ({ ...rename(id), guards: Array.from({ length: 5 }, () => guard) });
    const asked = Array.from({ length: 12 }, (_, index) => ask(guarded(`${index}`)));
    await end();
    await end();

    await Promise.all(asked);
    expect(batches.map((batch) => batch.length)).toEqual([9, 3]);
  });

  test('a conflict is nobody’s yet: each goes on alone', async () => {
    const { batches, end, ask } = aSlowBase();
    const asked = ['a', 'b'].map((id) => ask(rename(id)));
    await end(CONFLICT);
    await end(CONFLICT);
    await end();

    expect((await Promise.all(asked)).filter(({ kind }) => kind === 'conflict')).toHaveLength(1);
    expect(batches[0]).toEqual(['a', 'b']);
    expect(batches.slice(1).toSorted()).toEqual([['a'], ['b']]);
  });

  test('a batch of several that fails is tried again one by one; who fails alone hears it, and the line goes on', async () => {
    const { batches, end, ask } = aSlowBase();
    const asked = ['a', 'b'].map((id) => ask(rename(id)));
    await end(new Error('too many SQL variables'));
    await end(new Error('D1 is away'));
    await end();

    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(batches.map((batch) => batch.length)).toEqual([2, 1, 1]);
    const later = ask(rename('d'));
    await end();
    expect(await later).toEqual(COMMITTED);
  });

  test('nobody waits for an invocation that has died', async () => {
    vi.useFakeTimers();
    try {
      const { batches, end, ask } = aSlowBase();
      void ask(rename('dead'));
      await vi.advanceTimersByTimeAsync(1);
      const asked = ask(rename('b'));
      await vi.advanceTimersByTimeAsync(10_000);
      vi.useRealTimers();
      expect(batches).toEqual([['dead'], ['b']]);
      await end();
      await end();
      expect(await asked).toEqual(COMMITTED);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('batches written together', () => {
  let team: string;
  let cards: Card[];
  beforeAll(async () => {
    await anOrganisation();
    team = await aTeam();
    cards = await Promise.all(Array.from({ length: 5 }, () => aCard(team)));
  });

  test('[SY9] give every row the sequence of its own entry, in the order in which they were asked for', async () => {
    const ids = cards.map(({ clientId }) => clientId);
    const [committed] = await commitTogether(
      db,
      ids.map((id) => rename(id)),
    );

    const head = (committed as { head: number }).head;
    const log = await rows<{ row_id: string; seq: number }>(
      'SELECT row_id, seq FROM sync_log WHERE seq > ? ORDER BY seq',
      head - ids.length,
    );
    expect(log).toEqual(ids.map((row_id, index) => ({ row_id, seq: head - ids.length + 1 + index })));
    for (const { row_id, seq } of log) {
      expect(await first('SELECT seq FROM clients WHERE id = ?', row_id)).toEqual({ seq });
    }
  });

  test('give each request its own number, tell it in its own text, and each client its own scopes', async () => {
    const before = (await first<{ n: number }>('SELECT max(number) AS n FROM requests')).n;
    const orders = [1, 2, 3].map((at) => aFirstMessage(`scope-${at}`));
    await commitTogether(
      db,
      orders.map(({ order }) => order),
    );

    for (const [index, { clientId, requestId, messageId }] of orders.entries()) {
      const number = before + 1 + index;
      expect(await first('SELECT number FROM requests WHERE id = ?', requestId)).toEqual({ number });
      expect(await first('SELECT text FROM messages WHERE id = ?', messageId)).toEqual({
        text: `Yours is R-${number}.`,
      });
      expect(await rows('SELECT scope_id FROM root_scope WHERE root_id = ?', clientId)).toEqual([
        { scope_id: `scope-${index + 1}` },
      ]);
    }
  });

  test('are all of them or none', async () => {
    const [one, two] = [cards[0]!.clientId, cards[1]!.clientId];
    const stale: Order = { ...rename(two), guards: [rowsAreAt('clients', [{ id: two, rev: 99 }])] };
    const names = () => rows('SELECT id, name FROM clients WHERE id IN (?, ?) ORDER BY id', one, two);
    const before = await names();

    expect(await commitTogether(db, [rename(one), stale])).toEqual([
      { kind: 'conflict', on: 'guard' },
      { kind: 'conflict', on: 'guard' },
    ]);
    expect(await names()).toEqual(before);
  });

  test('[SY9] may write other rows each: the log keeps the order in which they were asked for', async () => {
    const [one, two, three] = cards.map(({ clientId }) => clientId) as [string, string, string];
    const stamp = anId('token');
    const row = { id: stamp, name: '', hash: stamp, createdAt: NOON, createdBy: await anEmployee([team]) };
    const other: Order = { ...rename(two), also: [new LocalRow(tokens, row)] };
    const [committed] = await commitTogether(db, [rename(one), other, rename(three)]);

    const head = (committed as { head: number }).head;
    const log = await rows<{ row_id: string; seq: number }>(
      'SELECT row_id, seq FROM sync_log WHERE seq > ? ORDER BY seq',
      head - 3,
    );
    expect(log).toEqual([one, two, three].map((row_id, index) => ({ row_id, seq: head - 2 + index })));
    expect(await rows('SELECT id, seq FROM clients WHERE id IN (?, ?, ?) ORDER BY seq', one, two, three)).toEqual(
      log.map(({ row_id: id, seq }) => ({ id, seq })),
    );
    expect(await first('SELECT count(*) AS n FROM tokens WHERE id = ?', stamp)).toEqual({ n: 1 });
  });

  test('ask a question once for all of them', async () => {
    const asked: string[][] = [];
    const about = (base: Db, ids: readonly string[]) => {
      asked.push([...ids]);
      return base.all(sql`SELECT id FROM clients WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
    };
    const ids = cards.slice(0, 2).map(({ clientId }) => clientId);
    const orders = ids.map((id): Order => ({ ...rename(id), read: { about, id } }));

    const answers = (await commitTogether(db, orders)) as Extract<Committed, { kind: 'committed' }>[];
    const all = ids.map((id) => ({ id }));
    expect(answers.map(({ read }) => read)).toEqual([all, all]);
    expect(asked).toEqual([ids]);
  });

  function aFirstMessage(scope: string) {
    const [clientId, conversationId, requestId, messageId] = [anId('cl'), anId('cv'), anId('rq'), anId('msg')];
    const hangs = { rootId: clientId, clientId, conversationId };
    const client = { name: 'Ilze', company: '', language: 'en', note: '', createdAt: NOON, scopes: [scope] } as const;
    const talk = { channel: 'api', teamId: team, subject: '' } as const;
    const request = { type: 'question', status: 'open', responsibleId: null, unconfirmed: false } as const;
    const open = {
      priority: 'normal' as const,
      deadlineAt: null,
      warnAt: null,
      result: null,
      wish: null,
      followsId: null,
      createdAt: NOON,
      completedAt: null,
    };
    const letter = { direction: 'out', authorId: null, automatic: true, unconfirmed: false, state: 'queued' } as const;
    const text = withRequestNumber(`Yours is ${NUMBER_MARK}.`);
    const order: Order = {
      changes: [
        { op: 'insert', table: 'clients', row: { id: clientId, rootId: clientId, ...client } },
        {
          op: 'insert',
          table: 'conversations',
          row: { id: conversationId, rootId: clientId, clientId, ...talk, lastMessageAt: NOON },
        },
        {
          op: 'insert',
          table: 'requests',
          row: { id: requestId, ...hangs, ...talk, ...request, ...open, number: nextRequestNumber },
        },
        {
          op: 'insert',
          table: 'messages',
          row: {
            id: messageId,
            ...hangs,
            requestId,
            ...letter,
            text,
            at: NOON,
            failure: null,
            quoted: '',
            letterId: null,
          },
        },
      ],
      now: NOON,
    };
    return { clientId, requestId, messageId, order };
  }
});
