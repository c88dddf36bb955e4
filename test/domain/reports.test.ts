import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpeningHours } from '#domain/model';
import { isOpen } from '#domain/opening-hours';
import { quantile, timesOf } from '#domain/reports/figures';
import { measuresOf, type WorkEvent } from '#domain/reports/measures';
import { boundsOf, daysOf, lastDays, lengthOf, previousOf, yearBefore } from '#domain/reports/period';
import { openClock } from '#domain/reports/open-clock';
import { workedTime } from '#domain/reports/worked-time';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NOON = Date.UTC(2026, 6, 15, 12);
const WEEK: OpeningHours = [0, 1, 2, 3, 4, 5, 6].map((day) =>
  day < 5 ? [[540, 720] as const, [780, 1080] as const] : [],
);
const round = (from: number, to: number) => Math.max(0, Math.floor((to - from) / MINUTE_MS));

describe('working time', () => {
  test('[ME2] is what a walk through every minute counts, over nights, weekends and the change of clocks', () => {
    // The night to 29 March 2026 has no hour from three in Riga.
    const start = Date.UTC(2026, 2, 26);
    const worked = workedTime({ openingHours: WEEK, timeZone: 'Europe/Riga' }, [start, start + 6 * 24 * HOUR_MS]);
    fc.assert(
      fc.property(fc.nat(6 * 24 * 60), fc.nat(6 * 24 * 60), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        let open = 0;
        for (let at = from; at < to; at += 1) open += isOpen(WEEK, 'Europe/Riga', start + at * MINUTE_MS) ? 1 : 0;
        expect(worked(start + from * MINUTE_MS, start + to * MINUTE_MS)).toBe(open);
      }),
      { numRuns: 15 },
    );
  });

  test('[ME2] a moment is found again by how long it had been open', () => {
    const start = Date.UTC(2026, 2, 26);
    const stretch = [start, start + 6 * 24 * HOUR_MS] as const;
    const clock = openClock({ openingHours: WEEK, timeZone: 'Europe/Riga' }, stretch);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: clock.read(stretch[1]) }), (open) => {
        const at = clock.find(open);
        expect([clock.read(at), clock.read(at - 1)]).toEqual([open, open - 1]);
      }),
    );
    expect(clock.find(1_000 * HOUR_MS)).toBe(Infinity);
  });

  test('[ME2] goes round the clock where nothing ever closes, and never backwards', () => {
    const worked = workedTime({ openingHours: [], timeZone: 'Europe/Riga' }, [NOON, NOON + HOUR_MS]);

    expect([worked(NOON, NOON + HOUR_MS), worked(NOON + HOUR_MS, NOON)]).toEqual([60, 0]);
  });
});

describe('what a request adds to reports', () => {
  let id = 0;
  const event = (kind: WorkEvent['kind'], hours: number, more: Partial<WorkEvent> = {}): WorkEvent => ({
    id: (id += 1),
    kind,
    at: NOON + hours * HOUR_MS,
    taskId: ['answered', 'resolved', 'cancelled', 'reopened'].includes(kind) ? null : 'task',
    employeeId: 'anna',
    byId: null,
    ...more,
  });
  const told = (...events: WorkEvent[]) =>
    measuresOf(events, NOON, round).measures.map(({ kind, employeeId, minutes }) => [kind, employeeId, minutes]);

  test('[ME3] [ME5] [ME6] from arrival to its end', () => {
    expect(told(event('assigned', 1), event('answered', 2), event('completed', 3), event('resolved', 3))).toEqual([
      ['assignment', 'anna', 60],
      ['given-by-rule', 'anna', 0],
      ['first-answer', 'anna', 120],
      ['completed', 'anna', 0],
      ['resolution', 'anna', 180],
    ]);
  });

  test('[ME4] [ME7] what nobody acknowledged moves on', () => {
    expect(
      told(
        event('assigned', 0),
        event('passed', 1, { employeeId: null }),
        event('assigned', 1, { employeeId: 'bela' }),
        event('acknowledged', 2, { employeeId: null }),
        event('declined', 3, { employeeId: null }),
        event('released', 3, { employeeId: null }),
        event('assigned', 4, { employeeId: 'ilze', byId: 'chief' }),
      ),
    ).toEqual([
      ['assignment', 'anna', 0],
      ['given-by-rule', 'anna', 0],
      ['passed', 'anna', 0],
      ['given-by-rule', 'bela', 0],
      ['acknowledgement', 'bela', 60],
      ['declined', 'bela', 0],
      ['given-by-hand', 'ilze', 0],
    ]);
  });

  test('[ME6] a completion that was taken back is none', () => {
    const taken = [event('completed', 1), event('resolved', 1), event('task-reopened', 1), event('reopened', 1)];

    expect(told(event('assigned', 0), ...taken, event('completed', 5), event('resolved', 5)).slice(2)).toEqual([
      ['completed', 'anna', 0],
      ['resolution', 'anna', 300],
    ]);
  });
});

describe('who had a task, and for how long', () => {
  let id = 0;
  const event = (kind: WorkEvent['kind'], hours: number, employeeId: string | null = 'anna'): WorkEvent => ({
    id: (id += 1),
    kind,
    at: NOON + hours * HOUR_MS,
    taskId: 'task',
    employeeId,
    byId: null,
  });
  const held = (...events: WorkEvent[]) =>
    measuresOf(events, NOON, round).holdings.map(({ employeeId, since, until, minutes }) => [
      employeeId,
      (since - NOON) / HOUR_MS,
      until === null ? null : (until - NOON) / HOUR_MS,
      minutes,
    ]);

  test('[ME8] each had it until it was another’s, nobody’s or completed; who has it still has no end', () => {
    expect(
      held(
        event('assigned', 0),
        event('assigned', 1, 'bela'),
        event('released', 3, null),
        event('assigned', 4, 'ilze'),
      ),
    ).toEqual([
      ['anna', 0, 1, 60],
      ['bela', 1, 3, 120],
      ['ilze', 4, null, 0],
    ]);
    expect(held(event('assigned', 0), event('completed', 2, 'chief'))).toEqual([['anna', 0, 2, 120]]);
  });

  test('[ME8] over a completion that was taken back it was held on', () => {
    const back = [event('completed', 1), event('task-reopened', 2)];

    expect(held(event('assigned', 0), ...back, event('completed', 5))).toEqual([['anna', 0, 5, 300]]);
    expect(held(event('assigned', 0), ...back)).toEqual([['anna', 0, null, 0]]);
  });
});

describe('figures', () => {
  test('[ME9] at least half, and nine of ten, are no larger, and less than that are smaller', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), fc.constantFrom(0.5, 0.9), (minutes, of) => {
        const sorted = minutes.toSorted((a, b) => a - b);
        const found = quantile(sorted, of);
        expect(minutes.filter((one) => one <= found).length).toBeGreaterThanOrEqual(minutes.length * of - 1e-9);
        expect(minutes.filter((one) => one < found).length).toBeLessThan(minutes.length * of);
      }),
    );
    expect(timesOf([])).toEqual({ count: 0, median: null, p90: null });
  });

  test('[ME10] periods are days of the calendar, and so is what they are compared with', () => {
    const march = { from: '2026-03-01', to: '2026-03-31' };

    expect(lengthOf(march)).toBe(31);
    expect(previousOf(march)).toEqual({ from: '2026-01-29', to: '2026-02-28' });
    expect(yearBefore(march)).toEqual({ from: '2025-03-02', to: '2025-04-01' });
    expect(lastDays('2026-03-01', 2)).toEqual({ from: '2026-02-28', to: '2026-03-01' });
    expect(daysOf({ from: '2026-02-28', to: '2026-03-01' })).toEqual(['2026-02-28', '2026-03-01']);
    expect(lengthOf({ from: '2026-03-02', to: '2026-03-01' })).toBeNull();
    expect(lengthOf({ from: '2026-02-30', to: '2026-03-01' })).toBeNull();
    expect(lengthOf({ from: '2020-01-01', to: '2026-03-01' })).toBeNull();
    // The day on which Riga's clocks go forward has 23 hours.
    const [saturday, sunday, monday] = boundsOf({ from: '2026-03-28', to: '2026-03-29' }, 'Europe/Riga') as [
      number,
      number,
      number,
    ];
    expect([sunday - saturday, monday - sunday]).toEqual([24 * HOUR_MS, 23 * HOUR_MS]);
  });
});
