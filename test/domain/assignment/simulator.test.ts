import { describe, expect, test } from 'vitest';
import type { Roster } from '#domain/assignment/decision';
import { BookDesk, type Desk } from './desk.ts';
import { FAULTS } from './faults.ts';
import { isClean, type Findings } from './findings.ts';
import { simulate, type World } from './simulator.ts';

const SEEDS = 100;
/** Half a second on a quiet machine; eight times that beside other work. */
const TIMEOUT_MS = 60_000;

const WORLDS = {
  'arrivals only, with crashes': { arrivalsOnly: true, lossy: false },
  'arrivals only, work lost': { arrivalsOnly: true, lossy: true },
  'a whole life, nothing lost': { arrivalsOnly: false, lossy: false },
  'a whole life, work lost': { arrivalsOnly: false, lossy: true },
} satisfies Record<string, Kind>;

type Kind = Pick<World, 'arrivalsOnly' | 'lossy'>;

/** One history a seed, made as they are asked for. */
function* histories(world: Kind, desk: (roster: Roster) => Desk): Generator<Findings> {
  for (let seed = 0; seed < SEEDS; seed += 1) {
    yield simulate({ ...world, seed, employees: 2 + (seed % 9), steps: 300, desk });
  }
}

describe('the Dispatcher in a hostile world', () => {
  test.each(Object.entries(WORLDS))('%s: every figure holds', { timeout: TIMEOUT_MS }, (_name, world) => {
    for (const found of histories(world, (roster) => new BookDesk(roster))) {
      expect(found).toSatisfy(isClean);
      expect(found.decisions).toBeGreaterThan(0);
    }
  });

  test('the same seed is the same history', () => {
    const world = { ...WORLDS['a whole life, work lost'], seed: 7, employees: 5, steps: 400 };
    const desk = (roster: Roster) => new BookDesk(roster);

    expect(simulate({ ...world, desk })).toEqual(simulate({ ...world, desk }));
  });

  test('10,000 arrivals, 200 under way at once: regret 0, spread at most 1', { timeout: TIMEOUT_MS }, () => {
    const found = simulate({
      seed: 1,
      employees: 10,
      steps: 60_000,
      arrivalsOnly: true,
      lossy: false,
      desk: (roster) => new BookDesk(roster),
    });

    expect(found.decisions).toBeGreaterThanOrEqual(10_000);
    expect(found).toSatisfy(isClean);
  });
});

describe('faults planted on purpose are caught', () => {
  test.each(Object.entries(FAULTS))('%s', { timeout: TIMEOUT_MS }, (_name, Faulty) => {
    const isCaught = (world: Kind) => {
      for (const found of histories(world, (roster) => new Faulty(roster))) if (!isClean(found)) return true;
      return false;
    };

    expect(Object.values(WORLDS).some(isCaught)).toBe(true);
  });
});
