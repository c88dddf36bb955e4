import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkEmail, checkPhone } from '#protocol/contact';

const phone = (typed: string, country = 'LV') => checkPhone(typed, country);
const ok = (value: string) => ({ ok: true, value });

describe('telephone numbers', () => {
  test.each([
    ['20 000 001', 'LV', '+37120000001'],
    ['+371 2000-0001', 'EE', '+37120000001'],
    ['00371 20000001', 'LV', '+37120000001'],
    ['(030) 1234 5678', 'DE', '+493012345678'],
    ['８ 916 123 45 67', 'RU', '+79161234567'],
  ])('[MT6] %s in %s is %s', (typed, country, value) => {
    expect(phone(typed, country)).toEqual(ok(value));
  });

  test.each([
    '123',
    'call me',
    '+371 2000 0001 ext. 5',
    '+371 20000001 or +371 20000002',
    '+999 123456',
    '9'.repeat(5000),
  ])('%s is refused', (typed) => {
    expect(phone(typed)).toEqual({ ok: false, code: 'phone.invalid' });
  });

  test('an empty field is told apart', () => {
    expect(phone('  ')).toEqual({ ok: false, code: 'phone.required' });
  });
});

describe('e-mail addresses', () => {
  test.each([
    [' Anna.Berzina@Example.ORG ', 'anna.berzina@example.org'],
    ['ANNA+Shop@example.org', 'anna+shop@example.org'],
    ["o'neil@example.org", "o'neil@example.org"],
    ['info@münchen.de', 'info@xn--mnchen-3ya.de'],
    ['info@xn--mnchen-3ya.de', 'info@xn--mnchen-3ya.de'],
    ['ñoñó@郵件.商務', 'ñoñó@xn--5nqv22n.xn--lhr59c'],
    ['e\u0301va@example.org', 'éva@example.org'],
    ['anna@ｅxample.org', 'anna@example.org'],
  ])('[MT6] %s is %s', (typed, value) => {
    expect(checkEmail(typed)).toEqual(ok(value));
  });

  test.each([
    'anna',
    'anna@',
    '@example.org',
    'anna@localhost',
    'anna@example..org',
    'anna@example.org.',
    'an..na@example.org',
    'anna@-example.org',
    'anna@example.123',
    'anna@127.0.0.1',
    'anna@0x7f.1',
    'anna@[127.0.0.1]',
    '"anna berzina"@example.org',
    'anna(comment)@example.org',
    'anna@example.org:25',
    'anna@exa%6Dple.org',
    'anna@example.org/path',
    'Anna <anna@example.org>',
    'a@example.org,b@example.org',
    'anna@example.org\r\nBcc: all@example.org',
    'anna\u0000@example.org',
    'anna\ud800@example.org',
    `${'a'.repeat(65)}@example.org`,
    `anna@${'a'.repeat(64)}.org`,
    `anna@${'abcdefgh.'.repeat(30)}org`,
  ])('%j is refused', (typed) => {
    expect(checkEmail(typed)).toEqual({ ok: false, code: 'email.invalid' });
  });

  test('[MT6] what was checked once is its own canonical form', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const checked = checkEmail(address);
        return !checked.ok || checkEmail(checked.value).ok === true;
      }),
    );
  });

  test('whatever is typed: no throw, and an accepted address holds nothing that could end a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (local, domain) => {
        const checked = checkEmail(`${local}@${domain}.org`);
        return !checked.ok || !/[\s<>,;:"()[\]\\\p{Cc}]/u.test(checked.value);
      }),
    );
  });
});
