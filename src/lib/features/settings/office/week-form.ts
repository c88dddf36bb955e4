import type { Interval, OpeningHours } from '#domain/model';
import { ownWords } from '$lib/ui/dates/own.ts';
import { dayNames } from '$lib/ui/dates/days.ts';
import { isSoundDay, MAX_INTERVALS_A_DAY, readInterval, writeTime } from '#domain/week';

/** Opening hours as they stand in fields, and back. */

export type Span = { from: string; to: string };
export type DayForm = { open: boolean; spans: Span[] };

export const MOST_SPANS = MAX_INTERVALS_A_DAY;
const USUAL: Span = { from: '09:00', to: '18:00' };

/** A closed day has a usual one ready, for whoever opens it. */
export const toForm = (hours: OpeningHours): DayForm[] =>
  hours.map((day) => ({
    open: day.length > 0,
    spans: day.length === 0 ? [{ ...USUAL }] : day.map(([from, to]) => ({ from: writeTime(from), to: writeTime(to) })),
  }));

function readDay({ open, spans }: DayForm): Interval[] | null {
  if (!open) return [];
  const read = spans.map(({ from, to }) => readInterval(from, to));
  return read.every((interval) => interval !== null) ? read : null;
}

export function isSound(day: DayForm): boolean {
  const read = readDay(day);
  return read !== null && isSoundDay(read);
}

/** Minutes after midnight, day by day; null while a day is not sound. */
export const fromForm = (week: readonly DayForm[]): [number, number][][] | null =>
  week.every(isSound)
    ? week.map((day) => (readDay(day) ?? []).map(([from, to]): [number, number] => [from, to]))
    : null;

/** The days of the week by their names, Monday first, each a label of its own. */
export const dayLabels = (locale: string): string[] =>
  dayNames(locale, ownWords()).map((name) => name.charAt(0).toLocaleUpperCase(locale) + name.slice(1));
