import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { commit, type RowChange } from '../../worker/db/commit.ts';
import { Computed } from '../../worker/db/row-statements.ts';
import { epochIs, identitiesBelongTo, rowsAreAt, type Guard } from '../../worker/db/guards.ts';
import { aCard, rescope, write, type Card } from '../support/card.ts';
import { first, rows } from '../support/sql.ts';
import { anEmployee, anId, anOrganisation, aTeam, db, NOON } from '../support/worker.ts';

let team: string;
let card: Card;

beforeAll(async () => {
  await anOrganisation();
  team = await aTeam();
  card = await aCard(team);
});

const rename = (clientId: string, name: string): RowChange => ({
  op: 'patch',
  table: 'clients',
  id: clientId,
  rootId: clientId,
  set: { name },
});
const headSeq = async () => (await first<{ seq: number }>('SELECT seq FROM sync_head')).seq;
const clientRow = (id: string) =>
  first<{ name: string; rev: number; seq: number; scopes: string }>('SELECT * FROM clients WHERE id = ?', id);
type Entry = { seq: number; kind: string; tbl: string; row_id: string; was: string | null };
const logOf = (id: string) =>
  rows<Entry>('SELECT seq, kind, tbl, row_id, was FROM sync_log WHERE row_id = ? ORDER BY seq', id);
const scopesOf = async (id: string) =>
  (await rows<{ scope_id: string }>('SELECT scope_id FROM root_scope WHERE root_id = ? ORDER BY scope_id', id)).map(
    (r) => r.scope_id,
  );
const guarded = (guard: Guard) => commit(db, { guards: [guard], changes: [rename(card.clientId, anId('name'))] }, NOON);

describe('the sequence', () => {
  test('[SY9] of 200 batches at once every number is given out once and none is left out', async () => {
    const clients = await Promise.all(Array.from({ length: 20 }, () => aCard(team)));
    const before = await headSeq();
    const heads = await Promise.all(
      Array.from({ length: 200 }, (_, index) => write(rename(clients[index % 20]!.clientId, `name ${index}`))),
    );

    expect(heads.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => before + 1 + index));
    expect(await headSeq()).toBe(before + 200);
  }, 30_000);

  test('[SY9] every row carries the sequence of its entry, in the order of the changes', async () => {
    const fresh = await aCard(team);
    const head = await write(rename(fresh.clientId, 'Zane'), {
      op: 'patch',
      table: 'tasks',
      id: fresh.taskId,
      rootId: fresh.clientId,
      set: { hasNewMessage: true },
    });

    expect((await clientRow(fresh.clientId)).seq).toBe(head - 1);
    expect(await first('SELECT seq FROM tasks WHERE id = ?', fresh.taskId)).toEqual({ seq: head });
    expect(await logOf(fresh.clientId)).toEqual([
      { seq: head - 1, kind: 'put', tbl: 'clients', row_id: fresh.clientId, was: null },
    ]);
  });

  test('[SY9] a row changed three times in one batch has one entry, the last, and three more revs', async () => {
    const before = await clientRow(card.clientId);
    const head = await write(rename(card.clientId, 'A'), rename(card.clientId, 'B'), rename(card.clientId, 'C'));

    expect(await clientRow(card.clientId)).toMatchObject({ name: 'C', rev: before.rev + 3, seq: head });
    expect(await logOf(card.clientId)).toMatchObject([{ seq: head, kind: 'put' }]);
  });

  test('[SY9] a batch without rows takes no number and tells the head', async () => {
    expect(await commit(db, {}, NOON)).toMatchObject({ kind: 'committed', head: await headSeq(), epoch: 1, read: [] });
  });
});

describe('guards', () => {
  test('[SY5] a row at another rev, a missing row, another epoch, an answer of NULL: nothing is written', async () => {
    const { rev, name } = await clientRow(card.clientId);
    const before = await headSeq();
    const failing: Guard[] = [
      rowsAreAt('clients', [{ id: card.clientId, rev: rev - 1 }]),
      rowsAreAt('clients', [{ id: 'cl_nobody', rev: 1 }]),
      rowsAreAt('clients', [{ id: card.clientId, rev: null }]),
      epochIs(2),
      sql<boolean>`NULL`,
    ];

    for (const guard of failing) expect(await guarded(guard)).toEqual({ kind: 'conflict', on: 'guard' });
    expect(await clientRow(card.clientId)).toMatchObject({ name, rev });
    expect(await headSeq()).toBe(before);
  });

  test('[SY5] of two batches that rest on the same rev one is written', async () => {
    const { rev } = await clientRow(card.clientId);
    const guard = rowsAreAt('clients', [{ id: card.clientId, rev }]);
    const results = await Promise.all([guarded(guard), guarded(guard), guarded(guard)]);

    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['committed', 'conflict', 'conflict']);
  });

  test('[MT6] the same person registered meanwhile under another client', async () => {
    const identity = { kind: 'email', value: `${card.clientId}@client.test` };

    expect(await guarded(identitiesBelongTo([identity], [card.clientId]))).toMatchObject({ kind: 'committed' });
    expect(await guarded(identitiesBelongTo([identity], []))).toEqual({ kind: 'conflict', on: 'guard' });
  });

  test('[SY5] a UNIQUE that does not hold is a conflict too, and undoes the whole batch', async () => {
    const before = await headSeq();
    const again: RowChange = {
      op: 'insert',
      table: 'memberships',
      row: { id: anId('mem'), rootId: 'org', teamId: team, employeeId: 'emp_x' },
    };
    const employee = await anEmployee([team]);
    const twin: RowChange = { ...again, row: { ...again.row, employeeId: employee } };

    expect(await commit(db, { changes: [rename(card.clientId, 'lost'), twin] }, NOON)).toEqual({
      kind: 'conflict',
      on: 'memberships.team_id, memberships.employee_id',
    });
    expect((await clientRow(card.clientId)).name).not.toBe('lost');
    expect(await headSeq()).toBe(before + 2);
  });

  test('a broken promise of the base is thrown, not called a conflict', async () => {
    const orphan: RowChange = {
      op: 'insert',
      table: 'memberships',
      row: { id: anId('mem'), rootId: 'org', teamId: 'team_none', employeeId: 'emp_none' },
    };

    await expect(commit(db, { changes: [orphan] }, NOON)).rejects.toThrow();
  });
});

describe('scopes', () => {
  test('[SY10] a change of scopes logs a move with those before it, and behind it the row', async () => {
    const moved = await aCard(team);
    const head = await write(rescope(moved.clientId, ['team:other', 'employee:emp_1']));

    expect(await logOf(moved.clientId)).toEqual([
      { seq: head - 1, kind: 'move', tbl: 'clients', row_id: moved.clientId, was: JSON.stringify([`team:${team}`]) },
      { seq: head, kind: 'put', tbl: 'clients', row_id: moved.clientId, was: null },
    ]);
    expect(await scopesOf(moved.clientId)).toEqual(['employee:emp_1', 'team:other']);
    expect((await clientRow(moved.clientId)).seq).toBe(head);
  });

  test('[SY10] two moves in one batch: each names the scopes it found', async () => {
    const moved = await aCard(team);
    await write(
      rescope(moved.clientId, ['team:b']),
      rename(moved.clientId, 'between'),
      rescope(moved.clientId, ['team:c']),
    );

    expect((await logOf(moved.clientId)).filter(({ kind }) => kind === 'move').map(({ was }) => was)).toEqual([
      JSON.stringify([`team:${team}`]),
      JSON.stringify(['team:b']),
    ]);
    expect(await scopesOf(moved.clientId)).toEqual(['team:c']);
  });

  test('[SY10] a deleted card leaves its tombstone and no scopes', async () => {
    const id = anId('cl');
    const row = {
      id,
      rootId: id,
      name: '',
      company: '',
      language: 'lv',
      note: '',
      createdAt: NOON,
      scopes: ['team:x'],
    } as const;
    await write({ op: 'insert', table: 'clients', row });
    const head = await write({ op: 'delete', table: 'clients', id, rootId: id });

    expect(await logOf(id)).toMatchObject([{ seq: head, kind: 'del' }]);
    expect(await scopesOf(id)).toEqual([]);
  });

  test('[SY10] who sees what may have changed: every scope version rises, and only then', async () => {
    const employee = await anEmployee([]);
    const version = async () =>
      (await first<{ scope_version: number }>('SELECT scope_version FROM sync_user WHERE user_id = ?', employee))
        .scope_version;
    const patched = (set: object) => write({ op: 'patch', table: 'employees', id: employee, rootId: 'org', set });
    const start = await version();
    await patched({ away: true });
    await write(rename(card.clientId, 'unrelated'));
    expect(await version()).toBe(start);

    await anEmployee([team]);
    await patched({ role: 'manager' });
    expect(await version()).toBe(start + 2);
  });
});

test('a request’s number can be left to the base, which gives each one once', async () => {
  const number = new Computed('(SELECT max(number) + 1 FROM requests) + k');
  const hangs = { rootId: card.clientId, clientId: card.clientId, conversationId: card.conversationId, teamId: team };
  const aRequest = (): RowChange => ({
    op: 'insert',
    table: 'requests',
    row: {
      id: anId('req'),
      ...hangs,
      number,
      channel: 'api',
      type: 'question',
      subject: '',
      status: 'open',
      responsibleId: null,
      unconfirmed: false,
      priority: 'normal',
      deadlineAt: null,
      warnAt: null,
      result: null,
      wish: null,
      followsId: null,
      createdAt: NOON,
      completedAt: null,
    },
  });
  const before = (await first<{ n: number }>('SELECT max(number) AS n FROM requests')).n;
  await Promise.all(Array.from({ length: 30 }, () => write(aRequest())));
  const numbers = await rows<{ number: number }>(
    'SELECT number FROM requests WHERE number > ? ORDER BY number',
    before,
  );

  expect(numbers.map((row) => row.number)).toEqual(Array.from({ length: 30 }, (_, index) => before + 1 + index));
});
