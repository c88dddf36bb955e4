import { describe, expect, test } from 'vitest';
import { marksOf, tellingColumn } from '$lib/features/reports/drawn.ts';
import { addressOf, questionOf, readPicked } from '$lib/features/reports/question.ts';
import { ticksFor } from '$lib/ui/charts/ticks.ts';

const TODAY = '2026-11-22';
const read = (query: string) => readPicked(new URLSearchParams(query), TODAY);
const ask = (query: string) => questionOf(read(query));

describe('what is asked of the server', () => {
  test('[ME10] days of the organisation, today included', () => {
    expect(ask('period=7')).toEqual({ from: '2026-11-16', to: '2026-11-22', by: 'team' });
    expect(ask('period=month')).toMatchObject({ from: '2026-11-01', to: '2026-11-22' });
    expect(ask('')).toMatchObject({ from: '2026-10-24', to: '2026-11-22' });
  });

  test('[ME10] any other period beside it, and nothing while one of them is none', () => {
    const other = 'compare=own&other-from=2026-01-01&other-to=2026-01-31';

    expect(ask(other)).toMatchObject({ compare: '2026-01-01/2026-01-31' });
    expect(ask('compare=own&other-from=2026-01-01&other-to=')).toBeNull();
    expect(ask('period=own&from=2026-01-31&to=2026-01-01')).toBeNull();
    expect(ask('compare=year&team=team_1')).toMatchObject({ compare: 'year', team: 'team_1' });
    // To begin with, one’s own days beside it are those just before.
    expect(read('period=7&compare=own').other).toEqual({ from: '2026-11-09', to: '2026-11-15' });
  });

  test('a split that the report does not have gives way to one that it has', () => {
    expect(ask('by=employee')).toMatchObject({ by: 'team' });
    expect(ask('report=fairness&by=type')).toMatchObject({ by: 'employee' });
    expect(ask('report=offers&by=type')).toMatchObject({ by: 'type' });
    expect(ask('report=nonsense&by=nonsense')).toMatchObject({ by: 'team' });
  });

  test.each([
    'report=volume&by=day&period=90',
    'report=offers&by=channel&period=own&from=2026-01-01&to=2026-02-01&compare=own&other-from=2025-01-01&other-to=2025-02-01',
    'report=resolution&by=employee&period=month&compare=previous&team=team_1',
  ])('an address says what was picked: %s', (query) => {
    expect(addressOf(read(query))).toBe(`/app/reports?${query}`);
  });
});

describe('the picture', () => {
  test('draws how long rather than how many, unless told otherwise, and no more bars than can be read', () => {
    const columns = [{ id: 'count', unit: 'count' } as const, { id: 'median', unit: 'minutes' } as const];
    const rows = Array.from({ length: 20 }, (_, i) => ({
      key: `emp_${i}`,
      name: '',
      values: [i, 10 * i],
      before: i === 0 ? [7, null] : null,
    }));

    expect(tellingColumn({ columns })).toBe('median');
    expect(tellingColumn({ columns: columns.slice(0, 1) })).toBe('count');
    expect(marksOf({ by: 'employee', columns, rows }, 'median')).toHaveLength(12);
    expect(marksOf({ by: 'day', columns, rows }, 'count')).toHaveLength(20);
    expect(marksOf({ by: 'employee', columns, rows }, 'count')[0]).toEqual({ key: 'emp_0', now: 0, before: 7 });
  });

  test.each([
    [0, 'count', [0, 1]],
    [7, 'count', [0, 2, 4, 6, 8]],
    [176, 'count', [0, 50, 100, 150, 200]],
    [1.2, 'share', [0, 0.5, 1, 1.5]],
    [53, 'minutes', [0, 15, 30, 45, 60]],
    [400, 'minutes', [0, 120, 240, 360, 480]],
    [100_000, 'minutes', [0, 30_240, 60_480, 90_720, 120_960]],
  ] as const)('up to %d %s has round numbers beside it', (most, unit, ticks) => {
    expect(ticksFor(most, unit)).toEqual(ticks);
  });
});
