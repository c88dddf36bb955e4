import { beforeAll, describe, expect, test } from 'vitest';
import { aToken, anAccount, call, cookieOf, PASSWORD, signInAs } from '../../support/http.ts';
import { commit } from '../../../worker/db/commit.ts';
import { queueLink } from '../../../worker/outbox/rows.ts';
import { anEmployee, anId, anOrganisation, aTeam, db, NOON } from '../../support/worker.ts';

/** What management changes through the API: the organisation, its people, its addresses. */

let team: string;
let owner: string;
let token: string;
let managers: string;
let employees: string;

beforeAll(async () => {
  await anOrganisation();
  team = await aTeam({ isDefault: true });
  owner = await anEmployee([team], { role: 'owner', email: 'owner@desk.test' });
  token = await aToken(owner);
  const manager = await anEmployee([], { role: 'manager', email: 'manager@desk.test' });
  managers = await signInAs({ id: manager, email: 'manager@desk.test' });
  const employee = await anEmployee([team], { email: 'employee@desk.test' });
  employees = await signInAs({ id: employee, email: 'employee@desk.test' });
});

type Who = { token?: string; cookie?: string };
const patch = (path: string, body: unknown, who: Who = { token }) => call('PATCH', `/api/v1${path}`, body, who);
const post = (path: string, body: unknown, who: Who = { token }) => call('POST', `/api/v1${path}`, body, who);
const get = async <T>(path: string, who: Who = { token }) =>
  (await (await call('GET', `/api/v1${path}`, undefined, who)).json()) as T;
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];
const idOf = async (answer: Response) => ((await answer.json()) as { id: string }).id;

describe('the organisation', () => {
  test('[PR8] is changed by management field by field, and everybody sees it at once', async () => {
    const week = Array.from({ length: 7 }, () => [[600, 720] as const, [780, 1440] as const]);
    const set = { name: 'Linden & Daughters', timeZone: 'Europe/Tallinn', openingHours: week };

    expect((await patch('/organisation', set, { cookie: managers })).status).toBe(204);

    expect(await get('/organisation', { cookie: employees })).toMatchObject({ ...set, country: 'LV' });
    expect((await patch('/organisation', { name: 'x' }, { cookie: employees })).status).toBe(403);
  });

  test.each([
    ['/country', { country: 'Latvia' }],
    ['/timeZone', { timeZone: 'EST/Nowhere' }],
    ['/openingHours/1', { openingHours: [[], [[0, 1441]], [], [], [], [], []] }],
    ['/scopes', { scopes: ['team:x'] }],
    ['/id', { id: 'other' }],
    ['/name', { name: 'two\nlines' }],
  ])('[PR8] what is wrong at %s changes nothing', async (pointer, set) => {
    const answer = await patch('/organisation', set);

    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer }] });
  });
});

describe('mail addresses', () => {
  test('[PR8] each has its team; one is taken once, in every spelling', async () => {
    const id = await idOf(await post('/mailboxes', { address: 'Sales@Desk.test', teamId: team }));

    const { items } = await get<{ items: unknown[] }>('/mailboxes');
    expect(items).toContainEqual({ id, address: 'sales@desk.test', teamId: team, active: true });
    expect(await codeOf(await post('/mailboxes', { address: 'SALES@desk.test', teamId: team }))).toEqual([
      409,
      'mailbox.taken',
    ]);
    expect(await codeOf(await post('/mailboxes', { address: 'x@desk.test', teamId: 'team_00000000' }))).toEqual([
      404,
      'team.gone',
    ]);
  });

  test('[PR8] taken ten times at once it is one', async () => {
    const body = { address: 'rush@desk.test', teamId: team };
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('/mailboxes', body)));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  });

  test('[PR8] our letters come from one at which letters are taken', async () => {
    const other = await aTeam();
    const id = await idOf(await post('/mailboxes', { address: 'front@desk.test', teamId: team }));

    expect(await codeOf(await patch('/organisation', { mailAddress: 'nobody@desk.test' }))).toEqual([
      404,
      'mailbox.gone',
    ]);
    expect((await patch('/organisation', { mailAddress: 'front@desk.test' })).status).toBe(204);
    expect(await codeOf(await patch(`/mailboxes/${id}`, { active: false }))).toEqual([409, 'mailbox.main']);
    expect((await patch(`/mailboxes/${id}`, { teamId: other })).status).toBe(204);
  });
});

describe('employees', () => {
  type Listed = { items: { id: string; teamIds: string[]; role: string; joined: boolean }[] };
  const find = async (id: string) => (await get<Listed>('/employees')).items.find((one) => one.id === id);

  test('[PR6] role and teams change together, or not at all', async () => {
    const [first, second] = [await aTeam(), await aTeam()];
    const id = await anEmployee([team, first]);

    expect((await patch(`/employees/${id}`, { role: 'chief', teamIds: [first, second, second] })).status).toBe(204);
    expect(await find(id)).toMatchObject({ role: 'chief', joined: false });
    expect((await find(id))?.teamIds.toSorted()).toEqual([first, second].toSorted());

    const refused = await patch(`/employees/${id}`, { role: 'employee', teamIds: ['team_00000000'] });
    expect(await codeOf(refused)).toEqual([404, 'team.gone']);
    expect(await find(id)).toMatchObject({ role: 'chief' });
  });

  test('[PR6] who leaves a team and comes back sees what they saw', async () => {
    const id = await anEmployee([team], { email: 'dora@desk.test' });
    const cookie = await signInAs({ id, email: 'dora@desk.test' });
    const scopes = async () =>
      ((await (await call('GET', '/api/me', undefined, { cookie })).json()) as { scopes: string[] }).scopes;

    await patch(`/employees/${id}`, { teamIds: [] });
    expect(await scopes()).not.toContain(`team:${team}`);
    await patch(`/employees/${id}`, { teamIds: [team] });
    expect(await scopes()).toContain(`team:${team}`);
  });

  test('[OB5] an invitation that could not be delivered says so to management, and why', async () => {
    const body = { name: 'Nora', email: 'nora@desk.test', role: 'employee', teamIds: [team] };
    const id = await idOf(await post('/employees', body));
    await expect.poll(() => db.all(`SELECT id FROM outbox WHERE id = 'link_invite_${id}'`)).toEqual([]);
    await commit(db, { also: [queueLink({ employeeId: id, purpose: 'invite', seed: 'x' }, NOON)] }, NOON);
    await db.run(`UPDATE outbox SET state = 'failed', last_error = 'mail.refused 550 no Nora' WHERE kind = 'link'`);

    const undelivered = { purpose: 'invite', state: 'failed', code: 'mail.refused', detail: '550 no Nora' };
    expect(await find(id)).toMatchObject({ joined: false, undelivered });
    expect((await post(`/employees/${id}/invitation`, undefined)).status).toBe(204);
    await expect.poll(() => find(id)).toMatchObject({ undelivered: null });
  });

  test('[SI5] only owners make owners and managers, and unmake them', async () => {
    const id = await anEmployee([team]);
    const boss = await anEmployee([], { role: 'manager' });

    for (const role of ['owner', 'manager']) {
      expect(await codeOf(await patch(`/employees/${id}`, { role }, { cookie: managers }))).toEqual([
        403,
        'employee.role-too-high',
      ]);
    }
    expect((await patch(`/employees/${boss}`, { role: 'employee' }, { cookie: managers })).status).toBe(403);
    expect((await patch(`/employees/${id}`, { role: 'chief' }, { cookie: managers })).status).toBe(204);
    expect((await patch(`/employees/${id}`, { role: 'manager' })).status).toBe(204);
  });

  test('[PR9] the last active owner stays one, whoever asks', async () => {
    expect(await codeOf(await patch(`/employees/${owner}`, { active: false }))).toEqual([409, 'employee.last-owner']);
    expect(await codeOf(await patch(`/employees/${owner}`, { role: 'manager' }))).toEqual([409, 'employee.last-owner']);
    expect((await patch(`/employees/${owner}`, { active: false }, { cookie: managers })).status).toBe(403);
  });

  test('[PR9] two owners who deactivate each other at once leave one of them', async () => {
    const pair = await Promise.all(
      ['one', 'two'].map(async (name) => {
        const email = `${anId(name)}@desk.test`;
        const id = await anEmployee([], { role: 'owner', email });
        await anAccount({ id, email });
        const entered = await call('POST', '/api/auth/sign-in/email', { email, password: PASSWORD });
        return { id, cookie: cookieOf(entered) };
      }),
    );
    // Only these two are left of the owners.
    expect((await patch(`/employees/${owner}`, { role: 'manager' })).status).toBe(204);

    const [one, two] = pair;
    const answers = await Promise.all([
      patch(`/employees/${two?.id}`, { active: false }, { cookie: one?.cookie ?? '' }),
      patch(`/employees/${one?.id}`, { active: false }, { cookie: two?.cookie ?? '' }),
    ]);

    const { items } = await get<{ items: { role: string; active: boolean }[] }>('/employees', { cookie: managers });
    expect(items.filter(({ role, active }) => role === 'owner' && active)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  });
});
