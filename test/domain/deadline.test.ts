import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlineOf, urgencyOf } from '#domain/deadline';
import { PRIORITIES, type OpeningHours, type OwnType } from '#domain/model';
import { minutesOpenBetween } from '#domain/opening-hours';

const RIGA = 'Europe/Riga';
const WEEKDAYS: OpeningHours = [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [[540, 1080]] : []));
const COMPLAINT: OwnType = { id: 'complaint', name: null, active: true, deadlines: { normal: 240, urgent: 60 } };
const OFFICE = { openingHours: WEEKDAYS, timeZone: RIGA, requestTypes: [COMPLAINT] };
const at = (iso: string) => Date.parse(iso);
const shown = (time: number | null) => time && new Date(time).toISOString();

describe('a deadline', () => {
  test('[SL2] is working time from when the request was made: what is left on Friday, the rest on Monday', () => {
    const createdAt = at('2026-07-17T16:00:00+03:00');
    const { deadlineAt, warnAt } = deadlineOf(OFFICE, { type: 'complaint', priority: 'normal', createdAt });

    expect(shown(deadlineAt)).toBe('2026-07-20T08:00:00.000Z');
    expect(shown(warnAt)).toBe('2026-07-20T07:00:00.000Z');
  });

  test('[SL2] is that of the priority, and none where none is set or nothing is known of the type', () => {
    const createdAt = at('2026-07-15T10:00:00+03:00');
    const of = (type: string, priority: 'urgent' | 'low') =>
      deadlineOf(OFFICE, { type, priority, createdAt }).deadlineAt;

    expect(shown(of('complaint', 'urgent'))).toBe('2026-07-15T08:00:00.000Z');
    expect([of('complaint', 'low'), of('question', 'urgent'), of('ty_unheard-of', 'urgent')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(deadlineOf(undefined, { type: 'complaint', priority: 'urgent', createdAt }).deadlineAt).toBeNull();
  });

  test('[SL2][SL4] has exactly its minutes of opening time before it, and three quarters of them before the warning', () => {
    const minutes = fc.integer({ min: 1, max: 3_000 });
    const moment = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2026-12-31T00:00:00Z') });
    fc.assert(
      fc.property(minutes, moment, fc.constantFrom(...PRIORITIES), (owed, createdAt, priority) => {
        const requestTypes = [{ ...COMPLAINT, deadlines: { [priority]: owed } }];
        const { deadlineAt, warnAt } = deadlineOf(
          { ...OFFICE, requestTypes },
          { type: 'complaint', priority, createdAt },
        );
        const from = Math.ceil(createdAt / 60_000) * 60_000;
        const worked = (to: number | null) => minutesOpenBetween(WEEKDAYS, RIGA, { from, to: to ?? 0, most: 10_000 });
        return worked(deadlineAt) === owed && worked(warnAt) === Math.ceil((owed * 3) / 4);
      }),
      { numRuns: 200 },
    );
  });
});

describe('how open work stands', () => {
  const work = { warnAt: 75, deadlineAt: 100 };

  test('[SL4] warned of in its last quarter, overdue from its deadline on', () => {
    expect([74, 75, 99, 100, 101].map((now) => urgencyOf(work, now))).toEqual([
      'ahead',
      'soon',
      'soon',
      'over',
      'over',
    ]);
  });

  test('[SL4] without a deadline nothing is ever late', () => {
    expect(urgencyOf({ deadlineAt: null, warnAt: null }, 1e15)).toBe('none');
  });
});
