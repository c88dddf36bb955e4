import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { advanceClock } from '../../../worker/clock.ts';
import { linksOf } from '../../../worker/http/auth/links.ts';
import { altchaProof } from '../../support/altcha.ts';
import { aToken, call, cookieOf, PASSWORD, signInAs } from '../../support/http.ts';
import { anEmployee, anId, anOrganisation, aTeam } from '../../support/worker.ts';

/** Links by which passwords are chosen: who may use them, how often, until when. */

const NEW_PASSWORD = 'a quiet harbour at dawn';
const DAY_MS = 24 * 60 * 60_000;
let team: string;
let token: string;

beforeAll(async () => {
  await anOrganisation();
  team = await aTeam({ isDefault: true });
  const owner = await anEmployee([team], { role: 'owner', email: 'owner@desk.test' });
  token = await aToken(owner);
});

type Invited = { id: string; email: string; secret: string };

async function invite(): Promise<Invited> {
  const email = `${anId('new')}@desk.test`;
  const body = { name: 'Anna Liepa', email, role: 'employee', teamIds: [team], language: 'lv' };
  const answer = await call('POST', '/api/v1/employees', body, { token });
  const { id, inviteUrl } = (await answer.json()) as { id: string; inviteUrl: string };
  return { id, email, secret: inviteUrl.split('#')[1] ?? '' };
}

const look = (secret: unknown) => call('POST', '/api/public/links', { secret });
const choose = (secret: unknown, password: string = NEW_PASSWORD) =>
  call('POST', '/api/public/passwords', { secret, password });
const enter = (email: string, password: string) => call('POST', '/api/auth/sign-in/email', { email, password });
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];

describe('an invitation', () => {
  test('[SI5] says whose it is, and lets its owner in once', async () => {
    const { email, secret } = await invite();

    expect(await (await look(secret)).json()).toEqual({
      purpose: 'invite',
      name: 'Anna Liepa',
      email,
      organisation: 'Test & Sons',
    });
    expect(await (await choose(secret)).json()).toEqual({ email });

    expect((await enter(email, NEW_PASSWORD)).status).toBe(200);
    expect(await codeOf(await choose(secret, 'another quiet harbour'))).toEqual([404, 'link.ended']);
    expect(await codeOf(await look(secret))).toEqual([404, 'link.ended']);
    expect((await enter(email, NEW_PASSWORD)).status).toBe(200);
  });

  test('[SI5] used ten times at once works once', async () => {
    const { secret } = await invite();
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => choose(secret, `${NEW_PASSWORD} ${n}`)));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 9 }, () => 404)]);
  });

  test('[SI7] is good exactly as it was given out; everything else is told the same', async () => {
    const { secret } = await invite();
    const wrong = [
      '',
      ' ',
      'null',
      'undefined',
      ` ${secret}`,
      `${secret} `,
      secret.slice(0, -1),
      `${secret}A`,
      secret.toLowerCase(),
      secret.toUpperCase(),
      'A'.repeat(43),
    ];
    const answers = new Set<string>();
    for (const forged of wrong) {
      answers.add(await (await look(forged)).text());
      answers.add(await (await choose(forged)).text());
    }
    expect([...answers].map((text) => (JSON.parse(text) as { code: string }).code)).toEqual(['link.ended']);
    for (const odd of [null, 0, [], {}]) expect((await choose(odd)).status).toBe(422);
    expect((await choose(secret)).status).toBe(200);
  });

  test('[SI7] ends after a week, one for a forgotten password after an hour', async () => {
    const { secret } = await invite();
    advanceClock(7 * DAY_MS - 60_000);
    expect((await look(secret)).status).toBe(200);
    advanceClock(60_000);
    expect(await codeOf(await choose(secret))).toEqual([404, 'link.ended']);
    advanceClock(-7 * DAY_MS);
  });

  test('[SI7] a password that is none leaves the link as it was', async () => {
    const { secret, email } = await invite();
    for (const password of ['', 'short', 'x'.repeat(129), 'aaaaaaaaaaaa', `${email}`]) {
      expect((await choose(secret, password)).status, password).toBe(422);
    }
    expect((await choose(secret)).status).toBe(200);
  });

  test('[SI5] sent again ends the one before, and never reaches who has joined or is gone', async () => {
    const { id, secret } = await invite();
    const again = () => call('POST', `/api/v1/employees/${id}/invitation`, {}, { token });

    expect((await again()).status).toBe(204);
    expect(await codeOf(await choose(secret))).toEqual([404, 'link.ended']);

    const joined = await invite();
    await choose(joined.secret);
    const tooLate = await call('POST', `/api/v1/employees/${joined.id}/invitation`, {}, { token });
    expect(await codeOf(tooLate)).toEqual([409, 'employee.joined']);
  });

  test('[SI5] goes to a corrected address with a new link; the letter before opens nothing', async () => {
    const { id, email, secret } = await invite();
    const correct = (to: string, whom = id) =>
      call('PUT', `/api/v1/employees/${whom}/address`, { email: to }, { token });
    const right = `${anId('right')}@desk.test`;

    expect((await correct(right)).status).toBe(204);
    expect(await codeOf(await choose(secret))).toEqual([404, 'link.ended']);
    const { items } = await (await call('GET', '/api/v1/employees', undefined, { token })).json<{ items: Invited[] }>();
    expect(items.find((one) => one.id === id)?.email).toBe(right);

    const other = await invite();
    expect(await codeOf(await correct(other.email))).toEqual([409, 'employee.email-taken']);
    expect((await correct(email, other.id)).status).toBe(204);
    expect((await choose(other.secret)).status).toBe(404);

    const joined = await invite();
    await choose(joined.secret);
    expect(await codeOf(await correct(`${anId('late')}@desk.test`, joined.id))).toEqual([409, 'employee.joined']);
    expect((await enter(joined.email, NEW_PASSWORD)).status).toBe(200);
  });

  test('[SI5] dies when its owner is raised to manage, or is deactivated', async () => {
    for (const patch of [{ role: 'manager' }, { active: false }]) {
      const { id, secret } = await invite();
      expect((await call('PATCH', `/api/v1/employees/${id}`, patch, { token })).status).toBe(204);
      expect(await codeOf(await choose(secret))).toEqual([404, 'link.ended']);
    }
  });

  test('[SI7] nothing that is kept lets anybody in', async () => {
    const { secret } = await invite();
    for (const table of ['invitations', 'outbox', 'employees', 'sync_log']) {
      const { results } = await env.DB.prepare(`SELECT * FROM ${table}`).all();
      expect(JSON.stringify(results), table).not.toContain(secret);
    }
    const { payload } = (await env.DB.prepare(`SELECT payload FROM outbox WHERE kind = 'link' LIMIT 1`).first<{
      payload: string;
    }>()) ?? { payload: '{"seed":""}' };
    const { seed } = JSON.parse(payload) as { seed: string };
    const { url: elsewhere } = await linksOf('another secret', 'http://127.0.0.1').remake('invite', seed);
    expect((await look(elsewhere.split('#')[1])).status).toBe(404);
  });
});

describe('a forgotten password', () => {
  let person: { id: string; email: string };
  const ask = async (email: string, proof?: string) =>
    call('POST', '/api/public/forgotten', { email, nonce: crypto.randomUUID(), proof: proof ?? (await altchaProof()) });
  const linksFor = (id: string) =>
    env.DB.prepare('SELECT count(*) AS n FROM invitations WHERE employee_id = ?').bind(id).first<number>('n');

  beforeAll(async () => {
    person = { id: await anEmployee([team], { email: 'berta@desk.test' }), email: 'berta@desk.test' };
  });

  test('[SI8] the answer is the same for known and unknown', async () => {
    const answers = [await ask(person.email), await ask('nobody@desk.test')];

    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['', '']);
    const headers = answers.map((answer) => [...answer.headers.keys()].toSorted());
    expect(headers[0]).toEqual(headers[1]);
    await expect.poll(() => linksFor(person.id)).toBe(1);
  });

  test('[SI8] a stranger fills nobody’s box: three open links, and no more letters', async () => {
    for (let n = 0; n < 5; n += 1) await ask(person.email);

    await expect.poll(() => linksFor(person.id)).toBe(3);
  });

  test('[HC1] without a proof nothing is asked', async () => {
    expect(await codeOf(await ask(person.email, ''))).toEqual([422, 'proof.missing']);
    const proof = await altchaProof();
    await ask(person.email, proof);
    expect(await codeOf(await ask(person.email, proof))).toEqual([422, 'proof.invalid']);
    expect(await codeOf(await ask('berta'))).toEqual([422, 'form.invalid']);
  });

  test('[SI8] choosing another one ends every session and every other link of the account', async () => {
    const id = await anEmployee([team], { email: 'carl@desk.test' });
    const cookie = await signInAs({ id, email: 'carl@desk.test' });
    await ask('carl@desk.test');
    await expect.poll(() => linksFor(id)).toBe(1);
    // Its letter has left or not: the seed is in the outbox until then, and the test stands in for the letter.
    const links = linksOf(env.AUTH_SECRET, env.PUBLIC_URL);
    const { seed, hash } = await links.make('reset');
    await env.DB.prepare('UPDATE invitations SET hash = ? WHERE employee_id = ?').bind(hash, id).run();
    const secret = (await links.remake('reset', seed)).url.split('#')[1];

    expect(await (await look(secret)).json()).toMatchObject({ purpose: 'reset', email: 'carl@desk.test' });
    expect((await choose(secret)).status).toBe(200);

    expect((await call('GET', '/api/me', undefined, { cookie })).status).toBe(401);
    expect((await enter('carl@desk.test', PASSWORD)).status).toBe(401);
    const entered = await enter('carl@desk.test', NEW_PASSWORD);
    expect((await call('GET', '/api/me', undefined, { cookie: cookieOf(entered) })).status).toBe(200);
  });
});
