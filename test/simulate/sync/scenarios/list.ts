import { MOVES } from './moves.ts';
import { OVERLAY } from './overlay.ts';
import { RESTORES } from './restores.ts';
import { RIVALS } from './rivals.ts';
import type { Scenario } from './stage.ts';

const SCENARIOS: Readonly<Record<string, Scenario>> = { ...MOVES, ...RIVALS, ...OVERLAY, ...RESTORES };
const NAMES = Object.keys(SCENARIOS);

/** So many seeds, and every scenario has been told once more. */
const EVERY = 64;

/** The first seeds of every 64 tell one each before they leave things to chance. */
export const scenarioOf = (seed: number): Scenario | null => SCENARIOS[NAMES[(seed - 1) % EVERY] ?? ''] ?? null;

/** @throws {RangeError} when there is no scenario of that name */
export function seedOf(name: string): number {
  const place = NAMES.indexOf(name);
  if (place < 0) throw new RangeError(`no scenario ${name}`);
  return place + 1;
}
