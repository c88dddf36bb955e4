/** Sums of money: whole minor units of an ISO 4217 currency (cents of a euro), and as people read and type them. */

export type Money = { minor: number; currency: string };

/** The highest price of one thing, in minor units: a thousand lines of a thousand of them still add up exactly. */
export const MAX_PRICE_MINOR = 1_000_000_000;

/** Digits behind the point: 2 for EUR, 0 for JPY, 3 for KWD. */
export const fractionDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/**
 * Neither Chromium nor workerd knows Armenian or Esperanto, and would write sums as Americans do. CLDR groups and parts them
 * there as in these languages: 1234,50 € and 1 234,50 €.
 */
const WRITTEN_LIKE: Readonly<Record<string, string>> = { hy: 'pl', eo: 'ru' };
const numbersOf = (locale: string): string =>
  Intl.NumberFormat.supportedLocalesOf(locale).length > 0 ? locale : (WRITTEN_LIKE[locale] ?? locale);

/** "€12.50", as a reader of `locale` writes it. */
export function formatMoney({ minor, currency }: Money, locale: string): string {
  const format = new Intl.NumberFormat(numbersOf(locale), { style: 'currency', currency });
  return format.format(minor / 10 ** fractionDigits(currency));
}

/** The bare number for a field to type in: "12.50", with the decimal sign of `locale` and no grouping. */
export function writePrice({ minor, currency }: Money, locale: string): string {
  const digits = fractionDigits(currency);
  const format = new Intl.NumberFormat(numbersOf(locale), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
    numberingSystem: 'latn',
  });
  return format.format(minor / 10 ** digits);
}

/**
 * A price as people type it: "12", "12,5", "12.50", "1 200", "1,200.00", "€ 12". A single sign followed by exactly three
 * digits is ambiguous and read as `locale` reads it.
 * @returns minor units; null when it is no price, has more digits than the currency, or is over {@link MAX_PRICE_MINOR}
 */
export function readPrice(typed: string, currency: string, locale: string): number | null {
  const bare = typed
    .normalize('NFKC')
    .replace(/[\s'’\p{Sc}]/gu, '')
    .replace(currency, '');
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const [whole, fraction] = split(bare, locale);
  const digits = fractionDigits(currency);
  if (whole === null || fraction.length > digits) return null;
  const minor = Number(whole + fraction.padEnd(digits, '0'));
  return minor <= MAX_PRICE_MINOR ? minor : null;
}

/** Whole part and fraction as digits; the whole is null when the signs stand where no one puts them. */
function split(bare: string, locale: string): [whole: string | null, fraction: string] {
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  if (last === -1) return [bare, ''];
  const sign = bare[last]!;
  const signs = bare.split(sign).length - 1;
  const isGrouping = signs > 1 || (/[.,]\d{3}$/.test(bare) && decimalSign(locale) !== sign && !/[.,].*[.,]/.test(bare));
  const whole = isGrouping ? bare : bare.slice(0, last);
  const groups = whole.split(/[.,]/);
  const isGrouped = groups.slice(1).every((group) => group.length === 3) && groups[0]!.length <= 3;
  const isOneSign = new Set(whole.match(/[.,]/g)).size <= 1 && (isGrouping || !whole.includes(sign));
  if (!isOneSign || (groups.length > 1 && !isGrouped)) return [null, ''];
  return [groups.join(''), isGrouping ? '' : bare.slice(last + 1)];
}

const decimalSign = (locale: string): string =>
  new Intl.NumberFormat(numbersOf(locale)).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
