import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { MAX_LINES, MAX_QUANTITY } from '#domain/order';
import { lineField, orderFormSchema } from '#protocol/order-intake';

const schema = orderFormSchema({ country: 'LV', today: '2026-11-22' });
const PERSON = { name: 'Ilze', phone: '26543210', email: '', nonce: 'nonce-0123456789', proof: 'x' };
const line = (at: number, service: string, quantity: unknown, price?: string) => ({
  [lineField(at, 'service')]: service,
  [lineField(at, 'quantity')]: quantity,
  ...(price === undefined ? {} : { [lineField(at, 'price')]: price }),
});

/** What is wrong, as `field code`. */
function faultsOf(fields: Record<string, unknown>): string[] {
  const read = v.safeParse(schema, { ...PERSON, ...fields });
  return (read.issues ?? []).map((issue) => `${String(issue.path?.[0]?.key)} ${issue.message}`);
}

describe('the form of /order', () => {
  test('is read as it will be kept', () => {
    const seen = { 'line[4][currency]': ' EUR ' };
    const fields = {
      ...line(4, 'svc_b', '02', '1200'),
      ...seen,
      ...line(0, ' svc_a ', 3),
      wish: '2026-11-22',
      colour: 'red',
    };
    expect(v.parse(schema, { ...PERSON, ...fields })).toEqual({
      name: 'Ilze',
      phone: '+37126543210',
      email: null,
      message: '',
      nonce: 'nonce-0123456789',
      proof: 'x',
      language: null,
      wish: '2026-11-22',
      lines: [
        { at: 0, serviceId: 'svc_a', quantity: 3, priceSeen: null, currencySeen: null },
        { at: 4, serviceId: 'svc_b', quantity: 2, priceSeen: '1200', currencySeen: 'EUR' },
      ],
    });
  });

  test.each([
    ['0', 'quantity.out-of-range'],
    ['-1', 'quantity.out-of-range'],
    ['1000', 'quantity.out-of-range'],
    ['99999999999999999999', 'quantity.out-of-range'],
    ['1.5', 'quantity.not-whole'],
    ['1,5', 'quantity.not-whole'],
    ['1e3', 'quantity.not-whole'],
    ['0x10', 'quantity.not-whole'],
    ['٣', 'quantity.not-whole'],
    ['many', 'quantity.not-whole'],
    [1.5, 'quantity.not-whole'],
    [Number.NaN, 'quantity.not-whole'],
    [['1'], 'quantity.not-whole'],
    [{ valueOf: 1 }, 'quantity.not-whole'],
    [true, 'quantity.not-whole'],
  ])('[OR1] a quantity of %j is refused', (quantity, code) => {
    expect(faultsOf(line(2, 'svc_a', quantity))).toEqual([`line[2][quantity] ${code}`]);
  });

  test('[OR1] what was left empty orders nothing, and nothing is no order', () => {
    expect(faultsOf({ ...line(0, 'svc_a', ''), ...line(1, 'svc_b', ' '), ...line(2, 'svc_c', null) })).toEqual([
      'line line.required',
    ]);
    expect(faultsOf({})).toEqual(['line line.required']);
    expect(faultsOf({ ...line(0, 'svc_a', ''), ...line(1, 'svc_b', '1') })).toEqual([]);
  });

  test('[OR1] a quantity of nothing in particular is refused', () => {
    expect(faultsOf({ 'line[0][quantity]': '1' })).toEqual(['line[0][service] service.unknown']);
  });

  test('[OR1] so many lines and no more', () => {
    const lines = (count: number) =>
      Object.assign({}, ...Array.from({ length: count }, (_, at) => line(at, 'svc_a', '1'))) as object;
    expect(faultsOf({ ...lines(MAX_LINES) })).toEqual([]);
    expect(faultsOf({ ...lines(MAX_LINES + 1) })).toEqual(['line line.too-many']);
  });

  test('[OR3] the wish is a day from today on', () => {
    const wished = (wish: unknown) => faultsOf({ ...line(0, 'svc_a', '1'), wish });
    expect(wished('2026-11-21')).toEqual(['wish wish.past']);
    expect(wished('2030-01-01')).toEqual(['wish wish.too-far']);
    expect(wished('tomorrow')).toEqual(['wish wish.invalid']);
    expect(wished(['2026-11-23'])).toEqual(['wish wish.invalid']);
    expect(wished('')).toEqual([]);
  });

  test('every wrong field is named at once', () => {
    const fields = { name: '', phone: '', email: '', wish: 'x', ...line(0, 'svc_a', '-1'), message: 7 };
    expect(faultsOf(fields).toSorted()).toEqual([
      'line[0][quantity] quantity.out-of-range',
      'message message.invalid',
      'name name.required',
      'phone contact.required',
      'wish wish.invalid',
    ]);
  });

  test('whatever a program sends, what passes is a possible order', () => {
    const anything = fc.oneof(fc.string(), fc.integer().map(String), fc.double(), fc.anything());
    const fields = fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('wish', ...[0, 1, 2].map((at) => lineField(at, 'quantity')))),
      anything,
    );
    fc.assert(
      fc.property(fields, (some) => {
        const read = v.safeParse(schema, { ...PERSON, ...line(0, 'svc_a', '1'), ...line(1, 'svc_b', ''), ...some });
        if (!read.success) return;
        const { lines, wish } = read.output;
        expect(lines.length).toBeGreaterThan(0);
        expect(
          lines.every(({ quantity }) => Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_QUANTITY),
        ).toBe(true);
        expect((wish ?? '2026-11-22') >= '2026-11-22').toBe(true);
      }),
    );
  });
});
