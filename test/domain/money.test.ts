import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LOCALES } from '#domain/model';
import { formatMoney, fractionDigits, MAX_PRICE_MINOR, readPrice, writePrice } from '#domain/money';

describe('prices as people type them', () => {
  test.each([
    ['12', 'EUR', 'en', 1200],
    ['12.5', 'EUR', 'en', 1250],
    ['12,50', 'EUR', 'en', 1250],
    [' 1 200,00 ', 'EUR', 'lv', 120_000],
    ['1,200.00', 'EUR', 'en', 120_000],
    ['1.200,00', 'EUR', 'hu', 120_000],
    ['1.200', 'EUR', 'hu', 120_000],
    ['1,200', 'EUR', 'en', 120_000],
    ['1.234.567', 'EUR', 'hu', 123_456_700],
    ['€ 12', 'EUR', 'en', 1200],
    ['12 EUR', 'EUR', 'en', 1200],
    ['1200', 'JPY', 'en', 1200],
    ['1.234', 'KWD', 'en', 1234],
    ['0', 'EUR', 'en', 0],
  ])('%s %s in %s', (typed, currency, locale, minor) => {
    expect(readPrice(typed, currency, locale)).toBe(minor);
  });

  test.each([
    ['', 'EUR'],
    ['free', 'EUR'],
    ['-1', 'EUR'],
    ['1.234', 'EUR'], // in English the sign is a decimal one, and euros have two digits
    ['12.5', 'JPY'],
    ['1,2,3', 'EUR'],
    ['1.2,3.4', 'EUR'],
    ['1e3', 'EUR'],
    ['99999999999', 'EUR'],
    ['12..5', 'EUR'],
  ])('%s %s is none', (typed, currency) => {
    expect(readPrice(typed, currency, 'en')).toBeNull();
  });

  test('what is written can be read again, in every language and currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MAX_PRICE_MINOR }),
        fc.constantFrom('EUR', 'JPY', 'KWD', 'AMD', 'HUF', 'RUB'),
        fc.constantFrom(...LOCALES),
        (minor, currency, locale) => {
          expect(readPrice(writePrice({ minor, currency }, locale), currency, locale)).toBe(minor);
        },
      ),
    );
  });

  test('nothing typed is read as something over the limit, or as a part of a minor unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,- €') }), (typed) => {
        const minor = readPrice(typed, 'EUR', 'en') ?? 0;
        expect(Number.isSafeInteger(minor) && minor >= 0 && minor <= MAX_PRICE_MINOR).toBe(true);
      }),
    );
  });
});

test('sums are written with the digits of their currency', () => {
  expect([fractionDigits('EUR'), fractionDigits('JPY'), fractionDigits('KWD')]).toEqual([2, 0, 3]);
  expect(formatMoney({ minor: 1250, currency: 'EUR' }, 'en')).toBe('€12.50');
  expect(formatMoney({ minor: 1250, currency: 'JPY' }, 'en')).toBe('¥1,250');
});

describe('where the platform does not know the language, as browsers do not know these', () => {
  afterEach(() => void vi.restoreAllMocks());

  // Node has the whole of CLDR.
  test.each(['hy', 'eo'])('sums are written in %s as CLDR has them', (locale) => {
    for (const amount of [0.5, 12.5, 1234.5, 1_234_567.89]) {
      const cldr = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(amount);
      const known = vi.spyOn(Intl.NumberFormat, 'supportedLocalesOf').mockReturnValue([]);
      const own = formatMoney({ minor: Math.round(amount * 100), currency: 'EUR' }, locale);
      // Of spaces that break no line there are two widths.
      expect(own.replaceAll(/\s/gu, ' ')).toBe(cldr.replaceAll(/\s/gu, ' '));
      expect(readPrice(writePrice({ minor: 1250, currency: 'EUR' }, locale), 'EUR', locale)).toBe(1250);
      known.mockRestore();
    }
  });
});
