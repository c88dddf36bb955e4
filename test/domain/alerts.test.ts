import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertableFrom, areSoundHours, type AlertHours } from '#domain/alerts';

const RIGA = 'Europe/Riga';
const WEEKDAYS: AlertHours = { days: [0, 1, 2, 3, 4], from: 8 * 60, to: 20 * 60 };
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const at = (iso: string) => Date.parse(iso);
const shown = (hours: AlertHours | null, now: string, zone = RIGA) =>
  new Date(alertableFrom(hours, zone, at(now))).toISOString();

describe('quiet hours', () => {
  test('[AL3] who has chosen none is alerted at once', () => {
    expect(shown(null, '2026-07-15T03:00:00.000Z')).toBe('2026-07-15T03:00:00.000Z');
  });

  test('[AL3] in the hours chosen at once, before them when they begin, on a free day the next one', () => {
    expect(shown(WEEKDAYS, '2026-07-15T12:00:00+03:00')).toBe('2026-07-15T09:00:00.000Z');
    expect(shown(WEEKDAYS, '2026-07-15T06:30:00+03:00')).toBe('2026-07-15T05:00:00.000Z');
    expect(shown(WEEKDAYS, '2026-07-17T21:00:00+03:00')).toBe('2026-07-20T05:00:00.000Z');
  });

  test('[AL3] hours are those of the organisation, wherever the phone is', () => {
    expect(shown(WEEKDAYS, '2026-07-15T06:30:00Z', 'America/New_York')).toBe('2026-07-15T12:00:00.000Z');
  });

  test('[AL3] a night belongs to the day it began on', () => {
    const nights: AlertHours = { days: [4], from: 22 * 60, to: 6 * 60 }; // Friday night
    expect(shown(nights, '2026-07-18T05:59:00+03:00')).toBe('2026-07-18T02:59:00.000Z');
    expect(shown(nights, '2026-07-18T06:00:00+03:00')).toBe('2026-07-24T19:00:00.000Z');
    expect(shown(nights, '2026-07-16T23:00:00+03:00')).toBe('2026-07-17T19:00:00.000Z');
  });

  test('[AL3] hours that a clock put forward skips begin when the skipping ends', () => {
    const early: AlertHours = { days: [6], from: 3 * 60 + 30, to: 8 * 60 };
    expect(shown(early, '2026-03-29T02:00:00+02:00')).toBe('2026-03-29T01:00:00.000Z');
  });

  test.each([
    { days: [], from: 0, to: 60 },
    { days: [1, 1], from: 0, to: 60 },
    { days: [7], from: 0, to: 60 },
    { days: [0.5], from: 0, to: 60 },
    { days: [0], from: 60, to: 60 },
    { days: [0], from: 0, to: 1440 },
    { days: [0], from: -1, to: 60 },
    { days: [0], from: 0, to: 1441 },
  ])('[AL3] %j are no hours', (hours) => {
    expect(areSoundHours(hours)).toBe(false);
  });
});

const hours = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
    from: fc.integer({ min: 0, max: 1440 }),
    to: fc.integer({ min: 0, max: 1440 }),
  })
  .filter(areSoundHours);
const moment = fc.integer({ min: at('2026-01-01T00:00:00Z') / MINUTE_MS, max: at('2028-01-01T00:00:00Z') / MINUTE_MS });
const zone = fc.constantFrom(RIGA, 'UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Australia/Lord_Howe');

describe('whatever hours somebody chooses', () => {
  test('[AL3] an alert is never early, never lost, and asked again at its time it may come', () => {
    fc.assert(
      fc.property(hours, zone, moment, (chosen, timeZone, minute) => {
        const now = minute * MINUTE_MS;
        const from = alertableFrom(chosen, timeZone, now);
        expect(from).toBeGreaterThanOrEqual(now);
        expect(from - now).toBeLessThanOrEqual(14 * DAY_MS);
        expect(alertableFrom(chosen, timeZone, from)).toBe(from);
      }),
    );
  });

  test('[AL3] where no clock is moved, every minute before that is quiet', () => {
    fc.assert(
      fc.property(hours, moment, fc.nat(), (chosen, minute, between) => {
        const now = minute * MINUTE_MS;
        const from = alertableFrom(chosen, 'UTC', now);
        fc.pre(from > now);
        const quiet = now + (between % ((from - now) / MINUTE_MS)) * MINUTE_MS;
        expect(alertableFrom(chosen, 'UTC', quiet)).toBe(from);
      }),
    );
  });
});
