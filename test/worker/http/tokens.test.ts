import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { TokenReader } from '../../../worker/http/auth/tokens.ts';
import { seal } from '../../../worker/http/seal.ts';
import { aToken, call, signInAs } from '../../support/http.ts';
import { anEmployee, anId, anOrganisation, aTeam, db, NOON } from '../../support/worker.ts';
import { findTokenCaller } from '../../../worker/db/queries/callers.ts';

let cookie: string;
let owner: string;
let team: string;

beforeAll(async () => {
  await anOrganisation();
  team = await aTeam({ isDefault: true });
  owner = await anEmployee([team], { role: 'owner', email: 'owner@desk.test' });
  cookie = await signInAs({ id: owner, email: 'owner@desk.test' });
});

const reach = (token: string) => call('GET', '/api/v1/teams', undefined, { token });
const make = async () => {
  const answer = await call('POST', '/api/v1/tokens', { name: 'Shop' }, { cookie });
  return (await answer.json()) as { id: string; token: string };
};

const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];

describe('a token', () => {
  test('[SI4] is shown once, and kept as a hash', async () => {
    const { token } = await make();
    const list = await (await call('GET', '/api/v1/tokens', undefined, { cookie })).text();
    const { results } = await env.DB.prepare('SELECT * FROM tokens').all();

    expect((await reach(token)).status).toBe(200);
    expect(list).toContain('Shop');
    expect(list).not.toContain(token);
    expect(list).not.toMatch(/[0-9a-f]{64}/);
    expect(JSON.stringify(results)).not.toContain(token);
  });

  test('[AP1] asked for again under one key is the same token in the same words, and nowhere in the base', async () => {
    const key = anId('key');
    const ask = (name = 'Till') => call('POST', '/api/v1/tokens', { name }, { cookie, key });
    const first = await ask();
    const text = await first.text();
    const { id, token } = JSON.parse(text) as { id: string; token: string };

    const again = await ask();
    expect([again.status, await again.text()]).toEqual([201, text]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await codeOf(await ask('Other'))).toEqual([422, 'request.key-reused']);
    const { results } = await env.DB.prepare('SELECT * FROM api_answers').all();
    expect(JSON.stringify(results)).not.toContain(token);
    const listed = await (await call('GET', '/api/v1/tokens', undefined, { cookie })).text();
    expect(listed.split(id)).toHaveLength(2);
  });

  test('[AP1] a key whose answer is gone makes no second token', async () => {
    const key = anId('key');
    const ask = () => call('POST', '/api/v1/tokens', { name: 'Once' }, { cookie, key });
    const { id } = (await (await ask()).json()) as { id: string };
    await env.DB.prepare('DELETE FROM api_answers').run();

    expect(await codeOf(await ask())).toEqual([409, 'token.exists']);
    expect((await call('DELETE', `/api/v1/tokens/${id}`, undefined, { cookie })).status).toBe(204);
    expect(await codeOf(await ask())).toEqual([409, 'token.exists']);
  });

  test('[AP1] of another owner’s key is another token', async () => {
    const email = `${anId('owner')}@desk.test`;
    const other = await signInAs({ id: await anEmployee([team], { role: 'owner', email }), email });
    const key = anId('key');
    const ask = async (who: string) =>
      (await (await call('POST', '/api/v1/tokens', { name: 'Till' }, { cookie: who, key })).json()) as {
        token: string;
      };

    expect((await ask(cookie)).token).not.toBe((await ask(other)).token);
  });

  test('[AP1] revoked twice under one key is revoked once', async () => {
    const { id } = await make();
    const revoke = () => call('DELETE', `/api/v1/tokens/${id}`, undefined, { cookie, key: `revoke-${id}` });

    expect((await revoke()).status).toBe(204);
    const again = await revoke();
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([204, 'true']);
  });

  test('[SI4] is good exactly as it was given out', async () => {
    const { token } = await make();
    const wrong = [
      '',
      ' ',
      'null',
      'undefined',
      token.toLowerCase(),
      token.toUpperCase(),
      token.slice(0, -1),
      `${token}A`,
      token.slice(3),
    ];
    for (const forged of wrong) {
      const answer = await reach(forged);
      expect(answer.status, forged).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
    for (const authorization of [token, `Basic ${token}`, `Bearer  ${token}`, `Bearer ${token},${token}`]) {
      const answer = await call('GET', '/api/v1/teams', undefined, { headers: { authorization } });
      expect(answer.status, authorization).toBe(401);
    }
  });

  test('[SI4] cannot make, see or revoke tokens', async () => {
    const { id, token } = await make();

    expect((await call('POST', '/api/v1/tokens', { name: 'x' }, { token })).status).toBe(403);
    expect((await call('GET', '/api/v1/tokens', undefined, { token })).status).toBe(403);
    expect((await call('DELETE', `/api/v1/tokens/${id}`, undefined, { token })).status).toBe(403);
  });

  test('is refused as soon as it is revoked', async () => {
    const { id, token } = await make();
    expect((await reach(token)).status).toBe(200);

    expect((await call('DELETE', `/api/v1/tokens/${id}`, undefined, { cookie })).status).toBe(204);

    expect((await reach(token)).status).toBe(401);
    expect((await call('DELETE', `/api/v1/tokens/${id}`, undefined, { cookie })).status).toBe(404);
  });

  test('[SI4] revoked elsewhere is believed for three seconds at most', async () => {
    const token = await aToken(owner);
    let isGood = true;
    const reader = new TokenReader(async (hash) => (isGood ? findTokenCaller(db, hash) : null));
    const read = (now: number) => reader.read(`Bearer ${token}`, now);
    expect(await read(NOON)).not.toBeNull();
    isGood = false;

    expect(await read(NOON + 2_999)).not.toBeNull();
    expect(await read(NOON + 3_000)).toBeNull();
    expect(await read(NOON)).toBeNull();
  });

  test('[SI4] dies with the power of its maker', async () => {
    const maker = await anEmployee([team], { role: 'owner' });
    const token = await aToken(maker);
    const answer = await call('PATCH', `/api/v1/employees/${maker}`, { active: false }, { cookie });

    expect(answer.status).toBe(204);
    expect((await reach(token)).status).toBe(401);
    expect((await reach(await aToken(await anEmployee([team], { role: 'manager' })))).status).toBe(401);
  });
});

describe('taking an employee on', () => {
  const newcomer = () => ({ name: 'New', email: `${anId('new')}@desk.test`, role: 'employee', teamIds: [team] });
  const hire = (body: unknown, key?: string, who: Record<string, string> = {}) =>
    call('POST', '/api/v1/employees', body, { ...(key === undefined ? {} : { key }), ...who });

  test('[SI5] gives a link whose secret is kept as a hash, and is given work at once', async () => {
    const token = await aToken(owner);
    const key = anId('key');
    const body = newcomer();
    const answer = await hire(body, key, { token });
    const text = await answer.text();
    const { id, inviteUrl } = JSON.parse(text) as { id: string; inviteUrl: string };
    const secret = inviteUrl.split('#')[1] ?? '';

    expect(answer.status).toBe(201);
    expect(inviteUrl).toMatch(/^http:\/\/127\.0\.0\.1\/app\/accept#[\w-]{43}$/);
    for (const table of ['invitations', 'api_answers', 'employees']) {
      const { results } = await env.DB.prepare(`SELECT * FROM ${table}`).all();
      expect(JSON.stringify(results), table).not.toContain(secret);
    }
    const load = (await (await call('GET', '/api/v1/load', undefined, { token })).json()) as {
      employees: { id: string }[];
    };
    expect(load.employees.map((employee) => employee.id)).toContain(id);

    const again = await hire(body, key, { token });
    expect([again.status, await again.text()]).toEqual([201, text]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await hire(newcomer(), key, { token })).status).toBe(422);
  });

  test('[AP1] [SI5] repeated by a session has the same link, and another AUTH_SECRET cannot read it', async () => {
    const key = anId('key');
    const body = newcomer();
    const first = await hire(body, key, { cookie });
    const text = await first.text();
    const again = await hire(body, key, { cookie });
    expect([first.status, again.status, await again.text()]).toEqual([201, 201, text]);

    // The same answer, sealed by somebody who had another secret.
    await env.DB.prepare('UPDATE api_answers SET body = ? WHERE key = ?')
      .bind(await seal(text, 'x'), key)
      .run();
    expect(await codeOf(await hire(body, key, { cookie }))).toEqual([409, 'request.answer-lost']);
  });

  test('twice at once under one key is one employee', async () => {
    const token = await aToken(owner);
    const body = newcomer();
    const key = anId('key');
    const answers = await Promise.all(Array.from({ length: 8 }, () => hire(body, key, { token })));
    const statuses = answers.map(({ status }) => status);

    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(1);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    expect((await hire(body, key, { token })).status).toBe(201);
    const found = await env.DB.prepare('SELECT count(*) AS n FROM employees WHERE email = ?')
      .bind(body.email)
      .first('n');
    expect(found).toBe(1);
  });

  test('[SI5] with an address taken, a team that is none, or a role above one’s own is refused', async () => {
    const manager = { id: await anEmployee([team], { role: 'manager', email: 'm@desk.test' }), email: 'm@desk.test' };
    const managers = await signInAs(manager);

    expect((await hire({ ...newcomer(), email: 'OWNER@desk.test' }, undefined, { cookie })).status).toBe(409);
    expect((await hire({ ...newcomer(), teamIds: ['team_absent'] }, undefined, { cookie })).status).toBe(422);
    expect((await hire({ ...newcomer(), role: 'owner' }, undefined, { cookie: managers })).status).toBe(403);
    expect((await hire(newcomer(), undefined, { cookie: managers })).status).toBe(201);
  });
});

describe('teams', () => {
  test('[PR7] there is always exactly one default, also when ten are made at once', async () => {
    const token = await aToken(owner);
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        call('POST', '/api/v1/teams', { name: `T${index}`, isDefault: true }, { token }),
      ),
    );
    const teams = (await (await call('GET', '/api/v1/teams', undefined, { token })).json()) as {
      items: { id: string; isDefault: boolean }[];
    };
    const defaults = teams.items.filter(({ isDefault }) => isDefault);

    expect(made.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(defaults).toHaveLength(1);
    const last = await call('PATCH', `/api/v1/teams/${defaults[0]?.id}`, { isDefault: false }, { token });
    expect([last.status, ((await last.json()) as { code: string }).code]).toEqual([409, 'team.last-default']);
    expect((await call('PATCH', `/api/v1/teams/${team}`, { isDefault: true, name: 'Front' }, { token })).status).toBe(
      204,
    );
    expect((await call('PUT', `/api/v1/teams/${team}/policy`, { policy: 'by-hand' }, { token })).status).toBe(204);
  });
});
