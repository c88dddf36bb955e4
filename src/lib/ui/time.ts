import { getLocale } from '$lib/paraglide/runtime.js';
import { ownWords } from './dates/own.ts';
import { isWritten, writeDate } from './dates/write.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The page's language as this person's device writes it: `en` alone would be the American clock for everybody. */
function timeLocale(): string {
  const language = getLocale();
  const own = navigator.languages.find((tag) => tag.startsWith(`${language}-`));
  return own ?? (language === 'en' ? 'en-GB' : language);
}

const write = (at: number | Date, options: Intl.DateTimeFormatOptions): string =>
  writeDate(at, options, timeLocale(), ownWords());

const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString();

/** When something was, as short as it stays clear: `14:02` today, else with the day. Times are UTC milliseconds. */
export function shortTime(at: number, now: number): string {
  const date = new Date(at);
  const today = sameDay(date, new Date(now));
  return write(
    date,
    today
      ? { hour: '2-digit', minute: '2-digit' }
      : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  );
}

/** The time of day, where the day is already said. */
export const timeOfDay = (at: number): string => write(at, { hour: '2-digit', minute: '2-digit' });

/** The exact day and time, for a tooltip. */
export const fullTime = (at: number): string => write(at, { dateStyle: 'full', timeStyle: 'short' });

/** The day, where messages of several stand below each other. */
export const longDay = (at: number, withYear: boolean): string =>
  write(at, { weekday: 'long', day: 'numeric', month: 'long', ...(withYear ? { year: 'numeric' } : {}) });

/** A day of the calendar (ISO 8601, `2026-12-01`), which is the same day wherever one reads it. */
export function dayText(iso: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return write(new Date(`${iso}T00:00:00Z`), options);
}

/** The same without its weekday, where many stand side by side. */
export const shortDay = (iso: string): string =>
  write(new Date(`${iso}T00:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Making one takes the browser longer than a row of a list may. */
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

function relative(locale: string): Intl.RelativeTimeFormat {
  const known = relativeFormats.get(locale);
  if (known) return known;
  const made = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  relativeFormats.set(locale, made);
  return made;
}

/** How long ago, in words: "3 min. ago", "yesterday". A clock that runs behind never makes it the future. */
export function ago(at: number, now: number): string {
  const passed = Math.max(0, now - at);
  if (passed < HOUR_MS) return passedBy(Math.floor(passed / MINUTE_MS), 'minute');
  if (passed < DAY_MS) return passedBy(Math.floor(passed / HOUR_MS), 'hour');
  return passedBy(Math.floor(passed / DAY_MS), 'day');
}

/** 0 days are today, 1 yesterday. */
export function passedBy(count: number, unit: 'minute' | 'hour' | 'day'): string {
  const locale = timeLocale();
  return isWritten(locale)
    ? relative(locale).format(-count, unit)
    : (ownWords()?.ago[unit](count) ?? relative('en-GB').format(-count, unit));
}
