import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AssignmentPolicy, RequestType } from '#domain/model';
import { aToken, call, problemOf, signInAs } from '../../support/http.ts';
import { rows } from '../../support/sql.ts';
import { anEmployee, anId, anOrganisation, aTeam } from '../../support/worker.ts';

let token: string;
let manager: string;
let cookie: string;
let team: string;

beforeAll(async () => {
  await anOrganisation();
  await aTeam({ isDefault: true });
  token = await aToken(await anEmployee([], { role: 'owner' }));
  manager = await anEmployee([], { role: 'manager', name: 'Márton', email: 'marton@desk.test' });
  cookie = await signInAs({ id: manager, email: 'marton@desk.test' });
});
beforeEach(async () => {
  team = await aTeam();
});

type Rules = { exceptions?: unknown[]; patienceMinutes?: number; allowance?: number; weights?: object };
const put = (policy: string, rules: Rules = {}, as: object = { token }) =>
  call('PUT', `/api/v1/teams/${team}/policy`, { policy, ...rules }, as);

/** Somebody new asks; who got it. */
async function ask(type: RequestType = 'question'): Promise<{ assignee: string | null; taskId: string }> {
  const client = { name: 'C', email: `${anId('c')}@client.test` };
  const answer = await call(
    'POST',
    '/api/v1/requests',
    { client, type, text: 'Hello', teamId: team },
    { token, key: anId('key') },
  );
  const filed = (await answer.json()) as { assignee: { id: string } | null; taskId: string };
  return { assignee: filed.assignee?.id ?? null, taskId: filed.taskId };
}

const receiptOf = async (taskId: string) =>
  (await (await call('GET', `/api/v1/tasks/${taskId}/receipt`, undefined, { cookie })).json()) as Record<
    string,
    unknown
  >;

describe('PUT /teams/{id}/policy', () => {
  test('[AS5] in turn: three people are given six requests, each in their turn', async () => {
    const people = [await anEmployee([team]), await anEmployee([team]), await anEmployee([team])].toSorted();
    expect((await put('in-turn')).status).toBe(204);

    const given: (string | null)[] = [];
    for (let n = 0; n < 6; n += 1) given.push((await ask()).assignee);

    expect(given).toEqual([...people, ...people]);
  });

  test.each<[AssignmentPolicy, 'junior' | 'senior']>([
    ['juniors-first', 'junior'],
    ['most-experienced-first', 'senior'],
  ])('[AS2] %s gives to a %s, and the receipt says by what', async (policy, tier) => {
    const people = {
      junior: await anEmployee([team], { tier: 'junior' }),
      senior: await anEmployee([team], { tier: 'senior' }),
    };
    await put(policy);

    const { assignee, taskId } = await ask();

    expect(assignee).toBe(people[tier]);
    expect(await receiptOf(taskId)).toMatchObject({ rule: 'AS2', policy, ranking: [people[tier], expect.any(String)] });
  });

  test('[AS2] complaints wait for the chief, everything else is given away', async () => {
    const anna = await anEmployee([team]);
    await put('least-busy', { exceptions: [{ channel: null, type: 'complaint', policy: 'by-hand' }] });

    expect((await ask('complaint')).assignee).toBeNull();
    expect((await ask()).assignee).toBe(anna);
  });

  test('[AS12] is taken as a whole: what is left out is as it was from the beginning', async () => {
    await put('in-turn', { allowance: 2, weights: { order: 3 } });
    await put('least-busy', { patienceMinutes: 5 });

    const teams = (await (await call('GET', '/api/v1/teams', undefined, { token })).json()) as {
      items: { id: string }[];
    };
    expect(teams.items.find(({ id }) => id === team)).toMatchObject({
      policy: 'least-busy',
      exceptions: [],
      patienceMinutes: 5,
      allowance: 0,
      weights: {},
    });
  });

  test('[AS12] what is out of bounds is refused by its field, and nothing is kept', async () => {
    const wrong: [string, Rules][] = [
      ['/policy', {}],
      ['/patienceMinutes', { patienceMinutes: -1 }],
      ['/weights/order', { weights: { order: 1.5 } }],
      ['/weights/nonsense', { weights: { nonsense: 1 } }],
      ['/exceptions/0/channel', { exceptions: [{ channel: 'pigeon', type: null, policy: 'by-hand' }] }],
    ];
    for (const [pointer, rules] of wrong) {
      const answer = await put(pointer === '/policy' ? 'by-lot' : 'in-turn', rules);
      expect(answer.status, pointer).toBe(422);
      expect((await problemOf(answer)).errors, pointer).toContainEqual(expect.objectContaining({ pointer }));
    }
    expect(await rows('SELECT * FROM policy_changes WHERE team_id = ?', team)).toEqual([]);
  });
});

describe('history', () => {
  const history = async () =>
    (await (await call('GET', `/api/v1/teams/${team}/policy/history`, undefined, { token })).json()) as object;

  test('[AS12] every change is kept with its time and whose word it was; the same again is none', async () => {
    await put('in-turn', {}, { cookie });
    await put('in-turn', {}, { cookie });
    await put('by-hand', { allowance: 1 });

    expect(await history()).toMatchObject({
      items: [
        { policy: 'by-hand', allowance: 1, by: null, at: expect.any(Number) },
        { policy: 'in-turn', allowance: 0, by: { id: manager, name: 'Márton' } },
      ],
    });
  });

  test('[AS12] renaming a team makes no history; a team that is not there has none', async () => {
    await call('PATCH', `/api/v1/teams/${team}`, { name: 'New' }, { token });

    expect(await history()).toEqual({ items: [], nextCursor: null });
    expect((await call('GET', '/api/v1/teams/team_00000000/policy/history', undefined, { token })).status).toBe(404);
  });
});
