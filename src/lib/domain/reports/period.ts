import { dayStart } from '../opening-hours.ts';
import { dayNumber } from '../order.ts';
import { MAX_DAYS } from './reports.ts';

/** Days of the organisation's calendar, ISO 8601, both included. */
export type Period = { from: string; to: string };

const DAY_MS = 86_400_000;
const isoOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const moved = (iso: string, days: number): string => isoOf((dayNumber(iso) ?? 0) + days);

/** How many days; null where it is no period: no such days, the wrong way round, or too long. */
export function lengthOf({ from, to }: Period): number | null {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (first === null || last === null) return null;
  const days = last - first + 1;
  return days >= 1 && days <= MAX_DAYS ? days : null;
}

/** The last so many days, today included. */
export const lastDays = (today: string, days: number): Period => ({ from: moved(today, 1 - days), to: today });

/** As many days just before. */
export const previousOf = (period: Period): Period => {
  const days = lengthOf(period) ?? 0;
  return { from: moved(period.from, -days), to: moved(period.from, -1) };
};

/** The days a year before: 52 weeks, so that weekdays stand beside weekdays. */
export const yearBefore = ({ from, to }: Period): Period => ({ from: moved(from, -364), to: moved(to, -364) });

export const daysOf = (period: Period): string[] =>
  Array.from({ length: lengthOf(period) ?? 0 }, (_, index) => moved(period.from, index));

/** When each of its days begins, and when the last one ends, UTC milliseconds. */
export function boundsOf(period: Period, timeZone: string): number[] {
  const first = dayNumber(period.from) ?? 0;
  return Array.from({ length: (lengthOf(period) ?? 0) + 1 }, (_, index) => dayStart(timeZone, first + index));
}
