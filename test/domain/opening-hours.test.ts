import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interval, OpeningHours } from '#domain/model';
import { answerBy, FIRST_ANSWER_WORKING_MINUTES, isOpen } from '#domain/opening-hours';

const RIGA = 'Europe/Riga';
const MINUTE_MS = 60_000;
const NINE_TO_SIX: Interval = [540, 1080];
const WEEKDAYS: OpeningHours = [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [NINE_TO_SIX] : []));
const at = (iso: string) => Date.parse(iso);
const shown = (hours: OpeningHours, now: string, zone = RIGA) => new Date(answerBy(hours, zone, at(now))).toISOString();

describe('the promise of a first answer', () => {
  test('[SL1] two working hours while it is open', () => {
    expect(shown(WEEKDAYS, '2026-07-15T10:00:00+03:00')).toBe('2026-07-15T09:00:00.000Z');
  });

  test('[SL1] what is left of today counts, the rest is tomorrow’s', () => {
    expect(shown(WEEKDAYS, '2026-07-15T17:30:00+03:00')).toBe('2026-07-16T07:30:00.000Z');
  });

  test('[SL1] closed days are skipped', () => {
    expect(shown(WEEKDAYS, '2026-07-17T19:00:00+03:00')).toBe('2026-07-20T08:00:00.000Z');
  });

  test('[SL1] a break at noon is not worked', () => {
    const withBreak: OpeningHours = WEEKDAYS.map((day) =>
      day.length > 0
        ? [
            [540, 720],
            [780, 1080],
          ]
        : [],
    );

    expect(shown(withBreak, '2026-07-15T11:00:00+03:00')).toBe('2026-07-15T11:00:00.000Z');
  });

  test('[SL1] an hour that the clock skips is not worked', () => {
    const nights: OpeningHours = Array.from({ length: 7 }, () => [[120, 360]]); // 02:00–06:00
    // On 29 March 2026 Riga goes from 03:00 straight to 04:00.
    expect(shown(nights, '2026-03-29T01:00:00+02:00')).toBe('2026-03-29T02:00:00.000Z');
  });

  test('[SL1] a door that would open within the skipped hour opens when it ends', () => {
    const nights: OpeningHours = Array.from({ length: 7 }, () => [[210, 360]]); // 03:30–06:00

    expect(shown(nights, '2026-03-29T01:00:00+02:00')).toBe('2026-03-29T03:00:00.000Z');
  });

  test('[SL1] an hour that the clock repeats is worked twice', () => {
    const nights: OpeningHours = Array.from({ length: 7 }, () => [[180, 300]]); // 03:00–05:00
    // On 25 October 2026 Riga shows 03:00–04:00 twice: the two hours on the wall are three.
    expect(shown(nights, '2026-10-25T02:00:00+03:00')).toBe('2026-10-25T02:00:00.000Z');
  });

  test('[SL1] whoever has no opening hours never closes', () => {
    expect(shown([], '2026-07-15T12:00:00Z')).toBe('2026-07-15T14:00:00.000Z');
  });

  test('[SL1] half an hour a week takes four weeks', () => {
    const rare: OpeningHours = WEEKDAYS.map((_, day) => (day === 2 ? [[540, 570]] : []));

    expect(shown(rare, '2026-07-15T09:00:00+03:00')).toBe('2026-08-05T06:30:00.000Z');
  });

  test('a half-open interval: open at its beginning, closed at its end', () => {
    const openAt = (iso: string) => isOpen(WEEKDAYS, RIGA, at(iso));

    expect([openAt('2026-07-15T09:00:00+03:00'), openAt('2026-07-15T18:00:00+03:00')]).toEqual([true, false]);
    expect(openAt('2026-07-18T12:00:00+03:00')).toBe(false);
  });
});

const anInterval = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([a, b]): Interval => [Math.min(a, b - 1), Math.max(a + 1, b)]);
const anyHours = fc
  .array(fc.option(anInterval), { minLength: 7, maxLength: 7 })
  .map((days): OpeningHours => days.map((interval) => (interval === null ? [] : [interval])));
const anyZone = fc.constantFrom(RIGA, 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia');
const anyMoment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

describe('the promise, whatever the hours', () => {
  test('[SL1] is never sooner than the minutes owed, and never given in the past', () => {
    fc.assert(
      fc.property(anyHours, anyZone, anyMoment, (hours, zone, moment) => {
        const now = moment.getTime();
        return answerBy(hours, zone, now) - now >= FIRST_ANSWER_WORKING_MINUTES * MINUTE_MS;
      }),
    );
  });

  test('[SL1] never becomes sooner by waiting', () => {
    fc.assert(
      fc.property(anyHours, anyZone, anyMoment, fc.integer({ min: 1, max: 10_000 }), (hours, zone, moment, minutes) => {
        fc.pre(hours.some((day) => day.length > 0));
        const now = moment.getTime();
        return answerBy(hours, zone, now) <= answerBy(hours, zone, now + minutes * MINUTE_MS);
      }),
    );
  });

  test('[SL1] as many minutes are open between now and then as were promised', () => {
    fc.assert(
      fc.property(anyHours, anyZone, anyMoment, (hours, zone, moment) => {
        const opens = hours.reduce((sum, [interval]) => sum + (interval ? interval[1] - interval[0] : 0), 0);
        fc.pre(opens >= FIRST_ANSWER_WORKING_MINUTES / 4);
        const start = Math.ceil(moment.getTime() / MINUTE_MS) * MINUTE_MS;
        const end = answerBy(hours, zone, start);
        let worked = 0;
        for (let minute = start; minute < end; minute += MINUTE_MS) worked += isOpen(hours, zone, minute) ? 1 : 0;
        return worked === FIRST_ANSWER_WORKING_MINUTES;
      }),
      { numRuns: 40 },
    );
  });
});
