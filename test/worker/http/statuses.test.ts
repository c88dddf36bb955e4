import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aToken, call, problemOf, signInAs } from '../../support/http.ts';
import { aCard, type Card } from '../../support/card.ts';
import { first } from '../../support/sql.ts';
import { anEmployee, anOrganisation, aTeam } from '../../support/worker.ts';

let token: string;
let anna: string;
let cookie: string;
let card: Card;
let team: string;

beforeAll(async () => {
  await anOrganisation();
  team = await aTeam({ isDefault: true });
  token = await aToken(await anEmployee([], { role: 'owner' }));
  anna = await anEmployee([team], { email: 'anna@desk.test' });
  cookie = await signInAs({ id: anna, email: 'anna@desk.test' });
});
beforeEach(async () => {
  card = await aCard(team, { assigneeId: anna });
});

type Item = { id: string; name: string | null; meaning: string; moves: { usual: string[]; order: string[] } };
const list = async () =>
  ((await (await call('GET', '/api/v1/statuses', undefined, { cookie })).json()) as { items: Item[] }).items;
const put = (items: unknown[], as: object = { token }) => call('PUT', '/api/v1/statuses', { items }, as);
const putCode = async (items: unknown[]) => {
  const answer = await put(items);
  return answer.status === 200 ? 200 : (await problemOf(answer)).code;
};
const move = async (to: string) => {
  const answer = await call('POST', `/api/v1/requests/${card.requestId}/status`, { to }, { token });
  return answer.status === 204 ? 204 : [answer.status, (await problemOf(answer)).code];
};
const request = () => first('SELECT status, completed_at FROM requests WHERE id = ?', card.requestId);

const WORKSHOP = {
  id: 'st_workshop',
  name: 'At the workshop',
  meaning: 'doing',
  colour: 'pink',
  kinds: ['usual'],
  moves: { usual: ['st_repaired'] },
};
const REPAIRED = { id: 'st_repaired', name: 'Repaired', meaning: 'done', colour: 'green', kinds: ['usual'] };
const OPEN = { id: 'open', meaning: 'open', kinds: ['usual', 'order'] };
const WAYS_IN = {
  ...OPEN,
  moves: { usual: ['doing', 'done', 'cancelled', 'st_workshop'], order: ['confirmed', 'cancelled'] },
};

describe('/api/v1/statuses', () => {
  test('[ST1] the built-in ones are there before anybody made any, in the order of a request’s life', async () => {
    expect((await list()).map(({ id }) => id).slice(0, 6)).toEqual([
      'open',
      'doing',
      'confirmed',
      'ready',
      'done',
      'cancelled',
    ]);
  });

  test('[ST7][ST8] own statuses with their ways in one act, or not at all; twice is once', async () => {
    expect(await putCode([WORKSHOP])).toBe('status.gone');
    expect(await putCode([{ ...WORKSHOP, moves: { usual: [] } }])).toBe('status.trap');
    expect(await putCode([WORKSHOP, REPAIRED, WAYS_IN])).toBe(200);
    expect(await putCode([WORKSHOP, REPAIRED, WAYS_IN])).toBe(200);

    expect(await list()).toContainEqual(
      expect.objectContaining({ ...WORKSHOP, moves: { usual: ['st_repaired'], order: [] } }),
    );
    expect(await move('st_workshop')).toBe(204);
    expect(await move('open')).toEqual([409, 'request.one-way']);
    expect(await move('done')).toEqual([409, 'request.one-way']);
    expect(await move('st_repaired')).toBe(204);
    expect(await request()).toMatchObject({ status: 'st_repaired', completed_at: expect.any(Number) });
    expect(await move('open')).toEqual([409, 'request.one-way']);
  });

  test('[ST9] a retired status takes nothing in, and lets out what it holds', async () => {
    await put([WORKSHOP, REPAIRED, WAYS_IN]);
    await move('st_workshop');
    expect(await putCode([{ ...WORKSHOP, active: false }])).toBe(200);
    expect(await move('st_repaired')).toBe(204);
    card = await aCard(team, { assigneeId: anna });
    expect(await move('st_workshop')).toEqual([409, 'request.wrong-status']);
    expect(await putCode([{ ...WORKSHOP, active: true }])).toBe(200);
  });

  test('[ST8] meaning and kinds stay what they were, and a new one needs a name', async () => {
    expect(await putCode([{ ...OPEN, meaning: 'doing' }])).toBe('status.fixed');
    expect(await putCode([{ ...OPEN, kinds: ['usual'] }])).toBe('status.fixed');
    expect(await putCode([{ ...WORKSHOP, id: 'st_nameless', name: null }])).toBe('input.invalid');
    expect(await putCode([{ id: 'doing', name: 'Working', meaning: 'doing', kinds: ['usual'] }])).toBe(200);
    expect((await list()).find(({ id }) => id === 'doing')).toMatchObject({
      name: 'Working',
      moves: { usual: ['done', 'cancelled'], order: [] },
    });
  });

  test('[PR12] an employee reads them and changes none', async () => {
    expect((await put([WAYS_IN], { cookie })).status).toBe(403);
  });

  test.each([
    { rev: 9 },
    { rootId: 'cl_x' },
    { seq: 1 },
    { moves: { usual: [], order: [], other: [] } },
    { colour: '#fff' },
  ])('[AP2] %j is refused', async (facts) => expect((await put([{ ...WORKSHOP, ...facts }])).status).toBe(422));
});

describe('POST /api/v1/requests/{id}/status', () => {
  test('[ST1] a status that nobody made is refused by its field, one that is none of this kind by the rule', async () => {
    expect(await move('confirmed')).toEqual([409, 'request.wrong-status']);
    expect(await move('st_never-made')).toEqual([409, 'request.wrong-status']);
    expect(await move('nonsense')).toEqual([422, 'input.invalid']);
  });
});
