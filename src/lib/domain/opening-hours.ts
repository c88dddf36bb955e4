import type { Interval, OpeningHours } from './model.ts';

/** When a client may expect an answer, in the organisation's own time. */

/** The promise given on the thanks page and in the acknowledgement: a first answer within two working hours. */
export const FIRST_ANSWER_WORKING_MINUTES = 120;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A day of the calendar, without a time zone; `month` from 1. */
type Day = { year: number; month: number; day: number };
type Local = Day & { minute: number };

/**
 * The moment by which {@link FIRST_ANSWER_WORKING_MINUTES} of opening time have passed, counted from `now`.
 *
 * Opening time is counted in minutes that really pass: on the night a clock is put forward, hours that the clock skips
 * are not worked, and hours that it repeats are worked twice. Whole minutes, rounded up. An organisation without any
 * opening hours promises the same time of the clock round, for it never closes either.
 * @param now UTC milliseconds
 * @param timeZone IANA name
 */
export function answerBy(hours: OpeningHours, timeZone: string, now: number): number {
  const start = Math.ceil(now / MINUTE_MS) * MINUTE_MS;
  return afterOpenMinutes(hours, timeZone, { from: start, minutes: FIRST_ANSWER_WORKING_MINUTES });
}

/** The moment by which so many minutes of opening time have passed since `from`, counted as {@link answerBy} counts them. */
export function afterOpenMinutes(
  hours: OpeningHours,
  timeZone: string,
  { from: start, minutes }: { from: number; minutes: number },
): number {
  const toUtc = localClock(timeZone);
  let owed = minutes * MINUTE_MS;
  const week = hours.flat().reduce((sum, [from, to]) => sum + to - from, 0);
  // Two weeks more than it takes: one has begun already, one may lose its hours to a clock put forward.
  const days = week > 0 ? 7 * (Math.ceil(minutes / week) + 2) : 0;
  for (const [from, to] of openSpans(hours, localAt(timeZone, start), days, toUtc)) {
    const begin = Math.max(from, start);
    const open = Math.max(0, to - begin);
    if (open >= owed) return begin + owed;
    owed -= open;
  }
  return start + owed;
}

/**
 * Whole minutes of opening time between two moments, counted as {@link answerBy} counts them; where there are no opening
 * hours it is open round the clock.
 * @param most counting stops there: what is further apart is far
 */
export function minutesOpenBetween(
  hours: OpeningHours,
  timeZone: string,
  { from, to, most }: { from: number; to: number; most: number },
): number {
  if (to <= from) return 0;
  if (hours.every((day) => day.length === 0)) return Math.min(most, Math.floor((to - from) / MINUTE_MS));
  const days = Math.ceil((to - from) / DAY_MS) + 1;
  let passed = 0;
  for (const [opens, closes] of openSpans(hours, localAt(timeZone, from), days, localClock(timeZone))) {
    passed += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
    if (opens >= to || passed >= most * MINUTE_MS) break;
  }
  return Math.min(most, Math.floor(passed / MINUTE_MS));
}

/** True while somebody is expected to be there. */
export function isOpen(hours: OpeningHours, timeZone: string, now: number): boolean {
  const local = localAt(timeZone, now);
  return intervalsOf(hours, local).some(([from, to]) => from <= local.minute && local.minute < to);
}

/**
 * The first moment from `now` on that is open; null where nothing ever opens. UTC milliseconds. Two weeks are looked at:
 * the one week that has all hours may lose one to a clock put forward.
 */
export function nextOpening(hours: OpeningHours, timeZone: string, now: number): number | null {
  for (const [from, to] of openSpans(hours, localAt(timeZone, now), 14, localClock(timeZone))) {
    if (from < to && to > now) return Math.max(from, now);
  }
  return null;
}

/** The opening intervals of the day that `now` falls on; empty on a closed day. */
export const openToday = (hours: OpeningHours, timeZone: string, now: number): readonly Interval[] =>
  intervalsOf(hours, localAt(timeZone, now));

/** Opening spans between two moments, in order, in UTC milliseconds; null where nothing ever closes, for nothing opens. */
export function spansOpen(
  hours: OpeningHours,
  timeZone: string,
  [from, to]: readonly [from: number, to: number],
): (readonly [number, number])[] | null {
  if (hours.every((day) => day.length === 0)) return null;
  const days = Math.ceil((to - from) / DAY_MS) + 1;
  return [...openSpans(hours, localAt(timeZone, from), days, localClock(timeZone))].filter(
    ([begin, end]) => begin < end,
  );
}

/** The moment at which a day of the calendar begins. @param day whole days since 1 January 1970 */
export function dayStart(timeZone: string, day: number): number {
  const date = new Date(day * DAY_MS);
  const on = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  return localClock(timeZone)({ ...on, minute: 0 });
}

/** Opening spans in UTC milliseconds, `[from, to)`, of `first` and the `days` after it. */
function* openSpans(
  hours: OpeningHours,
  first: Day,
  days: number,
  toUtc: (local: Local) => number,
): Generator<[number, number]> {
  for (let ahead = 0; ahead <= days; ahead++) {
    const day = plusDays(first, ahead);
    for (const [from, to] of intervalsOf(hours, day)) {
      yield [toUtc({ ...day, minute: from }), toUtc({ ...day, minute: to })];
    }
  }
}

const intervalsOf = (hours: OpeningHours, { year, month, day }: Day): readonly Interval[] =>
  hours[(new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7] ?? [];

function plusDays({ year, month, day }: Day, ahead: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + ahead));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times more than using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

function localAt(timeZone: string, at: number): Local {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return { year: part('year'), month: part('month'), day: part('day'), minute: part('hour') * 60 + part('minute') };
}

/**
 * From a time on the wall to UTC. A time the clock shows twice is the first of the two, a time it skips the moment the
 * skipping ends. The offsets of the day before and of the day after give the two guesses between which both lie.
 */
function localClock(timeZone: string): (local: Local) => number {
  const wallAt = (at: number) => wall(localAt(timeZone, at));
  return (local) => {
    const asked = wall(local);
    const guesses = [asked - DAY_MS, asked + DAY_MS].map((near) => asked - (wallAt(near) - near));
    const [early, late] = [Math.min(...guesses), Math.max(...guesses)];
    if (wallAt(early) === asked) return early;
    return firstMinute(early, late, (at) => wallAt(at) >= asked);
  };
}

const wall = ({ year, month, day, minute }: Local): number => Date.UTC(year, month - 1, day, 0, minute);

/** The first whole minute in `(from, to]` that `holds`, which stays true once it is. */
function firstMinute(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
