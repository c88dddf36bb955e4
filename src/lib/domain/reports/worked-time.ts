import type { OpeningHours } from '../model.ts';
import { openClock } from './open-clock.ts';

const MINUTE_MS = 60_000;

type Office = { openingHours: OpeningHours; timeZone: string };
/** Whole minutes between two moments of the stretch it was made for, during which it was open (ME2). */
export type WorkedTime = (from: number, to: number) => number;

/** @param stretch UTC milliseconds */
export function workedTime(office: Office, stretch: readonly [number, number]): WorkedTime {
  const clock = openClock(office, stretch);
  return (from, to) => Math.max(0, Math.floor((clock.read(to) - clock.read(from)) / MINUTE_MS));
}
