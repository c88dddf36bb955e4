/** The longest wait between two rounds, in milliseconds: some batches' time, and far below what a person notices. */
const LONGEST_WAIT_MS = 64;

/**
 * Waits a random while before deciding anew, longer with every round. Of many that write to one card at once a single
 * one wins each round; without the wait all others would read and decide again for nothing, at the square of the cost.
 */
export const standAside = (round: number): Promise<void> =>
  scheduler.wait(Math.random() * Math.min(LONGEST_WAIT_MS, 2 ** round));
