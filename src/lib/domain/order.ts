import type { OrderLine, Service } from './model.ts';
import type { Money } from './money.ts';

/** Rules OR: what an order is made of. Prices are the catalogue's at the moment of ordering, whatever was typed. */

export const MAX_QUANTITY = 999;
export const MAX_LINES = 50;
/** How far ahead somebody may wish, in days. */
export const MAX_WISH_DAYS = 730;

export type Priced = Pick<OrderLine, 'quantity' | 'priceMinor' | 'currency'>;

export const sumOf = ({ quantity, priceMinor, currency }: Priced): Money => ({
  minor: quantity * priceMinor,
  currency,
});

/** What the lines come to: a sum for each currency, in the order of their first line (OR2). */
export function totalsOf(lines: readonly Priced[]): Money[] {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(line.currency, (sums.get(line.currency) ?? 0) + sumOf(line).minor);
  return [...sums].map(([currency, minor]) => ({ currency, minor }));
}

/** The lines in words that need no translation: "2 × Full service". */
export const lineWords = ({ quantity, name }: Pick<OrderLine, 'quantity' | 'name'>): string => `${quantity} × ${name}`;

/**
 * A line as it was asked for; `at` is its number in the form, `priceSeen` and `currencySeen` what the form showed, in minor
 * units. Whoever does not say what they saw agrees to what it costs.
 */
export type WantedLine = {
  at: number;
  serviceId: string;
  quantity: number;
  priceSeen: string | null;
  currencySeen: string | null;
};
export type LineFault =
  | { at: number; field: 'service'; code: 'service.unknown' }
  | { at: number; field: 'price' | 'currency'; code: 'line.price-changed' };
type Offer = Pick<Service, 'id' | 'name' | 'priceMinor' | 'currency'>;
type PricedLine = Pick<OrderLine, 'serviceId' | 'name' | 'quantity' | 'priceMinor' | 'currency'>;

/**
 * Lines at the prices of the catalogue (OR1, OR2).
 * @param offers what can be ordered now
 */
export function priceLines(
  wanted: readonly WantedLine[],
  offers: readonly Offer[],
): { kind: 'priced'; lines: PricedLine[] } | { kind: 'refused'; faults: LineFault[] } {
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const lines: PricedLine[] = [];
  const faults: LineFault[] = [];
  for (const { at, serviceId, quantity, priceSeen, currencySeen } of wanted) {
    const offer = byId.get(serviceId);
    if (!offer) {
      faults.push({ at, field: 'service', code: 'service.unknown' });
      continue;
    }
    const { name, priceMinor, currency } = offer;
    if (priceSeen !== null && priceSeen !== String(priceMinor)) {
      faults.push({ at, field: 'price', code: 'line.price-changed' });
    } else if (currencySeen !== null && currencySeen !== currency) {
      // 12 euros are not 12 dollars, though the number is the same.
      faults.push({ at, field: 'currency', code: 'line.price-changed' });
    }
    lines.push({ serviceId, name, quantity, priceMinor, currency });
  }
  return faults.length === 0 ? { kind: 'priced', lines } : { kind: 'refused', faults };
}

const DAY_MS = 86_400_000;

/** A day of the calendar as ISO 8601 (`2026-11-22`) in whole days since the epoch; null when there is no such day. */
export function dayNumber(iso: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const at = Date.parse(`${iso}T00:00:00Z`);
  // Engines turn 30 February into a day of March, or refuse it; both are no such day.
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== iso ? null : at / DAY_MS;
}

/**
 * The day it is in `timeZone`, ISO 8601.
 * @param at UTC milliseconds
 */
export function dayIn(timeZone: string, at: number): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return format.format(at);
}

/** May somebody wish for this day, when it is `today`? (OR3) */
export function judgeWish(wish: string, today: string): 'fine' | 'invalid' | 'past' | 'too-far' {
  const day = dayNumber(wish);
  const now = dayNumber(today);
  if (day === null || now === null) return 'invalid';
  if (day < now) return 'past';
  return day - now > MAX_WISH_DAYS ? 'too-far' : 'fine';
}
