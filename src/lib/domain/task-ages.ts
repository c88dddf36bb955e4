import { dayStart } from './opening-hours.ts';
import { dayIn, dayNumber } from './order.ts';

/** How long open work has been waiting, in the steps people think of it in: below an hour, a day, a week, and longer. */
export const AGES = ['hour', 'day', 'week', 'older'] as const;
export type Age = (typeof AGES)[number];

const HOUR_MS = 3_600_000;
const STEPS_MS = [HOUR_MS, 24 * HOUR_MS, 7 * 24 * HOUR_MS] as const;

/** Its place among `AGES`. @param createdAt UTC milliseconds */
export function ageOf(createdAt: number, now: number): number {
  const step = STEPS_MS.findIndex((ms) => now - createdAt < ms);
  return step === -1 ? STEPS_MS.length : step;
}

/** When work of this age was made: after `after`, until `until`; null: ever. UTC milliseconds. */
export function madeBetween(age: Age, now: number): { after: number | null; until: number | null } {
  const at = AGES.indexOf(age);
  const [younger, older] = [STEPS_MS[at - 1], STEPS_MS[at]];
  return { after: older === undefined ? null : now - older, until: younger === undefined ? null : now - younger };
}

/** When the day began that it is now, where the organisation is; UTC milliseconds. */
export const startOfDay = (timeZone: string, now: number): number =>
  dayStart(timeZone, dayNumber(dayIn(timeZone, now)) ?? 0);
