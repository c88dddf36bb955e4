/** When somebody is asked to install the app: who has come to use it, and not again soon after they have said no. */

export type InstallMemory = {
  /** Days, UTC, on which the desk was open; as many as count. */
  days: readonly string[];
  /** When the hint was sent away, UTC milliseconds. */
  dismissedAt: number | null;
};

/** Whoever comes back on another day uses it. */
const DAYS_OF_USE = 2;
const REST_MS = 30 * 24 * 60 * 60_000;

export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** The desk is open now. */
export const used = ({ days, dismissedAt }: InstallMemory, now: number): InstallMemory => ({
  days: [...new Set([...days, dayOf(now)])].slice(-DAYS_OF_USE),
  dismissedAt,
});

/** @param now by the device's clock: one that was put back must not silence the hint for ever */
export function mayHint({ days, dismissedAt }: InstallMemory, now: number): boolean {
  if (days.length < DAYS_OF_USE) return false;
  return dismissedAt === null || Math.abs(now - dismissedAt) >= REST_MS;
}
