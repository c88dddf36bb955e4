import type { Interval } from './model.ts';

/** Opening hours as they are written down, before anything is promised by them. */

export const DAYS_A_WEEK = 7;
export const MINUTES_A_DAY = 24 * 60;
/** Morning, afternoon, evening; whoever closes more often is open. */
export const MAX_INTERVALS_A_DAY = 4;

/** Whole minutes of the day, in order, not overlapping, none of them empty. */
export function isSoundDay(day: readonly Interval[]): boolean {
  if (day.length > MAX_INTERVALS_A_DAY) return false;
  return day.every(([from, to], index) => {
    const earliest = day[index - 1]?.[1] ?? 0;
    return Number.isInteger(from) && Number.isInteger(to) && earliest <= from && from < to && to <= MINUTES_A_DAY;
  });
}

/** "09:30" as minutes after midnight; null for anything else. */
export function readTime(text: string): number | null {
  const found = /^([01]?\d|2[0-4]):([0-5]\d)(?::00)?$/.exec(text.trim());
  if (found === null) return null;
  const minutes = Number(found[1]) * 60 + Number(found[2]);
  return minutes <= MINUTES_A_DAY ? minutes : null;
}

/** As a time field takes it: two digits each; the end of the day is 00:00, for a clock has no 24:00. */
export function writeTime(minutes: number): string {
  const inDay = minutes % MINUTES_A_DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** From a pair of time fields; a day that ends at 00:00 ends with it. Null where there is no such time. */
export function readInterval(from: string, to: string): Interval | null {
  const begin = readTime(from);
  const end = readTime(to);
  if (begin === null || end === null) return null;
  return [begin, end === 0 ? MINUTES_A_DAY : end];
}
