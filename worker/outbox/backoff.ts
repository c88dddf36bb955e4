const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 6 * 60 * 60_000;

/** The delays add up to a good day: a mail server that is away over night loses nothing. */
export const MAX_ATTEMPTS = 12;

/** How long to wait after the `attempts`-th failure: 30 s, doubled each time, at most six hours. */
export const delayAfter = (attempts: number): number =>
  Math.min(FIRST_DELAY_MS * 2 ** (attempts - 1), LONGEST_DELAY_MS);
