import { isOpen, nextOpening } from './opening-hours.ts';
import { DAYS_A_WEEK, MINUTES_A_DAY } from './week.ts';
import type { Interval, OpeningHours } from './model.ts';

/** Rules AL: what calls an employee to their device, when, and how much it may tell. */

/** What somebody may be alerted of. */
export const ALERT_KINDS = ['task', 'message', 'review'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** Something to be alerted of: a task that is theirs, a client's word on it, or a review. `by` is who did it, and knows. */
export type AlertFact = { kind: AlertKind; id: string; by: string | null };

/** How much of a client a notification may carry: nothing, the name, or the name and words. */
export const ALERT_DETAILS = ['none', 'name', 'text'] as const;
export type AlertDetail = (typeof ALERT_DETAILS)[number];

/**
 * When alerts may come: on these days (0 is Monday) between two minutes of the day. A span that ends before it begins goes on
 * after midnight and belongs to the day it began on.
 */
export type AlertHours = { days: readonly number[]; from: number; to: number };

export type AlertPreferences = {
  kinds: readonly AlertKind[];
  /** null: at any time. */
  hours: AlertHours | null;
  sound: boolean;
};

/** Of whoever has chosen nothing yet: turning alerts on is choice enough. */
export const DEFAULT_ALERTS: AlertPreferences = { kinds: ALERT_KINDS, hours: null, sound: true };

/** At least one day of the week, each once, and a span that is not empty. */
export const areSoundHours = ({ days, from, to }: AlertHours): boolean =>
  days.length > 0 &&
  new Set(days).size === days.length &&
  days.every((day) => isWithin(day, DAYS_A_WEEK - 1)) &&
  isWithin(from, MINUTES_A_DAY) &&
  isWithin(to, MINUTES_A_DAY) &&
  from % MINUTES_A_DAY !== to % MINUTES_A_DAY;

const isWithin = (value: number, most: number): boolean => Number.isInteger(value) && value >= 0 && value <= most;

/**
 * The first moment from `now` on at which an alert may come (AL3); `now` itself outside quiet hours.
 * @param now UTC milliseconds
 * @param timeZone the organisation's, IANA name: hours are those of the desk, wherever the phone is
 */
export function alertableFrom(hours: AlertHours | null, timeZone: string, now: number): number {
  if (hours === null) return now;
  const week = weekOf(hours);
  return isOpen(week, timeZone, now) ? now : (nextOpening(week, timeZone, now) ?? now);
}

/** The same as opening hours are written down, each day by itself. */
function weekOf({ days, from, to }: AlertHours): OpeningHours {
  const week: Interval[][] = Array.from({ length: DAYS_A_WEEK }, () => []);
  const begin = from % MINUTES_A_DAY;
  for (const day of days) {
    if (begin < to) week[day]?.push([begin, to]);
    else {
      week[day]?.push([begin, MINUTES_A_DAY]);
      if (to > 0) week[(day + 1) % DAYS_A_WEEK]?.push([0, to]);
    }
  }
  return week.map((intervals) => intervals.toSorted(([a], [b]) => a - b));
}
