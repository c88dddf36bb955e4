import { m } from '#messages';
import { PRIORITIES, type Deadlines } from '#domain/model';
import { priorityName } from '$lib/ui/words.ts';

/** What deadlines are chosen from, in minutes of working time. */
const USUAL = [30, 60, 120, 240, 480, 960, 1440, 2400, 4800];

/** A time of work, in the unit it comes out whole in. */
export const workTime = (minutes: number): string =>
  minutes % 60 === 0 ? m.types_hours({ count: minutes / 60 }) : m.types_minutes({ count: minutes });

/** In a select, no deadline is the empty value. One that a program has set stands among the usual ones. */
export function deadlineChoices(current: number | undefined): { value: string; label: string }[] {
  const minutes = [...new Set([...USUAL, ...(current === undefined ? [] : [current])])].sort((a, b) => a - b);
  return [
    { value: '', label: m.types_no_deadline() },
    ...minutes.map((one) => ({ value: String(one), label: workTime(one) })),
  ];
}

/** All deadlines of a type as one line; empty when it has none. */
export const deadlinesText = (deadlines: Deadlines): string =>
  PRIORITIES.flatMap((priority) => {
    const minutes = deadlines[priority];
    return minutes === undefined ? [] : [`${priorityName(priority)} ${workTime(minutes)}`];
  }).join(' · ');
