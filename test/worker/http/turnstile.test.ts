import { beforeEach, describe, expect, test } from 'vitest';
import { createTurnstile } from '../../../worker/http/captcha/turnstile.ts';
import { chooseCaptcha } from '../../../worker/http/captcha/choose.ts';
import type { Captcha } from '../../../worker/http/captcha/captcha.ts';
import { createTurnstileShore, type TurnstileShore } from '../../../worker/local/far-shore/turnstile.ts';
import { takeProof } from '../../../worker/db/queries/used-proofs.ts';
import { db, NOON } from '../../support/worker.ts';

const SECRET = '0x4AAAAAAAsecret';
const HERE = { hostname: 'desk.example.org', action: 'register' };
const NONCE = '7f3e8a52-94d1-4c0e-8a5b-0f0c54a4b7d1';

let clock = NOON;
let shore: TurnstileShore;
let captcha: Captcha;
let asked: FormData[];

const make = (secret: string) =>
  createTurnstile({
    siteKey: '0x4AAAAAAA',
    secret,
    verifyUrl: 'https://far.test/siteverify',
    hostname: HERE.hostname,
    rememberProof: (use) => takeProof(db, use),
    fetch: async (url, init) => {
      const request = new Request(url, init as RequestInit);
      asked.push(await request.clone().formData());
      return shore.fetch(request);
    },
  });

beforeEach(() => {
  clock = NOON;
  asked = [];
  shore = createTurnstileShore({ secret: SECRET, now: () => clock });
  captcha = make(SECRET);
});

const verify = (proof: string, { nonce = NONCE, action = HERE.action } = {}) =>
  captcha.verify({ proof, nonce, action, address: '203.0.113.7', now: clock });

describe('Turnstile', () => {
  test('a solved widget passes; the nonce is the idempotency key', async () => {
    expect(await verify(shore.solve(HERE))).toEqual({ kind: 'passed' });
    expect(asked[0]?.get('idempotency_key')).toBe(NONCE);
    expect(asked[0]?.get('remoteip')).toBe('203.0.113.7');
  });

  test('[HC1] the same form may ask again, another may not', async () => {
    const proof = shore.solve(HERE);
    await verify(proof);

    expect(await verify(proof)).toEqual({ kind: 'passed' });
    expect(await verify(proof, { nonce: crypto.randomUUID() })).toEqual({ kind: 'failed', code: 'proof.invalid' });
  });

  test('[HC1] a token that the far shore would redeem twice is still redeemed once', async () => {
    const proof = shore.solve(HERE);
    await verify(proof);
    const forgetful = createTurnstileShore({ secret: SECRET, now: () => clock });
    shore = {
      ...forgetful,
      fetch: async () => Response.json({ success: true, challenge_ts: new Date(clock).toISOString(), ...HERE }),
    };

    expect(await verify(proof, { nonce: crypto.randomUUID() })).toEqual({ kind: 'failed', code: 'proof.invalid' });
  });

  test('a nonce that is no UUID is made one', async () => {
    expect(await verify(shore.solve(HERE), { nonce: 'nonce-of-a-program_1' })).toEqual({ kind: 'passed' });
    expect(asked[0]?.get('idempotency_key')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  test.each([
    ['solved on another site', () => shore.solve({ ...HERE, hostname: 'evil.example' })],
    ['solved for another form', () => shore.solve({ ...HERE, action: 'sign-in' })],
    ['never issued', () => '0.made-up'],
    ['far too long', () => 'x'.repeat(5_000)],
  ])('[HC1] a token %s is refused', async (_, token) => {
    expect(await verify(token())).toEqual({ kind: 'failed', code: 'proof.invalid' });
  });

  test('no token is told apart from a bad one', async () => {
    expect(await verify('')).toEqual({ kind: 'failed', code: 'proof.missing' });
  });

  test('[HC1] a token older than five minutes is refused', async () => {
    const proof = shore.solve(HERE);
    clock += 301_000;

    expect(await verify(proof)).toEqual({ kind: 'failed', code: 'proof.invalid' });
  });

  test('an old answer of a far shore that does not count is refused by its own date', async () => {
    const stale = { success: true, ...HERE, challenge_ts: new Date(NOON - 3_600_000).toISOString() };
    shore = { ...shore, fetch: async () => Response.json(stale) };

    expect(await verify('token')).toEqual({ kind: 'failed', code: 'proof.invalid' });
  });

  test.each(['down', 'internal-error', 'nonsense', 'redirect'] as const)(
    '[HC2] nobody passes while it is %s',
    async (fault) => {
      const proof = shore.solve(HERE);
      shore.fail(fault);

      expect(await verify(proof)).toEqual({ kind: 'unreachable' });
      shore.fail('none');
      expect(await verify(proof)).toEqual({ kind: 'passed' });
    },
  );

  test('[HC2] a wrong secret of ours is not the visitor’s fault', async () => {
    captcha = make('another secret');

    expect(await verify(shore.solve(HERE))).toEqual({ kind: 'unreachable' });
  });
});

describe('which human check', () => {
  const remember = async () => true;
  const keys = { CAPTCHA_SECRET: 's'.repeat(43), PUBLIC_URL: 'https://desk.example.org' };
  const testKeys = {
    TURNSTILE_SITE_KEY: '1x00000000000000000000AA',
    TURNSTILE_SECRET: '1x0000000000000000000000000000000AA',
  };

  test('altcha without keys, Turnstile with them', () => {
    expect(chooseCaptcha(keys, remember).kind).toBe('altcha');
    const real = { TURNSTILE_SITE_KEY: '0x4AAA', TURNSTILE_SECRET: '0x4BBB' };
    expect(chooseCaptcha({ ...keys, ...real }, remember).captcha.check).toEqual({
      kind: 'turnstile',
      siteKey: '0x4AAA',
    });
  });

  test('[HC2] test keys refuse to start outside loopback', () => {
    expect(() => chooseCaptcha({ ...keys, ...testKeys }, remember)).toThrow('loopback');
    expect(chooseCaptcha({ ...keys, ...testKeys, PUBLIC_URL: 'http://127.0.0.1:8787' }, remember).kind).toBe(
      'turnstile',
    );
  });

  test('[HC2] one key without the other refuses to start', () => {
    expect(() => chooseCaptcha({ ...keys, TURNSTILE_SITE_KEY: '0x4AAA' }, remember)).toThrow('together');
  });
});
