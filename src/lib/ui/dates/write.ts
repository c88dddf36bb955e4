import type { DateWords } from './words.ts';

/**
 * Dates in a language the platform may not know: neither Chromium nor workerd has Armenian or Esperanto, and `Intl` would
 * write American English without a word. There the order and the clock are British, as in the other languages here, and
 * the words are ours.
 */

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

/** Asked for every date of a list. */
const answers = new Map<string, boolean>();

/** The platform writes dates in this language. */
export function isWritten(locale: string): boolean {
  const known = answers.get(locale);
  if (known !== undefined) return known;
  const answer = Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  answers.set(locale, answer);
  return answer;
}

/** @param words of this language; used where the platform has none */
export function writeDate(
  at: number | Date,
  options: Intl.DateTimeFormatOptions,
  locale: string,
  words: DateWords | undefined,
): string {
  if (isWritten(locale)) return new Intl.DateTimeFormat(locale, options).format(at);
  const parts = new Intl.DateTimeFormat('en-GB', options).formatToParts(at);
  return parts.map((part) => (words === undefined ? part.value : translated(part, options, words))).join('');
}

function translated(
  { type, value }: Intl.DateTimeFormatPart,
  options: Intl.DateTimeFormatOptions,
  words: DateWords,
): string {
  const english = value.slice(0, 3);
  if (type === 'month') {
    const isLong = options.month === 'long' || options.dateStyle !== undefined;
    return (isLong ? words.months : words.shortMonths)[MONTHS.indexOf(english)] ?? value;
  }
  if (type === 'weekday') {
    const isLong = options.weekday === 'long' || options.dateStyle !== undefined;
    return (isLong ? words.days : words.shortDays)[DAYS.indexOf(english)] ?? value;
  }
  return type === 'literal' ? value.replace(' at ', ', ') : value;
}

const A_MONDAY = Date.UTC(2024, 0, 1);

/** The days of the week by their names, Monday first. */
export const dayNames = (locale: string, words: DateWords | undefined): string[] =>
  DAYS.map((_, day) => writeDate(A_MONDAY + day * 86_400_000, { weekday: 'long', timeZone: 'UTC' }, locale, words));
