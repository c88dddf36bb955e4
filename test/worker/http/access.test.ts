import { beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '#domain/model';
import { ROUTES } from '../../../worker/api/routes.ts';
import type { Route } from '../../../worker/api/route.ts';
import { aToken, call, signInAs } from '../../support/http.ts';
import { aJournalLetter, aReview } from '../../support/letters.ts';
import { anEmployee, anOpenTask, anOrganisation, aTeam, db } from '../../support/worker.ts';
import { findTask } from '../../../worker/db/queries/tasks.ts';

/** The matrix of security.md, made from the list of routes: every route × every role × own, other, absent, odd id. */

const ODD_IDS = ['0', 'null', '[]', '%00', '..%2f..', "' OR 1=1 --", 'undefined', '🦊', 'x'.repeat(500)];
const CALLERS = [...ROLES, 'token', 'nobody', 'stranger'] as const;
type Who = (typeof CALLERS)[number];

type Known = {
  team: string;
  client: string;
  request: string;
  task: string;
  employee: string;
  letter: string;
  review: string;
};
let own: Known;
let other: Known;
/** The roles, and the employee who sees own clients only. */
const cookies = new Map<Who | 'own-only', string>();
let token: string;

beforeAll(async () => {
  await anOrganisation();
  own = await aWorld(true);
  other = await aWorld(false);
  for (const role of ROLES) {
    const email = `${role}@desk.test`;
    const id = await anEmployee([own.team], { role, email });
    cookies.set(role, await signInAs({ id, email }));
    if (role === 'owner') token = await aToken(id);
  }
  const email = 'own-only@desk.test';
  cookies.set('own-only', await signInAs({ id: await anEmployee([own.team], { email, ownClientsOnly: true }), email }));
});

async function aWorld(isDefault: boolean): Promise<Known> {
  const team = await aTeam({ isDefault });
  const employee = await anEmployee([team]);
  const task = await anOpenTask(team);
  const facts = await findTask(db, task, [`team:${team}`]);
  if (facts === null) throw new Error('a task that was just made is not there');
  const { requestId: request, clientId: client } = facts;
  return { team, employee, task, request, client, letter: await aJournalLetter(client), review: await aReview(team) };
}

const optionsOf = (who: Who | 'own-only') => {
  if (who === 'token') return { token };
  if (who === 'stranger') return { token: `fd_${'A'.repeat(43)}` };
  const cookie = cookies.get(who);
  return cookie === undefined ? {} : { cookie };
};

const mayCall = ({ access }: Route, who: Who): boolean =>
  access === null || (who === 'token' ? access.token : access.roles.includes(who as Role));

const pathOf = (route: Route, id: string): string => route.path.replace('{id}', id);
const idOf = (route: Route, known: Known): string =>
  known[
    (/\/(team|client|request|task|employee|letter|review)s\/\{id\}/.exec(route.path)?.[1] ?? 'task') as keyof Known
  ];

/** What each write would be told by somebody who may; nothing in it is wrong. */
const BODIES: Record<string, unknown> = {
  'PATCH /api/v1/clients/{id}': { note: 'seen' },
  'POST /api/v1/clients/{id}/contacts': { way: 'call', reason: 'A price' },
  'POST /api/v1/tasks': { clientId: 'cl_00000000nobody', text: 'Call back' },
  'PATCH /api/v1/employees/{id}': { away: true },
  'PUT /api/v1/employees/{id}/address': { email: 'corrected@desk.test' },
  'PATCH /api/v1/teams/{id}': { name: 'Renamed' },
  'PUT /api/v1/teams/{id}/policy': { policy: 'by-hand' },
  'POST /api/v1/requests/{id}/messages': { text: 'Hello' },
  'POST /api/v1/requests/{id}/status': { to: 'doing' },
  'POST /api/v1/reviews/{id}/link': { clientId: 'cl_00000000nobody' },
  'POST /api/v1/tasks/{id}/complete': { result: 'answered' },
  'POST /api/v1/tasks/{id}/decline': { words: 'not mine' },
  'POST /api/v1/tasks/{id}/assign': { employeeId: 'emp_00000000nobody' },
};
const bodyOf = (route: Route): unknown =>
  route.method === 'GET' ? undefined : (BODIES[`${route.method} ${route.path}`] ?? {});

const send = (route: Route, who: Who | 'own-only', id = '') =>
  call(route.method, pathOf(route, encodeURI(id)), bodyOf(route), { ...optionsOf(who), key: crypto.randomUUID() });

const guarded = ROUTES.filter(({ access }) => access !== null);
const named = (routes: readonly Route[]): [string, Route][] =>
  routes.map((route) => [`${route.method} ${route.path}`, route]);
const withId = ROUTES.filter(({ path }) => path.includes('{id}'));

describe.each(named(guarded))('%s', (_, route) => {
  test.each(CALLERS.filter((who) => !mayCall(route, who)))('is closed to %s', async (who) => {
    const answer = await send(route, who, idOf(route, own));

    expect(answer.status).toBe(who === 'nobody' || who === 'stranger' ? 401 : 403);
    expect(await answer.json()).toMatchObject({ code: expect.stringMatching(/^access\./) });
  });

  test.each(CALLERS.filter((who) => mayCall(route, who)))('lets %s in', async (who) => {
    const answer = await send(route, who, 'absent');

    expect([401, 500]).not.toContain(answer.status);
    if (answer.status === 403) expect(await answer.json()).not.toMatchObject({ code: 'access.denied' });
  });
});

describe.each(named(withId))('%s with an id', (_, route) => {
  const callers = CALLERS.filter((who) => mayCall(route, who));
  const scoped = /\/(clients|requests|tasks|letters|reviews)\//.test(route.path);

  test.each(callers)('that nobody has is absent for %s', async (who) => {
    for (const id of ODD_IDS) expect((await send(route, who, id)).status, id).toBe(404);
  });

  if (!scoped) return;
  test.each(callers.filter((who) => who === 'chief' || who === 'employee'))(
    '[PR1] of another team is as absent for %s as one that does not exist',
    async (who) => {
      const there = await send(route, who, idOf(route, other));
      const nowhere = await send(route, who, idOf(route, other).replace(/\d{4}$/, '9999'));

      expect(there.status).toBe(404);
      expect(nowhere.status).toBe(404);
      expect(await there.text()).toBe(await nowhere.text());
    },
  );
});

const ofCards = withId.filter(({ path }) => /\/(clients|requests|tasks|letters|reviews)\//.test(path));
describe.each(named(ofCards.filter((route) => mayCall(route, 'employee'))))('%s with an id', (_, route) => {
  test('[PR11] of their own team is as absent as no id at all for an employee who sees own clients only', async () => {
    const there = await send(route, 'own-only', idOf(route, own));
    const nowhere = await send(route, 'own-only', idOf(route, own).replace(/\d{4}$/, '9999'));

    expect(there.status).toBe(404);
    expect(await there.text()).toBe(await nowhere.text());
  });
});

describe('lists', () => {
  test.each(['/api/v1/clients', '/api/v1/tasks'])('[PR11] %s is empty for who has no work yet', async (path) => {
    expect(await (await call('GET', path, undefined, optionsOf('own-only'))).json()).toMatchObject({ items: [] });
  });

  test.each(['/api/v1/clients', '/api/v1/tasks'])('%s shows an employee their own teams only', async (path) => {
    const mine = await call('GET', path, undefined, optionsOf('employee'));
    const all = await call('GET', path, undefined, optionsOf('manager'));

    expect(((await mine.json()) as { items: unknown[] }).items).toHaveLength(1);
    expect(((await all.json()) as { items: unknown[] }).items).toHaveLength(2);
  });
});
