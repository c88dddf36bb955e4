import * as v from 'valibot';
import { judgeWish, MAX_LINES, MAX_QUANTITY, type WantedLine } from '#domain/order';
import { CONTACT_REQUIRED, isReachable, optionalText, sendingFields } from './public-intake.ts';

/** The form of /order as it was sent, read field by field. Every issue's message is its stable code. */

type Flat = Readonly<Record<string, unknown>>;

/**
 * contract.md: `line[n][service]`, `line[n][quantity]`; and what was seen: `line[n][price]` in minor units of
 * `line[n][currency]`.
 */
const LINE_FIELD = /^line\[(\d{1,4})\]\[(service|quantity|price|currency)\]$/;
type LineField = 'service' | 'quantity' | 'price' | 'currency';
export const lineField = (at: number, field: LineField): string => `line[${at}][${field}]`;

const personSchema = (country: string) =>
  v.pipe(
    v.object({ ...sendingFields(country), message: optionalText('message') }),
    v.forward(v.partialCheck([['phone'], ['email']], isReachable, CONTACT_REQUIRED), ['phone']),
  );

/**
 * The form as it will be kept; fields of no meaning here are dropped. Whether the services exist, and at what price, the
 * catalogue says (OR2).
 * @param facts the organisation's country, the default of phone numbers, and its day of today, ISO 8601
 */
export const orderFormSchema = ({ country, today }: { country: string; today: string }) => {
  const person = personSchema(country);
  return v.pipe(
    v.record(v.string(), v.unknown()),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const flat: Flat = dataset.value;
      const faults = new Map<string, string>();
      const fault = (field: string, code: string) => void faults.set(field, faults.get(field) ?? code);

      const who = v.safeParse(person, flat);
      for (const issue of who.issues ?? []) fault(String(issue.path?.[0]?.key ?? 'name'), issue.message);
      const wish = readWish(flat['wish'], today, fault);
      const lines = readLines(flat, fault);

      for (const [key, message] of faults) {
        addIssue({
          message,
          input: flat[key],
          path: [{ type: 'object', origin: 'value', input: dataset.value, key, value: flat[key] }],
        });
      }
      return who.success && faults.size === 0 ? { ...who.output, wish, lines } : NEVER;
    }),
  );
};
export type OrderForm = v.InferOutput<ReturnType<typeof orderFormSchema>>;

type Fault = (field: string, code: string) => void;

function readWish(value: unknown, today: string, fault: Fault): string | null {
  const typed = textOf(value);
  if (typed === '') return null;
  const verdict = judgeWish(typed, today);
  if (verdict !== 'fine') fault('wish', `wish.${verdict}`);
  return typed;
}

/** Lines in the order of their numbers; one whose quantity was left empty orders nothing. */
function readLines(flat: Flat, fault: Fault): WantedLine[] {
  const numbers = new Set(
    Object.keys(flat).flatMap((key) => {
      const at = LINE_FIELD.exec(key)?.[1];
      return at === undefined ? [] : [Number(at)];
    }),
  );
  const wanted = [...numbers].toSorted((a, b) => a - b).filter((at) => textOf(flat[lineField(at, 'quantity')]) !== '');
  if (wanted.length === 0) fault('line', 'line.required');
  if (wanted.length > MAX_LINES) fault('line', 'line.too-many');
  return wanted.map((at) => {
    const serviceId = textOf(flat[lineField(at, 'service')]);
    if (serviceId === '') fault(lineField(at, 'service'), 'service.unknown');
    const quantity = readQuantity(textOf(flat[lineField(at, 'quantity')]));
    if (typeof quantity === 'string') fault(lineField(at, 'quantity'), quantity);
    return {
      at,
      serviceId,
      quantity: typeof quantity === 'number' ? quantity : 0,
      priceSeen: textOf(flat[lineField(at, 'price')]) || null,
      currencySeen: textOf(flat[lineField(at, 'currency')]) || null,
    };
  });
}

/** @returns the code of what is wrong with it, if it is no quantity */
function readQuantity(typed: string): number | string {
  if (!/^[+-]?\d+$/.test(typed)) return 'quantity.not-whole';
  const quantity = Number(typed);
  return quantity >= 1 && quantity <= MAX_QUANTITY ? quantity : 'quantity.out-of-range';
}

/** Forms send text; a program may send a number where one is meant. */
function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : value === undefined || value === null ? '' : '?';
}
