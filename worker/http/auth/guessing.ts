/**
 * How long a guesser must wait. Three counters, because each alone is either weak or a weapon:
 * - `pair`, an account from one address: grows to 15 minutes, and stops a person or script at one place;
 * - `address`: grows to 15 minutes, and stops one place that tries many accounts;
 * - `account`: all places together, grows to 30 seconds only. It slows a botnet to two guesses a minute, and cannot
 *   be used to lock somebody out: the owner of the account is never kept waiting longer than that (no permanent lock).
 */
export type Counter = {
  subject: string;
  /** Failures that cost nothing. */
  free: number;
  /** Longest wait, milliseconds. */
  capMs: number;
};

const MINUTE_MS = 60_000;

/** @param account the address typed, folded and hashed: what is typed here may be a password by mistake */
export const countersOf = (account: string, address: string): readonly Counter[] => [
  { subject: `pair:${account}:${address}`, free: 5, capMs: 15 * MINUTE_MS },
  { subject: `address:${address}`, free: 30, capMs: 15 * MINUTE_MS },
  { subject: `account:${account}`, free: 10, capMs: MINUTE_MS / 2 },
];
