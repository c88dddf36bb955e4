import { describe, expect, test } from 'vitest';
import { isLoopback, publicUrlOf, readConfig } from '../../worker/local/config.ts';

const TEST_KEYS = {
  TURNSTILE_SITE_KEY: '1x00000000000000000000AA',
  TURNSTILE_SECRET: '1x0000000000000000000000000000000AA',
};

describe('settings of npm start', () => {
  test('nothing set is the demo on 127.0.0.1:8787', () => {
    expect(readConfig({})).toMatchObject({ port: 8787, host: '127.0.0.1', demo: true, smtpPort: 2525 });
  });

  test.each([
    [{ PORT: 'http' }, /PORT/],
    [{ DEMO: 'no' }, /DEMO/],
    [{ PUBLIC_URL: 'desk.example.org' }, /PUBLIC_URL/],
    [{ PUBLIC_URL: 'https://desk.example.org/app' }, /PUBLIC_URL/],
    [{ SMTP_URL: 'http://mail.example.org' }, /SMTP_URL/],
    [{ TRUSTED_PROXY: '10.0.0.0/8' }, /TRUSTED_PROXY/],
    [{ TRUSTED_PROXY: '*' }, /TRUSTED_PROXY/],
    [{ TURNSTILE_SECRET: 'x' }, /only together/],
  ])('%j is refused by name', (variables, reason) => {
    expect(() => readConfig(variables)).toThrow(reason);
  });

  test('Turnstile test keys work on loopback only', () => {
    expect(readConfig(TEST_KEYS).turnstile?.siteKey).toBe(TEST_KEYS.TURNSTILE_SITE_KEY);
    expect(() => readConfig({ ...TEST_KEYS, HOST: '0.0.0.0' })).toThrow(/test keys/);
    expect(() => readConfig({ ...TEST_KEYS, PUBLIC_URL: 'https://desk.example.org' })).toThrow(/test keys/);
  });

  test.each([
    [{}, true],
    [{ HOST: '::1' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ PUBLIC_URL: 'https://desk.example.org' }, false],
  ])('%j is loopback: %s', (variables, expected) => {
    expect(isLoopback(readConfig(variables))).toBe(expected);
  });

  test.each([
    [{}, ['127.0.0.1', '::1']],
    [{ HOST: '0.0.0.0' }, []],
    [{ HOST: '0.0.0.0', TRUSTED_PROXY: '192.0.2.7, 2001:db8::7' }, ['192.0.2.7', '2001:db8::7']],
    [{ PUBLIC_URL: 'https://desk.example.org' }, ['127.0.0.1', '::1']],
  ])('%j believes the proxies %j', (variables, expected) => {
    expect(readConfig(variables).trustedProxies).toEqual(expected);
  });

  test('an IPv6 host is written in brackets', () => {
    expect(publicUrlOf(readConfig({ HOST: '::1' }), 80)).toBe('http://[::1]:80');
  });
});
