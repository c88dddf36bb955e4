import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCard, type Card } from '../../support/card.ts';
import { aToken, call, problemOf, signInAs } from '../../support/http.ts';
import { first } from '../../support/sql.ts';
import { anEmployee, anId, anOrganisation, aTeam } from '../../support/worker.ts';

let token: string;
let cookie: string;
let team: string;
let anna: string;
let card: Card;

beforeAll(async () => {
  // Round the clock, so that a deadline is as far away as it is long.
  await anOrganisation({ openingHours: [], timeZone: 'UTC' });
  team = await aTeam({ isDefault: true });
  token = await aToken(await anEmployee([], { role: 'owner' }));
  anna = await anEmployee([team], { email: 'anna@desk.test' });
  cookie = await signInAs({ id: anna, email: 'anna@desk.test' });
});
beforeEach(async () => {
  card = await aCard(team, { assigneeId: anna });
});

const HOUR_MS = 3_600_000;
const RENTAL = { id: 'ty_rental-1', name: 'Rental', deadlines: { normal: 120, urgent: 60 } };
type Item = { id: string; name: string | null; active: boolean; deadlines?: Record<string, number> };
type Asked = { type: string; priority: string; deadlineAt: number | null; warnAt: number | null };

const list = async (path: string, as: object = { cookie }) =>
  ((await (await call('GET', `/api/v1/${path}`, undefined, as)).json()) as { items: Item[] }).items;
const put = async (path: string, items: unknown[], as: object = { token }) => {
  const answer = await call('PUT', `/api/v1/${path}`, { items }, as);
  return answer.status === 200 ? 200 : (await problemOf(answer)).code;
};
const handIn = (facts: object) => {
  const client = { name: 'Ilze', email: `${anId('ilze')}@client.test` };
  return call(
    'POST',
    '/api/v1/requests',
    { client, type: 'question', text: '?', ...facts },
    { token, key: anId('key') },
  );
};
const asked = async (id: string) =>
  (await (await call('GET', `/api/v1/requests/${id}`, undefined, { token })).json()) as Asked;
const madeAt = async (id: string) =>
  (await first<{ created_at: number }>('SELECT created_at FROM requests WHERE id = ?', id)).created_at;
const minuteUp = (at: number) => Math.ceil(at / 60_000) * 60_000;
const patch = async (body: object, as: object = { cookie }) => {
  const answer = await call('PATCH', `/api/v1/requests/${card.requestId}`, body, as);
  return answer.status === 204 ? 204 : [answer.status, (await problemOf(answer)).code];
};

describe('/api/v1/types', () => {
  test('[RT1] the built-in ones are there from the beginning; own ones come with their deadlines, twice is once', async () => {
    expect((await list('types')).slice(0, 3).map(({ id, name }) => [id, name])).toEqual([
      ['question', null],
      ['purchase', null],
      ['complaint', null],
    ]);
    expect(await put('types', [RENTAL])).toBe(200);
    expect(await put('types', [RENTAL])).toBe(200);
    expect((await list('types')).at(-1)).toEqual({ ...RENTAL, active: true });
    expect(await put('types', [{ id: 'ty_nameless-1' }])).toBe('input.invalid');
    expect(await put('types', [{ id: 'ty_other-12', name: 'RENTAL' }])).toBe('type.name-taken');
    expect(await put('types', [{ id: 'order', active: false }])).toBe('type.needed');
  });

  test('[SL2] a request that comes in has the deadline of its type and priority, from the batch that made it', async () => {
    await put('types', [RENTAL]);
    const { requestId } = (await (await handIn({ type: RENTAL.id, priority: 'urgent' })).json()) as {
      requestId: string;
    };
    const from = minuteUp(await madeAt(requestId));
    expect(await asked(requestId)).toMatchObject({
      type: RENTAL.id,
      priority: 'urgent',
      deadlineAt: from + HOUR_MS,
      warnAt: from + 0.75 * HOUR_MS,
    });
    const usual = (await (await handIn({})).json()) as { requestId: string };
    expect(await asked(usual.requestId)).toMatchObject({ priority: 'normal', deadlineAt: null, warnAt: null });
  });

  test('[SL2] a deadline that is changed later moves no request that is there', async () => {
    await put('types', [RENTAL]);
    const { requestId } = (await (await handIn({ type: RENTAL.id })).json()) as { requestId: string };
    const before = await asked(requestId);
    expect(await put('types', [{ id: RENTAL.id, deadlines: { normal: null } }])).toBe(200);
    expect(await asked(requestId)).toEqual(before);
  });

  test('[RT3] an unknown or a retired type is refused by its field, and nothing is written', async () => {
    await put('types', [{ id: 'ty_retired-1', name: 'Retired', active: false }]);
    const count = () => first<{ n: number }>('SELECT count(*) AS n FROM requests');
    const before = await count();
    for (const type of ['ty_unheard-of', 'ty_retired-1', 'nonsense']) {
      const answer = await handIn({ type });
      expect(answer.status).toBe(422);
      expect((await problemOf(answer)).errors).toMatchObject([{ pointer: '/type', code: 'type.unknown' }]);
    }
    expect(await count()).toEqual(before);
  });

  test('[RT2] results are edited by the same rules', async () => {
    expect(await put('results', [{ id: 'rs_lent-1234', name: 'Lent' }])).toBe(200);
    expect(await put('results', [{ id: 'sold', active: false }])).toBe(200);
    const items = await list('results');
    expect(items.find(({ id }) => id === 'sold')).toMatchObject({ active: false });
    expect(items.at(-1)).toEqual({ id: 'rs_lent-1234', name: 'Lent', active: true });
  });
});

describe('PATCH /api/v1/requests/{id}', () => {
  test('[SL3][RT4] whoever works on it says how soon, and the deadline is counted from when it was made', async () => {
    await put('types', [RENTAL]);
    expect(await patch({ type: RENTAL.id, priority: 'urgent' })).toBe(204);
    const from = minuteUp(await madeAt(card.requestId));
    expect(await asked(card.requestId)).toMatchObject({
      type: RENTAL.id,
      priority: 'urgent',
      deadlineAt: from + HOUR_MS,
    });
    expect(await patch({ priority: 'low' })).toBe(204);
    expect(await asked(card.requestId)).toMatchObject({ type: RENTAL.id, priority: 'low', deadlineAt: null });
  });

  test('[RT4] not a colleague who has nothing to do with it; an order stays an order', async () => {
    const email = `${anId('bela')}@desk.test`;
    const bela = await signInAs({ id: await anEmployee([team], { email }), email });
    expect(await patch({ priority: 'high' }, { cookie: bela })).toEqual([403, 'request.not-yours']);
    expect(await patch({ type: 'order' })).toEqual([409, 'type.other-kind']);
    expect(await patch({ type: 'ty_unheard-of' })).toEqual([404, 'type.gone']);
  });

  test('[RT5][ST3] a task is completed with one of the list, by its id, or in words; without either it is not', async () => {
    const complete = (body: object) => call('POST', `/api/v1/tasks/${card.taskId}/complete`, body, { cookie });
    expect((await complete({ result: '  ' })).status).toBe(422);
    expect((await complete({ note: 'Came by' })).status).toBe(422);
    expect(((await (await complete({ result: 'sold', note: 'Came by' })).json()) as { result: string }).result).toBe(
      'sold',
    );
  });
});
