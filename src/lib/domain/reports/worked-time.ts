import type { OpeningHours } from '../model.ts';
import { spansOpen } from '../opening-hours.ts';

const MINUTE_MS = 60_000;

type Office = { openingHours: OpeningHours; timeZone: string };
/** Whole minutes between two moments of the stretch it was made for, during which it was open (ME2). */
export type WorkedTime = (from: number, to: number) => number;

/** The days of a stretch are looked at once, for thousands of questions about it. @param stretch UTC milliseconds */
export function workedTime({ openingHours, timeZone }: Office, stretch: readonly [number, number]): WorkedTime {
  const spans = spansOpen(openingHours, timeZone, stretch);
  if (spans === null) return (from, to) => Math.max(0, Math.floor((to - from) / MINUTE_MS));
  // How long it had been open before each span began.
  const before: number[] = [];
  let sum = 0;
  for (const [begin, end] of spans) {
    before.push(sum);
    sum += end - begin;
  }
  const openUntil = (at: number): number => {
    const index = lastBegun(spans, at);
    if (index < 0) return 0;
    const [begin, end] = spans[index]!;
    return before[index]! + Math.min(at, end) - begin;
  };
  return (from, to) => (to <= from ? 0 : Math.floor((openUntil(to) - openUntil(from)) / MINUTE_MS));
}

function lastBegun(spans: readonly (readonly [number, number])[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]![0] <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
