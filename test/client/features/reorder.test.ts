import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved } from '../../../src/lib/features/catalogue/reorder.ts';

const placed = (...positions: number[]) => positions.map((position, index) => ({ id: `s${index}`, position }));

test('two change places, whatever lies between their numbers', () => {
  expect(moved(placed(0, 5, 9), 's1', -1)).toEqual([
    { id: 's1', position: 0 },
    { id: 's0', position: 5 },
  ]);
  expect(moved(placed(0, 5, 9), 's0', -1)).toEqual([]);
  expect(moved(placed(0, 5, 9), 's2', 1)).toEqual([]);
  expect(moved(placed(0), 'gone', 1)).toEqual([]);
});

test('two on one place are told apart', () => {
  expect(moved(placed(3, 3, 3), 's2', -1)).toEqual([
    { id: 's0', position: 0 },
    { id: 's2', position: 1 },
    { id: 's1', position: 2 },
  ]);
});

test('after a move the catalogue is as it was, but for the one that moved', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 2 }), fc.nat(), fc.constantFrom(-1, 1), (positions, pick, step) => {
      const before = placed(...positions.toSorted((a, b) => a - b));
      const at = pick % before.length;
      const changes = new Map(moved(before, `s${at}`, step as -1 | 1).map(({ id, position }) => [id, position]));
      const after = before
        .map(({ id, position }) => ({ id, position: changes.get(id) ?? position }))
        .toSorted((a, b) => a.position - b.position);
      const others = (rows: typeof before) => rows.map(({ id }) => id).filter((id) => id !== `s${at}`);
      const to = at + step;
      const stays = to < 0 || to >= before.length;
      expect(others(after)).toEqual(others(before));
      expect(after.findIndex(({ id }) => id === `s${at}`)).toBe(stays ? at : to);
    }),
  );
});
