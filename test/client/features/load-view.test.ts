import { describe, expect, test } from 'vitest';
import { fillOf, fullestFirst, isFree, type Burden } from '$lib/features/load/load-view.ts';

const aRow = (row: Partial<Burden>): Burden => ({
  id: 'emp_1',
  name: 'Anna',
  open: 0,
  capacity: 4,
  away: false,
  active: true,
  ...row,
});

describe('the load board', () => {
  test.each([
    [0, 4, { share: 0, level: 'free' }],
    [3, 4, { share: 0.75, level: 'busy' }],
    [4, 4, { share: 1, level: 'full' }],
    [5, 4, { share: 1, level: 'over' }],
    [0, 0, { share: 0, level: 'free' }],
    [1, 0, { share: 1, level: 'over' }],
  ])('%i open of %i is shown as %o', (open, capacity, fill) => {
    expect(fillOf({ open, capacity }, 10)).toEqual(fill);
  });

  test('without a capacity a bar is measured against the busiest, and is never full', () => {
    expect(fillOf({ open: 5, capacity: null }, 10)).toEqual({ share: 0.5, level: 'free' });
    expect(fillOf({ open: 0, capacity: null }, 0)).toEqual({ share: 0, level: 'free' });
  });

  test('those over their capacity come first, then the fullest, then by name', () => {
    const rows = [
      aRow({ id: 'idle', name: 'B', open: 0 }),
      aRow({ id: 'full', open: 4 }),
      aRow({ id: 'over', open: 3, capacity: 2 }),
      aRow({ id: 'idle-too', name: 'A', open: 0 }),
    ];

    expect(fullestFirst(rows).map((row) => row.id)).toEqual(['over', 'full', 'idle-too', 'idle']);
  });

  test('free hands are there, active and below capacity', () => {
    expect(isFree(aRow({ open: 3 }))).toBe(true);
    expect(isFree(aRow({ open: 99, capacity: null }))).toBe(true);
    expect(isFree(aRow({ open: 4 }))).toBe(false);
    expect(isFree(aRow({ away: true }))).toBe(false);
    expect(isFree(aRow({ active: false }))).toBe(false);
  });
});
