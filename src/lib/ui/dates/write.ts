import type { DateWords } from './words.ts';

/**
 * Dates in a language the platform may not know: neither Chromium nor workerd has Armenian or Esperanto, and `Intl` would
 * write American English without a word. There the order and the clock are British, as in the other languages here, and
 * the words are ours.
 */

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
  return parts.map((part) => words?.translate(part, options) ?? part.value).join('');
}
