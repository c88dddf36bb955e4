import type { DateWords } from './words.ts';
import { writeDate } from './write.ts';

const A_MONDAY = Date.UTC(2024, 0, 1);

/** The days of the week by their names, Monday first. */
export const dayNames = (locale: string, words: DateWords | undefined): string[] =>
  Array.from({ length: 7 }, (_, day) =>
    writeDate(A_MONDAY + day * 86_400_000, { weekday: 'long', timeZone: 'UTC' }, locale, words),
  );
