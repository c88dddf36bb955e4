import { createECDH } from 'node:crypto';
import ece from 'http_ece';
import { importJWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { send, MAX_PAYLOAD_BYTES, type PushMessage } from '../../worker/alerts/send.ts';
import { readVapidKeys } from '../../worker/alerts/vapid-keys.ts';
import { createPushShore, type PushShore, type Subscriber } from '../../worker/local/far-shore/push.ts';
import { newVapidKeys } from '../../worker/local/vapid-keys.ts';

/** Our sending against the stand-in on loopback, judged by other people's code: http_ece decrypts, jose checks the token. */

let shore: PushShore;
beforeAll(async () => (shore = await createPushShore({ port: 0 })));
afterAll(() => shore.close());

const vapid = { ...readVapidKeys(newVapidKeys()), subject: 'mailto:desk@demo.test' };
const message = (facts: Partial<PushMessage> = {}): PushMessage => ({
  payload: '{"title":"A task for you"}',
  ttl: 3600,
  urgency: 'high',
  topic: 'task-1',
  padded: true,
  ...facts,
});
const sent = (to: Subscriber, facts?: Partial<PushMessage>) => send({ fetch, vapid }, to, message(facts));

function decrypted({ p256dh, auth, privateKey }: Subscriber, body: string): string {
  const keys = createECDH('prime256v1');
  keys.setPrivateKey(Buffer.from(privateKey, 'base64url'));
  expect(keys.getPublicKey('base64url')).toBe(p256dh);
  const options = { version: 'aes128gcm' as const, privateKey: keys, authSecret: auth };
  return ece.decrypt(Buffer.from(body, 'base64url'), options).toString();
}

describe('a message', () => {
  test('[AL5] is read by the browser’s keys alone, and fills what every service takes', async () => {
    const browser = shore.subscribe();
    expect(await sent(browser, { payload: 'Ilze Kalniņa raksta 🦊' })).toEqual({ kind: 'accepted' });

    const [kept] = shore.kept(browser.endpoint);
    expect(decrypted(browser, kept!.body)).toBe('Ilze Kalniņa raksta 🦊');
    expect(Buffer.from(kept!.body, 'base64url')).toHaveLength(4096);
    expect(() => decrypted({ ...browser, auth: shore.subscribe().auth }, kept!.body)).toThrow();
  });

  test('[AL5] of the longest kind fits, one byte more is ours to cut', async () => {
    const browser = shore.subscribe();
    expect(await sent(browser, { payload: 'x'.repeat(MAX_PAYLOAD_BYTES) })).toEqual({ kind: 'accepted' });
    await expect(sent(browser, { payload: 'x'.repeat(MAX_PAYLOAD_BYTES + 1) })).rejects.toThrow('maximum');
  });

  test('[AL5] carries TTL, Urgency and Topic; a newer one of the topic takes its place', async () => {
    const browser = shore.subscribe();
    await sent(browser, { payload: 'first' });
    await sent(browser, { payload: 'second', ttl: 60, urgency: 'normal' });
    await sent(browser, { payload: 'other', topic: 'task-2' });

    const kept = shore.kept(browser.endpoint);
    expect(kept.map(({ body }) => decrypted(browser, body))).toEqual(['second', 'other']);
    expect(kept[0]).toMatchObject({ ttl: 60, urgency: 'normal', topic: 'task-1' });
  });

  test('[AL5] is signed for that service, for less than a day, by the key the browser subscribed with', async () => {
    const browser = shore.subscribe();
    let authorization = '';
    const spy: typeof fetch = (url, init) => {
      authorization = new Headers(init?.headers).get('authorization') ?? '';
      return fetch(url, init);
    };
    await send({ fetch: spy, vapid }, browser, message());

    const [, token, key] = /^vapid t=(.+), k=(.+)$/.exec(authorization)!;
    const point = Buffer.from(key!, 'base64url');
    const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
    const { payload, protectedHeader } = await jwtVerify(
      token!,
      await importJWK({ kty: 'EC', crv: 'P-256', x, y }, 'ES256'),
      { audience: shore.origin.replace('http:', 'https:'), subject: 'mailto:desk@demo.test' },
    );
    expect(protectedHeader.alg).toBe('ES256');
    expect(payload.exp! - Date.now() / 1000).toBeGreaterThan(0);
    expect(payload.exp! - Date.now() / 1000).toBeLessThan(24 * 60 * 60);
  });
});

describe('what a service answers', () => {
  test.each([
    [404, 'gone'],
    [410, 'gone'],
    [413, 'too-large'],
    [406, 'later'],
    [408, 'later'],
    [429, 'later'],
    [500, 'later'],
    [502, 'later'],
    [503, 'later'],
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
  ])('[AL6] %i is %s', async (status, kind) => {
    const browser = shore.subscribe();
    shore.fail(browser.endpoint, { status });
    expect(await sent(browser)).toMatchObject({ kind, detail: expect.stringContaining(String(status)) });
    shore.fail(browser.endpoint, null);
    expect(await sent(browser)).toEqual({ kind: 'accepted' });
  });

  test('[AL6] Retry-After is honoured, in seconds and as a date, up to a day', async () => {
    const browser = shore.subscribe();
    shore.fail(browser.endpoint, { status: 429, retryAfterS: 120 });
    expect(await sent(browser)).toMatchObject({ kind: 'later', afterMs: 120_000 });
    shore.fail(browser.endpoint, { status: 503, retryAfterS: 10_000_000 });
    expect(await sent(browser)).toMatchObject({ kind: 'later', afterMs: 24 * 60 * 60_000 });

    const dated: typeof fetch = async () =>
      new Response('', { status: 503, headers: { 'retry-after': new Date(Date.now() + 60_000).toUTCString() } });
    const told = await send({ fetch: dated, vapid }, browser, message());
    expect(told).toMatchObject({ kind: 'later' });
    expect((told as { afterMs: number }).afterMs).toBeGreaterThan(50_000);
  });

  test('[AL6] a service that is away is asked again later; a redirect is not followed', async () => {
    const browser = shore.subscribe();
    const away: typeof fetch = async () => {
      throw new TypeError('connection refused');
    };
    expect(await send({ fetch: away, vapid }, browser, message())).toMatchObject({ kind: 'later', afterMs: 0 });
    const elsewhere: typeof fetch = async (_, init) => {
      expect(init?.redirect).toBe('manual');
      return new Response('', { status: 302, headers: { location: 'http://10.0.0.1/' } });
    };
    expect(await send({ fetch: elsewhere, vapid }, browser, message())).toMatchObject({ kind: 'refused' });
  });
});

describe('the stand-in', () => {
  test('refuses a token of another key, for another origin, and a topic that is too long', async () => {
    const browser = shore.subscribe();
    const forged: typeof fetch = (url, init) => {
      const headers = new Headers(init?.headers);
      const [, token] = /t=([^,]+),/.exec(headers.get('authorization') ?? '') ?? [];
      headers.set('authorization', `vapid t=${token}, k=${readVapidKeys(newVapidKeys()).publicKey}`);
      return fetch(url, { ...init, headers });
    };
    expect(await send({ fetch: forged, vapid }, browser, message())).toMatchObject({ kind: 'refused' });
    expect(await sent(browser, { topic: 'x'.repeat(33) })).toMatchObject({ kind: 'refused' });
    expect(await sent({ ...browser, endpoint: `${shore.origin}/push/nobody` })).toMatchObject({ kind: 'gone' });
    const foreign: typeof fetch = (_, init) => fetch(browser.endpoint, init);
    const elsewhere = { ...browser, endpoint: 'https://fcm.googleapis.com/push/x' };
    expect(await send({ fetch: foreign, vapid }, elsewhere, message())).toMatchObject({ kind: 'refused' });
  });
});
