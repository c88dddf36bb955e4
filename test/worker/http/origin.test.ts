import { describe, expect, test } from 'vitest';
import { judgeOrigin } from '../../../worker/http/origin-guard.ts';
import { clientAddress } from '../../../worker/http/address.ts';
import { withCaller } from '../../../worker/http/caller.ts';

const SELF = 'https://desk.example.org';
type Headers = Record<string, string>;

const judge = (method: string, path: string, headers: Headers = {}, base = SELF) =>
  judgeOrigin(new Request(`${base}${path}`, { method, headers }), SELF);
const kindOf = (...call: Parameters<typeof judge>) => judge(...call).kind;

describe('the origin guard', () => {
  const changing = ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'];
  const foreign = [
    'https://evil.example',
    'null',
    'http://desk.example.org',
    'https://desk.example.org:8443',
    'https://desk.example.org.evil.example',
    'https://evil.example/https://desk.example.org',
    'https://sub.desk.example.org',
    'HTTPS://DESK.EXAMPLE.ORG',
    '',
  ];

  test.each(changing)('[SI6] %s needs our own Origin', (method) => {
    expect(kindOf(method, '/api/sync/push', { origin: SELF, cookie: 'a=b' })).toBe('pass');
    expect(kindOf(method, '/api/sync/push', { cookie: 'a=b' })).toBe('refused');
    expect(kindOf(method, '/app/anything', {})).toBe('refused');
    for (const origin of foreign) expect(kindOf(method, '/api/sync/push', { origin, cookie: 'a=b' })).toBe('refused');
  });

  test.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing and passes', (method) => {
    expect(kindOf(method, '/api/me', { origin: 'https://evil.example', cookie: 'a=b' })).toBe('pass');
  });

  test('[SI6] a bearer passes from anywhere, without its cookies', () => {
    const judged = judge('POST', '/api/v1/teams', {
      authorization: 'Bearer x',
      cookie: 'a=b',
      origin: 'https://evil.example',
    });

    expect(judged.kind).toBe('pass');
    expect(judged.kind === 'pass' && judged.request.headers.has('cookie')).toBe(false);
  });

  test('another scheme of authorization is no bearer', () => {
    expect(kindOf('POST', '/api/v1/teams', { authorization: 'Basic eDp5', cookie: 'a=b' })).toBe('refused');
  });

  test.each(['/register', '/order', '/callback', '/f/abc', '/register/'])('a form posted to %s', (path) => {
    expect(kindOf('POST', path, { origin: SELF })).toBe('pass');
    const program = judge('POST', path, { cookie: 'a=b' });
    expect(program.kind).toBe('pass');
    expect(program.kind === 'pass' && program.request.headers.has('cookie')).toBe(false);
    for (const origin of foreign) expect(kindOf('POST', path, { origin })).toBe('parked');
    expect(kindOf('POST', path, { 'sec-fetch-site': 'cross-site' })).toBe('parked');
  });

  test.each(['/api/public/register', '/api/public/check', '/api/auth/sign-in/email', '/hooks/telegram/1'])(
    '%s is open to programs, never to foreign pages',
    (path) => {
      expect(kindOf('POST', path)).toBe('pass');
      for (const origin of foreign) expect(kindOf('POST', path, { origin })).toBe('refused');
      expect(kindOf('POST', path, { 'sec-fetch-site': 'same-site' })).toBe('refused');
    },
  );

  test.each(['/api/auth/sign-in/email/', '/api/auth/sign-out', '/api/publicx/register', '/x/api/public/register'])(
    '%s is not',
    (path) => expect(kindOf('POST', path)).toBe('refused'),
  );

  test('a socket opens for our own pages and for programs', () => {
    const upgrade = { upgrade: 'websocket' };
    expect(kindOf('GET', '/api/sync/socket', { ...upgrade, origin: SELF })).toBe('pass');
    expect(kindOf('GET', '/api/sync/socket', upgrade)).toBe('pass');
    expect(kindOf('GET', '/api/sync/socket', { upgrade: 'WebSocket', origin: 'https://evil.example' })).toBe('refused');
  });

  test('[SI6] on loopback every name of it is ourselves, elsewhere only PUBLIC_URL', () => {
    const local = 'http://localhost:8787';
    expect(kindOf('POST', '/api/sync/push', { origin: local }, local)).toBe('pass');
    expect(kindOf('POST', '/api/sync/push', { origin: 'http://localhost:9999' }, local)).toBe('refused');
    expect(kindOf('POST', '/api/sync/push', { origin: 'http://rebound.example' }, 'http://rebound.example')).toBe(
      'refused',
    );
  });
});

describe('the caller’s address', () => {
  const addressOf = (headers: Headers) => clientAddress(new Request(SELF, { headers }));

  test('is the platform’s word alone', () => {
    const claims = {
      'x-forwarded-for': '1.1.1.1',
      'x-real-ip': '1.1.1.1',
      forwarded: 'for=1.1.1.1',
      'true-client-ip': '1.1.1.1',
    };
    expect(addressOf(claims)).toBe('unknown');
    expect(addressOf({ ...claims, 'cf-connecting-ip': '203.0.113.7' })).toBe('203.0.113.7');
  });

  test('of IPv4 is one address in both its spellings', () => {
    expect(addressOf({ 'cf-connecting-ip': '::ffff:203.0.113.7' })).toBe('203.0.113.7');
  });

  test.each([
    ['the socket’s, whatever is claimed', { peer: '198.51.100.1' }, '198.51.100.1'],
    ['the socket’s in its plain spelling', { peer: '::ffff:198.51.100.1' }, '198.51.100.1'],
    ['what a trusted proxy says', { peer: '192.0.2.7' }, '203.0.113.9'],
    ['what a trusted proxy says by a socket of both kinds', { peer: '::ffff:192.0.2.7' }, '203.0.113.9'],
    ['the proxy’s own where it says nothing', { peer: '192.0.2.7', claim: '' }, '192.0.2.7'],
    ['the proxy’s own where it says nothing sensible', { peer: '192.0.2.7', claim: 'unknown' }, '192.0.2.7'],
    ['nobody’s where the runner says nothing', { peer: '' }, 'unknown'],
    ['the platform’s where it is the only one', { peer: '198.51.100.1', trusted: undefined }, '203.0.113.9'],
  ])('[HC6] is %s', (_, facts, expected) => {
    const { peer, claim, trusted } = { claim: '203.0.113.9', trusted: '192.0.2.7,2001:db8::7', ...facts };
    const request = new Request(SELF, { headers: { 'cf-connecting-ip': claim, 'frontdesk-caller': peer } });
    expect(clientAddress(withCaller(request, trusted))).toBe(expected);
  });

  test('of IPv6 is a household’s network, however it is written', () => {
    const spellings = ['2001:db8:1:2:3:4:5:6', '2001:DB8:0001:0002::9', '2001:db8:1:2::'];
    expect(new Set(spellings.map((address) => addressOf({ 'cf-connecting-ip': address })))).toEqual(
      new Set(['2001:db8:1:2::/64']),
    );
    expect(addressOf({ 'cf-connecting-ip': '::1' })).toBe('0:0:0:0::/64');
  });
});
