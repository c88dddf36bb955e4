/** What the journal of letters can be narrowed to; `held` and `ignored` came in too. */
export const LETTER_FILTERS = ['in', 'out', 'held', 'ignored'] as const;
export type LetterFilter = (typeof LETTER_FILTERS)[number];
