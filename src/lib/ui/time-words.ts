import { m } from '#messages';
import { DATE_WORDS } from './dates/words.ts';
import { isWritten, writeDate } from './dates/write.ts';

/** British English writes 17:30 and 23 November, as the other five languages do. */
const intlLocale = (locale: string) => (locale === 'en' ? 'en-GB' : locale);

const write = (at: number, options: Intl.DateTimeFormatOptions, locale: string) =>
  writeDate(at, options, intlLocale(locale), DATE_WORDS[locale]);

type Moment = { at: number; now: number; timeZone: string; locale: string };

/**
 * A moment as people say it: "today by 17:30", "by Monday 23 November, 10:00".
 * @param moment `at` and `now` in UTC milliseconds; days are those of `timeZone`
 */
export function deadlineWords({ at, now, timeZone, locale }: Moment): string {
  const time = write(at, { timeZone, hour: '2-digit', minute: '2-digit' }, locale);
  const days = localDay(at, timeZone) - localDay(now, timeZone);
  if (days === 0) return m.promise_today({ time });
  if (days === 1) return m.promise_tomorrow({ time });
  const day = write(at, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }, locale);
  return m.promise_day({ day, time });
}

/** A day of the calendar (ISO 8601) in full. */
export const dayWords = (iso: string, locale: string): string =>
  write(Date.parse(`${iso}T00:00:00Z`), { timeZone: 'UTC', dateStyle: 'full' }, locale);

/** The zone in words ("Eastern European Time"), or by its offset ("GMT+2"), for people who read from elsewhere. */
export function zoneWords({ at, timeZone, locale }: Omit<Moment, 'now'>): string {
  const timeZoneName = isWritten(locale) ? 'longGeneric' : 'shortOffset';
  const format = new Intl.DateTimeFormat([intlLocale(locale), 'en-GB'], { timeZone, timeZoneName });
  return format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** Opening intervals as "09:00–13:00, 14:00–18:00"; minutes after local midnight. */
export function hoursWords(intervals: readonly (readonly [number, number])[], locale: string): string {
  const clock = (minutes: number) =>
    write(minutes * 60_000, { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' }, locale);
  const list = new Intl.ListFormat([intlLocale(locale), 'en-GB'], { style: 'narrow', type: 'unit' });
  return list.format(intervals.map(([from, to]) => `${clock(from)}–${clock(to)}`));
}

/** Whole days since the epoch on the calendar of `timeZone`. */
function localDay(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return Date.parse(parts.format(at)) / 86_400_000;
}
