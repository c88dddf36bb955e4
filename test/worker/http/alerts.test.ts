import { beforeAll, describe, expect, test } from 'vitest';
import { isPushService } from '../../../worker/alerts/push-service.ts';
import { expectDelivery, listDevices } from '../../../worker/db/queries/alert-devices.ts';
import { randomSecret, sha256Hex } from '../../../worker/http/hash.ts';
import { base64url } from '../../support/alerts.ts';
import { call, problemOf, signInAs } from '../../support/http.ts';
import { anEmployee, anOrganisation, aTeam, db, NOON } from '../../support/worker.ts';

let anna: { id: string; cookie: string };
let boriss: { id: string; cookie: string };

beforeAll(async () => {
  await anOrganisation();
  const team = await aTeam({ isDefault: true });
  const person = async (email: string) => {
    const id = await anEmployee([team], { email });
    return { id, cookie: await signInAs({ id, email }) };
  };
  anna = await person('anna@alerts.test');
  boriss = await person('boriss@alerts.test');
});

const bytes = (length: number) => base64url(crypto.getRandomValues(new Uint8Array(length)));
let made = 0;
const subscription = (facts: object = {}) => ({
  endpoint: `https://fcm.googleapis.com/fcm/send/${(made += 1)}`,
  p256dh: `B${bytes(65).slice(1)}`.slice(0, 87),
  auth: bytes(16),
  device: 'Chrome, Android',
  ...facts,
});
const subscribe = (who: { cookie: string }, facts: object = {}) =>
  call('POST', '/api/alerts/devices', subscription(facts), { cookie: who.cookie });
const idOf = async (answer: Response) => ((await answer.json()) as { id: string }).id;

describe('devices', () => {
  test('[AL8] one endpoint is one device, of whoever signed in there last', async () => {
    const one = subscription();
    const first = await idOf(await call('POST', '/api/alerts/devices', one, { cookie: anna.cookie }));
    expect(await idOf(await call('POST', '/api/alerts/devices', one, { cookie: anna.cookie }))).toBe(first);
    expect(await idOf(await call('POST', '/api/alerts/devices', one, { cookie: boriss.cookie }))).toBe(first);
    expect((await listDevices(db, anna.id)).map(({ id }) => id)).not.toContain(first);
    expect((await listDevices(db, boriss.id)).map(({ id }) => id)).toContain(first);
  });

  test('[AL8] a renewed endpoint keeps its device and its name; another’s is not taken over', async () => {
    const old = subscription();
    const id = await idOf(await call('POST', '/api/alerts/devices', old, { cookie: anna.cookie }));
    const renewed = { ...subscription({ replaces: old.endpoint }), device: undefined };
    expect(await idOf(await call('POST', '/api/alerts/devices', renewed, { cookie: anna.cookie }))).toBe(id);
    expect(await listDevices(db, anna.id)).toContainEqual(
      expect.objectContaining({ id, endpoint: renewed.endpoint, device: 'Chrome, Android' }),
    );
    const stolen = await idOf(await subscribe(boriss, { replaces: renewed.endpoint }));
    expect(stolen).not.toBe(id);
    expect((await listDevices(db, anna.id)).map((one) => one.id)).toContain(id);
  });

  test('[AL8] ten devices a person; the one not heard of for longest makes room', async () => {
    const person = await anEmployee([], { email: 'many@alerts.test' });
    const cookie = await signInAs({ id: person, email: 'many@alerts.test' });
    const ids = [];
    for (let i = 0; i < 12; i += 1) ids.push(await idOf(await subscribe({ cookie })));
    const kept = (await listDevices(db, person)).map(({ id }) => id);
    expect(kept).toHaveLength(10);
    expect(kept).toContain(ids.at(-1));
  });

  test('[AL8] of others are absent: neither tested nor removed', async () => {
    const id = await idOf(await subscribe(anna));
    for (const [method, path] of [
      ['DELETE', `/api/alerts/devices/${id}`],
      ['POST', `/api/alerts/devices/${id}/test`],
    ] as const) {
      expect((await call(method, path, undefined, { cookie: boriss.cookie })).status).toBe(404);
    }
    expect((await call('DELETE', `/api/alerts/devices/${id}`, undefined, { cookie: anna.cookie })).status).toBe(204);
  });

  test.each([
    'https://10.0.0.1/push',
    'https://fcm.googleapis.com.evil.test/x',
    'https://evil.test/?fcm.googleapis.com',
    'https://user:pass@fcm.googleapis.com/x',
    'https://fcm.googleapis.com:8443/x',
    'http://fcm.googleapis.com/x',
    'https://[::1]/x',
    'https://2130706433/x',
    'http://127.0.0.1.nip.io:80/x',
    'ftp://127.0.0.1/x',
    'javascript:alert(1)',
    '',
  ])('[AL8] %j is no push service', async (endpoint) => {
    expect(isPushService(endpoint, { loopback: true })).toBe(false);
    const answer = await subscribe(anna, { endpoint });
    expect(answer.status).toBe(422);
  });

  test('[AL8] the stand-in counts only where nobody else can reach us', () => {
    const endpoint = 'http://127.0.0.1:9490/push/x';
    expect(isPushService(endpoint, { loopback: true })).toBe(true);
    expect(isPushService(endpoint, { loopback: false })).toBe(false);
    for (const known of [
      'https://updates.push.services.mozilla.com/wpush/v2/x',
      'https://web.push.apple.com/x',
      'https://db5p.notify.windows.com/w/?token=x',
    ]) {
      expect(isPushService(known, { loopback: false })).toBe(true);
    }
  });

  test.each([
    { p256dh: 'short' },
    { auth: 'short' },
    { endpoint: `https://fcm.googleapis.com/${'x'.repeat(1_000)}` },
    { more: 1 },
  ])('[AL8] %j is refused by its field', async (facts) => {
    const answer = await subscribe(anna, facts);
    expect(answer.status).toBe(422);
    expect((await problemOf(answer)).errors?.[0]?.pointer).toBe(`/${Object.keys(facts)[0]}`);
  });
});

describe('preferences', () => {
  test('[AL2] are one’s own, and stand until they are chosen otherwise', async () => {
    const read = async (who: { cookie: string }) =>
      (await (await call('GET', '/api/alerts', undefined, { cookie: who.cookie })).json()) as {
        preferences: unknown;
        detail: string;
      };
    expect((await read(anna)).preferences).toEqual({ kinds: ['task', 'message', 'review'], hours: null, sound: true });
    const chosen = { kinds: ['task'], hours: { days: [0, 4], from: 480, to: 60 }, sound: false };
    expect((await call('PUT', '/api/alerts/preferences', chosen, { cookie: anna.cookie })).status).toBe(204);
    expect((await read(anna)).preferences).toEqual(chosen);
    expect((await read(boriss)).preferences).not.toEqual(chosen);
    expect((await read(boriss)).detail).toBe('none');
  });

  test.each([
    { kinds: ['task', 'task'], hours: null, sound: true },
    { kinds: ['other'], hours: null, sound: true },
    { kinds: [], hours: { days: [], from: 0, to: 1 }, sound: true },
    { kinds: [], hours: { days: [9], from: 0, to: 1 }, sound: true },
    { kinds: [], hours: null, sound: 'yes' },
    { kinds: [], hours: null, sound: true, employeeId: 'emp_other' },
  ])('[AL2] %j are none', async (body) => {
    expect((await call('PUT', '/api/alerts/preferences', body, { cookie: anna.cookie })).status).toBe(422);
  });
});

test('[AL7] a service worker tells without a cookie that an alert arrived, once', async () => {
  const id = await idOf(await subscribe(anna));
  const token = randomSecret();
  await expectDelivery(db, { hash: await sha256Hex(token), subscriptionId: id, sentAt: NOON });
  const tell = (body: unknown) => call('POST', '/api/public/alerts/delivered', body);

  expect((await tell({ token })).status).toBe(204);
  expect((await tell({ token })).status).toBe(404);
  expect((await tell({ token: randomSecret() })).status).toBe(404);
  for (const wrong of ['', ' ', null, token.slice(1)]) expect((await tell({ token: wrong })).status).toBe(422);
});
