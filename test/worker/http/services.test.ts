import { beforeAll, describe, expect, test } from 'vitest';
import { aToken, call } from '../../support/http.ts';
import { anEmployee, anOrganisation } from '../../support/worker.ts';

let token: string;
const send = (method: string, path: string, body?: unknown, key?: string) =>
  call(method, path, body, { token, ...(key === undefined ? {} : { key }) });
const sendUp = (bytes: Uint8Array<ArrayBuffer>) =>
  call('POST', '/api/v1/services/pictures', undefined, { token, raw: bytes, headers: { 'content-type': 'image/png' } });
const list = async () =>
  ((await (await send('GET', '/api/v1/services')).json()) as { items: { id: string; name: string }[] }).items;

const TYRE = { name: 'Tyre', priceMinor: 1200, currency: 'EUR' };
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]);

beforeAll(async () => {
  await anOrganisation();
  token = await aToken(await anEmployee([], { role: 'owner' }));
});

describe('the catalogue', () => {
  test('[PR10] grows at its end, and keeps the order it is given', async () => {
    await send('POST', '/api/v1/services', TYRE);
    await send('POST', '/api/v1/services', { ...TYRE, name: 'Helmet' });
    const [tyre, helmet] = await list();
    expect([tyre, helmet]).toMatchObject([
      { name: 'Tyre', description: '', position: 0, active: true, pictureId: null },
      { name: 'Helmet', position: 1 },
    ]);
    expect((await send('PATCH', `/api/v1/services/${tyre?.id ?? ''}`, { position: 2, priceMinor: 1300 })).status).toBe(
      204,
    );
    expect(await list()).toMatchObject([{ name: 'Helmet' }, { name: 'Tyre', priceMinor: 1300 }]);
  });

  test('[AP1] a repeat under its key makes one', async () => {
    const before = (await list()).length;
    const first = await send('POST', '/api/v1/services', { ...TYRE, name: 'Lamp' }, 'lamp');
    const again = await send('POST', '/api/v1/services', { ...TYRE, name: 'Lamp' }, 'lamp');
    expect(await again.json()).toEqual(await first.json());
    expect(await list()).toHaveLength(before + 1);
  });

  test.each([
    [{ priceMinor: -1 }],
    [{ priceMinor: 1.5 }],
    [{ priceMinor: 1e12 }],
    [{ priceMinor: '12' }],
    [{ currency: 'euro' }],
    [{ currency: '' }],
    [{ name: ' ' }],
    [{ pictureId: '../secrets' }],
    [{ rootId: 'cl_1' }],
    [{ rev: 7 }],
  ])('%j is refused', async (facts) => {
    expect((await send('POST', '/api/v1/services', { ...TYRE, ...facts })).status).toBe(422);
  });
});

describe('its pictures', () => {
  test('are seen by everybody, unchangeable, and harmless', async () => {
    const { id } = await (await sendUp(PNG)).json<{ id: string }>();
    const answer = await call('GET', `/api/public/pictures/${id}`, undefined, { origin: null });

    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(PNG);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  test('are named by their content', async () => {
    expect(await (await sendUp(PNG)).json()).toEqual(await (await sendUp(PNG)).json());
  });

  test.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['a GIF', 'GIF89a0000000000'],
    ['nothing', ''],
    ['a RIFF that is no picture', 'RIFF0000WAVE0000'],
  ])('%s is none, whatever it calls itself', async (_, text) => {
    expect((await sendUp(new Uint8Array(new TextEncoder().encode(text)))).status).toBe(415);
  });

  test('over 2 MiB are too large', async () => {
    const large = new Uint8Array(2 * 1024 * 1024 + 1);
    large.set(PNG);
    expect((await sendUp(large)).status).toBe(413);
  });

  test.each(['pic_', 'pic_0123456789abcdef0123456789ABCDEF', `pic_${'0'.repeat(32)}`, '..%2ffiles%2fx', 'x'])(
    '%s is not there',
    async (id) => {
      expect((await call('GET', `/api/public/pictures/${id}`)).status).toBe(404);
    },
  );
});
