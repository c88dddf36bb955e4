/** A place in a list by the rows' time of creation. */
export type TaskCursor = { at: number; id: string };
/** A stretch of a list: after `after`, up to and with `until`; without `until`, one page. */
export type Range = { after: TaskCursor | null; until: TaskCursor | null };
/** Rows of a stretch; those behind `next` are of another one. Null: the list ends here. */
export type Page<R> = { rows: readonly R[]; next: TaskCursor | null };

/** Rows that a list reads and draws at once: two screens of them, and no task that somebody who scrolls would feel. */
export const PAGE = 25;
export const FIRST_PAGE: Range = { after: null, until: null };

/** A stretch with an end grows by what comes in between; twice a page of it is read, and never a whole first fill. */
const most = ({ until }: Range): number => (until === null ? PAGE : 2 * PAGE);

/** How many rows of a stretch to read: one more than are shown tells that there are others. */
export const toRead = (range: Range): number => most(range) + 1;

/** Cuts what was read to what is shown. A stretch that has outgrown itself ends after a page, before its own end. */
export function cut<R>(found: readonly R[], range: Range, placeOf: (row: R) => TaskCursor): Page<R> {
  if (found.length <= most(range)) return { rows: found, next: range.until };
  const rows = found.slice(0, PAGE);
  return { rows, next: placeOf(rows[PAGE - 1]!) };
}
