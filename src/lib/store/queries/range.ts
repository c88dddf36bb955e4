/** A place in a list of tasks by their time of creation. */
export type TaskCursor = { at: number; id: string };
/** A stretch of a list: after `after`, up to and with `until`; without `until`, one page. */
export type Range = { after: TaskCursor | null; until: TaskCursor | null };

export const PAGE = 50; // rows a screen asks for at once (stack.md, Dexie with runes)
export const FIRST_PAGE: Range = { after: null, until: null };
