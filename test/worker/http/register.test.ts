import { env, exports } from 'cloudflare:workers';
import type { Challenge } from 'altcha-lib';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAltcha } from '../../../worker/http/captcha/altcha.ts';
import { readLedger } from '../../../worker/intake/ledger.ts';
import { altchaProof, fetchChallenge } from '../../support/altcha.ts';
import { aRegistration, call, ORIGIN } from '../../support/http.ts';
import { anEmployee, anOrganisation, aTeam, db } from '../../support/worker.ts';

let house = 0;
/** Each test comes from a house of its own: the flood limit is per address. */
const from = () => ({ 'cf-connecting-ip': `198.51.100.${house}` });
const register = (form: unknown) => call('POST', '/api/public/register', form, { headers: from() });
const filed = async () => (await readLedger({ db, bucket: env.FILES }, 'form')).filed;
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

beforeAll(async () => {
  await anOrganisation();
  const team = await aTeam({ isDefault: true, name: 'Front' });
  await anEmployee([team], { name: 'Secret Employee' });
});
beforeEach(() => (house += 1));

describe('POST /api/public/register', () => {
  test('takes a form with its proof, and says nothing but its nonce', async () => {
    const form = await aRegistration();
    const answer = await register(form);

    expect([answer.status, await answer.json()]).toEqual([201, { nonce: form['nonce'] }]);
    const thanks = await call('GET', `/api/public/thanks?nonce=${String(form['nonce'])}`);
    expect(Object.keys((await thanks.json()) as object).toSorted()).toEqual(['answerBy', 'now', 'team', 'timeZone']);
  });

  test('[HC3] a repeat needs no second proof and is one request', async () => {
    const form = await aRegistration({ email: 'repeat@x.lv' });
    await register(form);
    const before = await filed();
    const repeats = await Promise.all([
      register(form),
      register({ ...form, proof: '' }),
      register({ ...form, proof: 'x' }),
    ]);

    expect(repeats.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await filed()).toBe(before);
  });

  test('[HC3] a double click is one request', async () => {
    const form = await aRegistration({ email: 'double@x.lv' });
    const before = await filed();
    const answers = await Promise.all(Array.from({ length: 5 }, () => register(form)));

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(await filed()).toBe(before + 1);
  });

  test('[HC3] the same nonce with other words is refused', async () => {
    const form = await aRegistration();
    await register(form);
    const answer = await register({ ...form, message: 'Something else' });

    expect([answer.status, await codeOf(answer)]).toEqual([422, 'form.nonce-reused']);
  });

  test('wrong fields are named, each with its code', async () => {
    const answer = await register(await aRegistration({ name: '', phone: '12', email: 'x', message: ' ', proof: '' }));
    const { code, errors } = (await answer.json()) as { code: string; errors: { pointer: string; code: string }[] };

    expect([answer.status, code]).toEqual([422, 'form.invalid']);
    expect(errors.map((error) => `${error.pointer} ${error.code}`).toSorted()).toEqual([
      '/email email.invalid',
      '/message message.required',
      '/name name.required',
      '/phone phone.invalid',
    ]);
  });

  test.each([[[]], [null], [7], ['x']])('%j is no form', async (body) => {
    expect((await register(body)).status).toBe(422);
  });

  test('[HC5] people we know and people we do not get the same answer, at most one batch apart', async () => {
    await register(await aRegistration({ email: 'known@x.lv', phone: '' }));
    const batches = vi.spyOn(env.DB, 'batch');
    const taken = async (email: string) => {
      const form = await aRegistration({ email, phone: '' });
      batches.mockClear();
      const answer = await register(form);
      const text = (await answer.text()).replace(String(form['nonce']), 'N');
      const shape = [answer.status, text, [...answer.headers.keys()].toSorted()];
      return { batches: batches.mock.calls.length, shape };
    };
    const known = await taken('known@x.lv');
    const fresh = await taken('fresh-1@x.lv');

    expect(known.shape).toEqual(fresh.shape);
    // What is new is also assigned; nothing else takes longer than what belongs to work that somebody has.
    expect(fresh.batches - known.batches).toBeOneOf([0, 1]);
  });

  test('[HC6] a flood from one address is stopped, and the API is not', async () => {
    const answers = await Promise.all(Array.from({ length: 80 }, () => register({})));
    const refused = answers.filter(({ status }) => status === 429);

    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('retry-after')).toBe('60');
    expect((await call('GET', '/api/v1/teams', undefined, { headers: from() })).status).toBe(401);
  });
});

describe('the proof of work', () => {
  const withProof = async (proof: string) => register(await aRegistration({ proof }));
  const solved = async (change: (payload: { challenge: Challenge; solution: Record<string, unknown> }) => unknown) =>
    btoa(JSON.stringify(change(JSON.parse(atob(await altchaProof())))));

  test('[HC1] is needed', async () => {
    const answer = await withProof('');

    expect([answer.status, await codeOf(answer)]).toEqual([422, 'proof.missing']);
  });

  test('[HC1] is good for one form', async () => {
    const proof = await altchaProof();
    expect((await withProof(proof)).status).toBe(201);
    const replayed = await withProof(proof);

    expect([replayed.status, await codeOf(replayed)]).toEqual([422, 'proof.invalid']);
  });

  test('[HC1] is good for one form in any spelling, also when many come at once', async () => {
    const proof = await altchaProof();
    const spellings = [proof, btoa(` ${atob(proof)}`), btoa(JSON.stringify({ ...JSON.parse(atob(proof)), extra: 1 }))];
    const answers = await Promise.all([...spellings, ...spellings].map(withProof));

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  test.each([
    ['not base64', '%%%'],
    ['not JSON', btoa('x')],
    ['null', btoa('null')],
    ['empty', btoa('{}')],
    ['over-long', 'A'.repeat(9_000)],
  ])('that is %s is refused', async (_, proof) => {
    const answer = await withProof(proof);

    expect([answer.status, await codeOf(answer)]).toEqual([422, 'proof.invalid']);
  });

  test('[HC1] that was tampered with is refused', async () => {
    const proofs = [
      await solved(({ challenge, solution }) => ({
        challenge,
        solution: { ...solution, counter: 1, derivedKey: '00' },
      })),
      await solved(({ challenge, solution }) => ({
        challenge,
        solution: { ...solution, derivedKey: 'ab'.repeat(32) },
      })),
      await solved(({ challenge, solution }) => ({
        challenge: { ...challenge, signature: 'ab'.repeat(32) },
        solution,
      })),
      await solved(({ challenge, solution }) => ({
        challenge: { ...challenge, parameters: { ...challenge.parameters, expiresAt: 4_000_000_000 } },
        solution,
      })),
      await solved(({ challenge, solution }) => ({
        challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1 } },
        solution,
      })),
    ];
    for (const proof of proofs) expect(await codeOf(await withProof(proof))).toBe('proof.invalid');
  });

  const verify = (proof: string, { secret = env.CAPTCHA_SECRET, now = Date.now(), action = 'register' } = {}) =>
    createAltcha({ secret, rememberProof: async () => true }).verify({ proof, nonce: 'n', action, address: '', now });

  test('[HC1] made by another deployment, for another form, or too old is refused', async () => {
    const proof = await altchaProof();

    expect(await verify(proof)).toEqual({ kind: 'passed' });
    expect(await verify(proof, { secret: 'another' })).toMatchObject({ kind: 'failed' });
    expect(await verify(proof, { action: 'sign-in' })).toMatchObject({ kind: 'failed' });
    expect(await verify(proof, { now: Date.now() + 31 * 60_000 })).toMatchObject({ kind: 'failed' });
  });

  test('costs no more than a phone can do in about a second', async () => {
    const { parameters } = await fetchChallenge();

    expect(parameters.cost * 250).toBeLessThanOrEqual(250_000);
    expect(parameters.expiresAt).toBeGreaterThan(Date.now() / 1_000);
  });
});

describe('a form from a foreign page', () => {
  const post = (origin: string) =>
    exports.default.fetch(`${ORIGIN}/register`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ name: 'x' }),
    });

  test('[HC4] does not enter by the API', async () => {
    const answer = await call('POST', '/api/public/register', await aRegistration(), {
      origin: 'https://evil.example',
    });

    expect([answer.status, await codeOf(answer)]).toEqual([403, 'origin.foreign']);
  });

  test('[HC4] reaches our own page, which may not enter it', async () => {
    // In tests a stub stands for the pages; that it answers shows that the words are not thrown away at the door.
    expect((await post('https://evil.example')).status).toBe(404);
    expect((await post(ORIGIN)).status).toBe(404);
  });
});
