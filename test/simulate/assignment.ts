import type { Roster } from '#domain/assignment/decision';
import { BookDesk, type Desk } from '../domain/assignment/desk.ts';
import { FAULTS } from '../domain/assignment/faults.ts';
import { isClean } from '../domain/assignment/findings.ts';
import { simulate } from '../domain/assignment/simulator.ts';

/** The Dispatcher's simulator by the same command: each seed is one history of each of its worlds. */

type Span = { from: number; seeds: number; steps: number; bug: string | null; stop: boolean };

const WORLDS = [
  { arrivalsOnly: true, lossy: false },
  { arrivalsOnly: true, lossy: true },
  { arrivalsOnly: false, lossy: false },
  { arrivalsOnly: false, lossy: true },
];

/** @returns the exit code */
export function runAssignment({ from, seeds, steps, bug, stop }: Span): number {
  const desk = deskOf(bug);
  let [failures, hash, done] = [0, 0x811c9dc5, 0];
  for (let seed = from; seed < from + seeds && !(stop && failures > 0); seed += 1) {
    const found = WORLDS.map((world) => simulate({ ...world, seed, employees: 2 + (seed % 9), steps, desk }));
    if (!found.every(isClean)) {
      failures += 1;
      if (failures === 1) console.log(`first at seed ${seed}: ${JSON.stringify(found.find((one) => !isClean(one)))}`);
    }
    for (const char of JSON.stringify(found)) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
    done += 1;
  }
  console.log(`seeds ${done}, failures ${failures}, hash ${hash.toString(16).padStart(8, '0')}`);
  return failures === 0 ? 0 : 1;
}

function deskOf(bug: string | null): (roster: Roster) => Desk {
  if (bug === null) return (roster) => new BookDesk(roster);
  const found = Object.entries(FAULTS).find(([name]) => name === bug);
  if (!found) throw new RangeError(`No such bug; there are: ${Object.keys(FAULTS).join(', ')}.`);
  const [, Faulty] = found;
  return (roster) => new Faulty(roster);
}
