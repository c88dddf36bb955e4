import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIn, dayNumber, judgeWish, MAX_LINES, MAX_QUANTITY, priceLines, totalsOf } from '#domain/order';
import { MAX_PRICE_MINOR } from '#domain/money';

const aLine = fc.record({
  quantity: fc.integer({ min: 1, max: MAX_QUANTITY }),
  priceMinor: fc.integer({ min: 0, max: MAX_PRICE_MINOR }),
  currency: fc.constantFrom('EUR', 'USD'),
});

describe('[OR2] the total', () => {
  test('is exact, whatever an order may hold', () => {
    fc.assert(
      fc.property(fc.array(aLine, { maxLength: MAX_LINES }), (lines) => {
        for (const { minor, currency } of totalsOf(lines)) {
          const exact = lines
            .filter((line) => line.currency === currency)
            .reduce((sum, line) => sum + BigInt(line.quantity) * BigInt(line.priceMinor), 0n);
          expect(BigInt(minor)).toBe(exact);
        }
      }),
    );
  });

  test('is a sum for each currency, in the order of their lines', () => {
    const lines = [
      { quantity: 2, priceMinor: 100, currency: 'EUR' },
      { quantity: 1, priceMinor: 5, currency: 'USD' },
      { quantity: 1, priceMinor: 50, currency: 'EUR' },
    ];
    expect(totalsOf(lines)).toEqual([
      { currency: 'EUR', minor: 250 },
      { currency: 'USD', minor: 5 },
    ]);
    expect(totalsOf([])).toEqual([]);
  });
});

describe('[OR3] the day wished for', () => {
  test.each([
    ['2026-11-22', 'fine'],
    ['2026-11-21', 'past'],
    ['2028-02-29', 'fine'],
    ['2027-02-29', 'invalid'],
    ['2028-11-21', 'fine'],
    ['2028-11-22', 'too-far'],
    ['2026-13-01', 'invalid'],
    ['22.11.2026', 'invalid'],
    ['+02026-11-22', 'invalid'],
  ])('%s is %s on 22 November 2026', (wish, verdict) => {
    expect(judgeWish(wish, '2026-11-22')).toBe(verdict);
  });

  test('today is the organisation’s: in Riga it is tomorrow before it is in London', () => {
    const late = Date.UTC(2026, 10, 22, 23);
    expect([dayIn('Europe/Riga', late), dayIn('Europe/London', late)]).toEqual(['2026-11-23', '2026-11-22']);
  });

  test('days follow one another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
        expect(dayNumber(new Date(day * 86_400_000).toISOString().slice(0, 10))).toBe(day);
      }),
    );
  });
});

describe('[OR2] lines at the prices of the catalogue', () => {
  const offer = { id: 'svc_a', name: 'Tyre', priceMinor: 1200, currency: 'EUR' };
  const want = (facts: object = {}) => ({
    at: 3,
    serviceId: 'svc_a',
    quantity: 2,
    priceSeen: '1200',
    currencySeen: 'EUR',
    ...facts,
  });

  test('name, price and currency are the catalogue’s', () => {
    const line = { serviceId: 'svc_a', name: 'Tyre', quantity: 2, priceMinor: 1200, currency: 'EUR' };
    expect(priceLines([want()], [offer])).toEqual({ kind: 'priced', lines: [line] });
    expect(priceLines([want({ priceSeen: null, currencySeen: null })], [offer])).toEqual({
      kind: 'priced',
      lines: [line],
    });
  });

  test('another price than was seen, and what is not offered, are refused by line', () => {
    expect(priceLines([want({ priceSeen: '1199' }), want({ at: 5, serviceId: 'svc_b' })], [offer])).toEqual({
      kind: 'refused',
      faults: [
        { at: 3, field: 'price', code: 'line.price-changed' },
        { at: 5, field: 'service', code: 'service.unknown' },
      ],
    });
  });

  test('the same number in another currency is another price', () => {
    const faults = [{ at: 3, field: 'currency', code: 'line.price-changed' }];
    expect(priceLines([want()], [{ ...offer, currency: 'USD' }])).toEqual({ kind: 'refused', faults });
  });
});
