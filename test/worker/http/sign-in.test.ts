import { beforeEach, describe, expect, test } from 'vitest';
import { countAttempt, forgiveAttempt } from '../../../worker/db/queries/sign-in-failures.ts';
import { countersOf } from '../../../worker/http/auth/guessing.ts';
import { createSignIn } from '../../../worker/http/auth/sign-in.ts';
import { authAdapter } from '../../../worker/db/auth-adapter.ts';
import { aToken, anAccount, call, cookieOf, PASSWORD, signInAs } from '../../support/http.ts';
import { anEmployee, anOrganisation, aTeam, db, NOON } from '../../support/worker.ts';

await anOrganisation();
const team = await aTeam({ isDefault: true });

let person: { id: string; email: string };
let house = 0;

/** Each test signs in from a house of its own, or one test's failures would be another's wait. */
const from = () => ({ headers: { 'cf-connecting-ip': `203.0.113.${house}` } });
const tryIn = (email: string, password: string) => call('POST', '/api/auth/sign-in/email', { email, password }, from());

beforeEach(async () => {
  house += 1;
  const email = `person-${house}@desk.test`;
  person = { id: await anEmployee([team], { email }), email };
  await anAccount(person);
});

describe('signing in', () => {
  test('gives a cookie that scripts and other sites cannot use', async () => {
    const answer = await tryIn(person.email, PASSWORD);

    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toHaveLength(1);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^frontdesk=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await answer.json()).toEqual({ user: { id: person.id, name: person.id, email: person.email } });
  });

  test('under https the cookie is bound to the host', async () => {
    const adapter = authAdapter(db);
    const publicUrl = 'https://desk.example.org';
    const signIn = createSignIn({ secret: 's'.repeat(43), publicUrl, adapter, mayEnter: async () => true });
    const entered = await signIn.enter({ email: person.email, password: PASSWORD }, new Request(publicUrl));

    expect(entered?.headers.getSetCookie()[0]).toMatch(
      /^__Host-frontdesk=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test('is the same for a spelling of the address in capitals', async () => {
    expect((await tryIn(` ${person.email.toUpperCase()} `, PASSWORD)).status).toBe(200);
  });

  test('[SI1] a wrong password, an unknown address, nonsense and a disabled employee get one answer', async () => {
    const disabled = `disabled-${house}@desk.test`;
    const id = await anEmployee([team], { email: disabled, active: false });
    await anAccount({ id, email: disabled });
    const answers = await Promise.all([
      tryIn(person.email, 'wrong'),
      tryIn('nobody@desk.test', 'wrong'),
      tryIn('no address', 'wrong'),
      tryIn(disabled, PASSWORD),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(answers.flatMap((answer) => answer.headers.getSetCookie())).toEqual([]);
  });

  test('[SI1] hashes for unknown addresses too, so that time tells nothing', async () => {
    const timed = async (email: string) => {
      const start = performance.now();
      await tryIn(email, 'wrong');
      return performance.now() - start;
    };
    await timed(person.email);
    const [known, unknown] = [await timed(person.email), await timed('nobody-here@desk.test')];

    // A hash is the bulk of the time; without one the answer would come in a twentieth of it.
    expect(unknown).toBeGreaterThan(known / 4);
  });

  test('[SI1] nobody can sign up, and no other address of the library exists', async () => {
    const body = { email: 'new@desk.test', password: PASSWORD, name: 'New', token: 'x', newPassword: 'y' };
    for (const path of ['sign-up/email', 'change-password', 'update-user', 'reset-password', 'ok', 'list-sessions']) {
      expect((await call('POST', `/api/auth/${path}`, body, from())).status, path).toBe(404);
    }
  });

  test('passwords of any script work, and over-long ones are refused before they are hashed', async () => {
    expect((await tryIn(person.email, 'p'.repeat(129))).status).toBe(422);
    expect((await tryIn(`${'a'.repeat(300)}@x.lv`, 'p')).status).toBe(422);
  });
});

describe('a session', () => {
  test('[SI3] ends when its owner signs out', async () => {
    const cookie = cookieOf(await tryIn(person.email, PASSWORD));
    expect((await call('GET', '/api/me', undefined, { cookie })).status).toBe(200);

    const out = await call('POST', '/api/auth/sign-out', {}, { cookie });

    expect(out.headers.getSetCookie()[0]).toContain('Max-Age=0');
    expect((await call('GET', '/api/me', undefined, { cookie })).status).toBe(401);
  });

  test('[SI3] ends when its owner is disabled, and does not come back with them', async () => {
    const owner = {
      id: await anEmployee([team], { role: 'owner', email: `o-${house}@desk.test` }),
      email: `o-${house}@desk.test`,
    };
    const ownerCookie = await signInAs(owner);
    const cookie = cookieOf(await tryIn(person.email, PASSWORD));
    const patch = (active: boolean) =>
      call('PATCH', `/api/v1/employees/${person.id}`, { active }, { cookie: ownerCookie });

    expect((await patch(false)).status).toBe(204);
    expect((await call('GET', '/api/me', undefined, { cookie })).status).toBe(401);
    expect((await tryIn(person.email, PASSWORD)).status).toBe(401);

    expect((await patch(true)).status).toBe(204);
    expect((await call('GET', '/api/me', undefined, { cookie })).status).toBe(401);
    expect((await tryIn(person.email, PASSWORD)).status).toBe(200);
  });

  test('is not opened by a cookie that was changed', async () => {
    const cookie = cookieOf(await tryIn(person.email, PASSWORD));
    const [name = '', value = ''] = cookie.split('=');
    for (const forged of [
      '',
      ' ',
      'null',
      value.slice(0, -3),
      value.toUpperCase(),
      value.split('.')[0] ?? '',
      `x${value}`,
    ]) {
      expect((await call('GET', '/api/me', undefined, { cookie: `${name}=${forged}` })).status, forged).toBe(401);
    }
  });

  test('[SI4] does not count beside a token', async () => {
    const cookie = cookieOf(await tryIn(person.email, PASSWORD));

    expect((await call('GET', '/api/v1/tasks', undefined, { cookie, token: 'wrong' })).status).toBe(401);
    expect((await call('GET', '/api/me', undefined, { cookie, token: await aToken(person.id) })).status).toBe(401);
  });
});

describe('guessing', () => {
  test('[SI2] the sixth wrong password in a row must wait, the right one too, and no account is locked for ever', async () => {
    for (let guess = 0; guess < 6; guess += 1) expect((await tryIn(person.email, `wrong ${guess}`)).status).toBe(401);

    const refused = await tryIn(person.email, PASSWORD);

    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(await refused.json()).toMatchObject({ code: 'sign-in.too-often' });
  });

  const guess = (account: string, address: string, now: number) => countAttempt(db, countersOf(account, address), now);

  test('[SI2] one place at one account waits longer and longer, up to a quarter of an hour', async () => {
    const waits: number[] = [];
    for (let now = NOON, tries = 0; tries < 25; tries += 1) {
      await guess('acc-1', 'house-1', now);
      const wait = await guess('acc-1', 'house-1', now);
      // Not every attempt blocks: the free ones are counted twice here.
      if (wait > 0) waits.push(wait);
      now += wait;
    }

    expect(waits[0]).toBe(1_000);
    expect(waits.at(-1)).toBe(15 * 60_000);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  });

  test('[SI2] many places at one account slow each other down, but its owner never waits over half a minute', async () => {
    let now = NOON;
    let longest = 0;
    for (let place = 0; place < 60; place += 1) {
      const wait = await guess('acc-2', `place-${place}`, now);
      longest = Math.max(longest, wait);
      now += wait;
    }

    expect(longest).toBe(30_000);
    expect(await guess('acc-2', 'home of the owner', now + 30_000)).toBe(0);
  });

  test('[SI2] one place at many accounts is stopped', async () => {
    const waits = [];
    for (let account = 0; account < 40; account += 1) waits.push(await guess(`many-${account}`, 'house-3', NOON));

    expect(waits.filter((wait) => wait > 0)).toHaveLength(40 - 31);
  });

  test('[SI2] of a hundred guesses at once no more than a handful are looked at', async () => {
    const waits = await Promise.all(Array.from({ length: 100 }, () => guess('acc-4', 'house-4', NOON)));

    expect(waits.filter((wait) => wait === 0)).toHaveLength(6);
  });

  test('whoever keeps trying while they must wait does not wait longer for it', async () => {
    for (let tries = 0; tries < 6; tries += 1) await guess('acc-5', 'house-5', NOON);
    for (let tries = 0; tries < 50; tries += 1) expect(await guess('acc-5', 'house-5', NOON + 999)).toBe(1);

    expect(await guess('acc-5', 'house-5', NOON + 1_000)).toBe(0);
  });

  test('[SI2] a right password forgives the account, not the house', async () => {
    const [pair, address, account] = countersOf('acc-6', 'house-6').map(({ subject }) => subject);
    for (let tries = 0; tries < 31; tries += 1) await guess(`other-${tries}`, 'house-6', NOON);
    await forgiveAttempt(db, [pair ?? '', account ?? ''], address ?? '');

    expect(await guess('acc-6', 'house-6', NOON)).toBeGreaterThan(0);
    expect(await guess('acc-6', 'another house', NOON)).toBe(0);
  });

  test('[SI2] a day later all is forgotten', async () => {
    for (let tries = 0; tries < 6; tries += 1) await guess('acc-7', 'house-7', NOON);
    const tomorrow = NOON + 25 * 60 * 60_000;

    for (let tries = 0; tries < 6; tries += 1) expect(await guess('acc-7', 'house-7', tomorrow)).toBe(0);
  });
});
