import { describe, expect, test } from 'vitest';
import { dayNames } from '$lib/ui/dates/days.ts';
import { DATE_WORDS } from '$lib/ui/dates/words.ts';
import { writeDate } from '$lib/ui/dates/write.ts';

/** Klingon: no platform writes its dates, as Chromium does not write Armenian or Esperanto ones. */
const UNKNOWN = 'tlh';
const NOON = Date.UTC(2026, 10, 22, 12, 5);
const inUtc = (options: Intl.DateTimeFormatOptions) => ({ ...options, timeZone: 'UTC' });

describe('a date', () => {
  test.each([
    ['hu', { weekday: 'long', day: 'numeric', month: 'long' }, 'november 22., vasárnap'],
    ['en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }, '22 Nov, 12:05'],
  ] as const)('in a language the platform knows is the platform’s: %s', (locale, options, written) => {
    expect(writeDate(NOON, inUtc(options), locale, undefined)).toBe(written);
  });

  test.each([
    ['hy', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }, '22 նոյ 12:05'],
    ['hy', { weekday: 'long', day: 'numeric', month: 'long' }, 'կիրակի 22 նոյեմբերի'],
    ['eo', { weekday: 'short', day: 'numeric', month: 'long' }, 'dim 22 novembro'],
    ['eo', { dateStyle: 'full', timeStyle: 'short' }, 'dimanĉo 22 novembro 2026, 12:05'],
  ] as const)('in another is in our words: %s', (language, options, written) => {
    const text = writeDate(NOON, inUtc(options), UNKNOWN, DATE_WORDS[language]);

    // Platforms differ in commas between the parts.
    expect(text.replace(/(\p{L}), (\d)/gu, '$1 $2')).toBe(written);
  });

  test('without words is in British English, by the clock of 24 hours', () => {
    expect(writeDate(NOON, inUtc({ hour: '2-digit', minute: '2-digit' }), UNKNOWN, undefined)).toBe('12:05');
  });

  test.each(Object.entries(DATE_WORDS))('has a word for every month and day: %s', (_, words) => {
    const year = Array.from({ length: 12 }, (__, month) => Date.UTC(2026, month, 1));
    const written = (month: 'short' | 'long') => year.map((at) => writeDate(at, inUtc({ month }), UNKNOWN, words));

    expect(written('long')).toEqual(words.months);
    expect(written('short')).toEqual(words.shortMonths);
    expect(dayNames(UNKNOWN, words)).toEqual(words.days);
    expect(new Set([...words.months, ...words.days, ...words.shortDays])).toHaveProperty('size', 26);
  });
});

test('days of the week begin with Monday', () => {
  expect(dayNames('hu', undefined)[0]).toBe('hétfő');
  expect(dayNames('hu', undefined)[6]).toBe('vasárnap');
});
