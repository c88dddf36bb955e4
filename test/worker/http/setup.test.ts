import { env, exports } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyD1Migrations, reset } from 'cloudflare:test';
import worker from '../../../worker/index.ts';
import { call, cookieOf, ORIGIN, PASSWORD } from '../../support/http.ts';

/** The first start, over the real guard, routes and base: each test begins on an empty one. */

const WEEK = Array.from({ length: 7 }, (_, day) => (day < 5 ? [[540, 1080]] : []));

const aSetup = (fields: Record<string, unknown> = {}) => ({
  name: 'Linden Bicycles',
  country: 'LV',
  openingHours: WEEK,
  mailAddress: 'Desk@Linden.test',
  team: 'Shop',
  ownerName: 'Olga Ozola',
  ownerEmail: 'Olga@linden.test',
  password: PASSWORD,
  ...fields,
});

const setUp = (body: unknown = aSetup()) => call('POST', '/api/public/setup', body);
const state = (code = '') => call('GET', `/api/public/setup?code=${code}`);
const count = (table: string) => env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>('n');
type Problem = { code: string; errors?: { pointer: string; code: string }[] };

beforeEach(async () => {
  await reset();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
});

describe('setting up', () => {
  test('[SU1] makes the organisation, its team, its address and its owner, who can sign in', async () => {
    expect(await (await state()).json()).toEqual({ code: 'not-needed' });

    expect((await setUp()).status).toBe(204);

    const organisation = (await (await call('GET', '/api/public/organisation')).json()) as Record<string, unknown>;
    expect(organisation).toMatchObject({ name: 'Linden Bicycles', language: 'lv', timeZone: 'Europe/Riga' });
    expect(await env.DB.prepare('SELECT address, active FROM mailboxes').first()).toEqual({
      address: 'desk@linden.test',
      active: 1,
    });
    const entered = await call('POST', '/api/auth/sign-in/email', { email: 'olga@linden.test', password: PASSWORD });
    const me = await call('GET', '/api/me', undefined, { cookie: cookieOf(entered) });
    expect(await me.json()).toMatchObject({ employee: { name: 'Olga Ozola', role: 'owner' } });
  });

  test('[SU1] what was said goes before what is usual in the country', async () => {
    await setUp(aSetup({ language: 'hy', timeZone: 'Asia/Yerevan' }));

    const organisation = await (await call('GET', '/api/public/organisation')).json();
    expect(organisation).toMatchObject({ language: 'hy', timeZone: 'Asia/Yerevan' });
  });

  test('[SU2] happens once: afterwards the addresses are none, whatever is sent', async () => {
    await setUp();

    for (const body of [aSetup(), aSetup({ name: 'Mine now' }), {}, { code: 'x' }]) {
      const again = await setUp(body);
      expect([again.status, ((await again.json()) as Problem).code]).toEqual([404, 'route.not-found']);
    }
    expect((await state()).status).toBe(404);
    expect(await count('employees')).toBe(1);
  });

  test('[SU2] of ten at once one wins, and nothing of the others is there', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => setUp(aSetup({ name: `No ${n}`, ownerEmail: `owner-${n}@linden.test` }))),
    );

    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, ...Array.from({ length: 9 }, () => 404)]);
    for (const table of ['organisation', 'employees', 'teams', 'memberships', 'mailboxes', 'users', 'accounts']) {
      expect(await count(table), table).toBe(1);
    }
    expect(await count('sessions')).toBe(0);
  });

  test.each([
    ['/name', 'name.required', { name: ' ' }],
    ['/country', 'country.unknown', { country: 'ZZ' }],
    ['/language', 'language.unknown', { language: 'xx' }],
    ['/timeZone', 'time-zone.unknown', { timeZone: 'Mars/Olympus' }],
    ['/openingHours/0', 'hours.invalid', { openingHours: [[[1080, 540]], [], [], [], [], [], []] }],
    ['/openingHours', 'hours.invalid', { openingHours: [] }],
    ['/mailAddress', 'email.invalid', { mailAddress: 'desk' }],
    ['/team', 'team.required', { team: '' }],
    ['/ownerName', 'owner-name.required', { ownerName: '' }],
    ['/ownerEmail', 'email.required', { ownerEmail: '' }],
    ['/password', 'password.too-short', { password: 'short' }],
    ['/password', 'password.too-simple', { password: 'aaaaaaaaaaaaaaa' }],
    ['/password', 'password.too-simple', { password: 'olga@linden.test' }],
    ['/role', 'field.unknown', { role: 'owner' }],
  ])('[SU3] says what is wrong at %s: %s', async (pointer, code, fields) => {
    const answer = await setUp(aSetup(fields));
    const problem = (await answer.json()) as Problem;

    expect([answer.status, problem.code]).toEqual([422, 'setup.invalid']);
    expect(problem.errors).toEqual([expect.objectContaining({ pointer, code })]);
    expect(await count('organisation')).toBe(0);
  });
});

describe('with a code', () => {
  const coded = { ...env, SETUP_CODE: 'the-code-that-deploy-printed' };
  const ask = (path: string, body?: unknown) => {
    const context = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {}, exports };
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const headers = { 'content-type': 'application/json', origin: ORIGIN };
    const request = new Request(`${ORIGIN}${path}`, { ...init, headers });
    return worker.fetch(request as never, coded, context as never);
  };

  test('[SU4] nobody sets up who does not show it, exactly as it was given out', async () => {
    for (const code of ['', ' ', 'THE-CODE-THAT-DEPLOY-PRINTED', 'the-code', 'the-code-that-deploy-printed ']) {
      const answer = await ask('/api/public/setup', aSetup({ code }));
      expect([answer.status, ((await answer.json()) as Problem).code], code).toEqual([403, 'setup.code-wrong']);
      expect(await (await ask(`/api/public/setup?code=${encodeURIComponent(code)}`)).json()).toEqual({
        code: 'needed',
      });
    }
    expect(await (await ask(`/api/public/setup?code=${coded.SETUP_CODE}`)).json()).toEqual({ code: 'good' });
    expect((await ask('/api/public/setup', aSetup({ code: coded.SETUP_CODE }))).status).toBe(204);
  });
});
