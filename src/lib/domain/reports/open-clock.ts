import type { OpeningHours } from '../model.ts';
import { spansOpen } from '../opening-hours.ts';

type Office = { openingHours: OpeningHours; timeZone: string };

/** A clock that goes only while it is open (ME2); round the clock where it never closes. Milliseconds. */
export type OpenClock = {
  /** How far it stands at a moment. */
  read: (at: number) => number;
  /** The first moment at which it stands there; Infinity beyond the stretch. */
  find: (open: number) => number;
};

/** The days of a stretch are looked at once, for thousands of questions about it. @param stretch UTC milliseconds */
export function openClock({ openingHours, timeZone }: Office, stretch: readonly [number, number]): OpenClock {
  const spans = spansOpen(openingHours, timeZone, stretch);
  if (spans === null) return { read: (at) => at, find: (open) => open };
  // How long it had been open before each span began.
  const before: number[] = [];
  let sum = 0;
  for (const [begin, end] of spans) {
    before.push(sum);
    sum += end - begin;
  }
  return {
    read(at) {
      const index = lastThat(spans.length, (one) => spans[one]![0] <= at);
      if (index < 0) return 0;
      const [begin, end] = spans[index]!;
      return before[index]! + Math.min(at, end) - begin;
    },
    find(open) {
      if (open > sum) return Infinity;
      const index = Math.max(
        0,
        lastThat(spans.length, (one) => before[one]! < open),
      );
      return (spans[index]?.[0] ?? Infinity) + open - (before[index] ?? 0);
    },
  };
}

/** The last of the first numbers below `count` that all hold; −1 where none does. */
function lastThat(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
