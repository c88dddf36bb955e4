/**
 * The value below or at which so much of all lies: the smallest one that at least the fraction `of` does not exceed (ME9).
 * @param sorted ascending, not empty
 */
export const quantile = (sorted: ArrayLike<number>, of: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * of) - 1)]!;

export type Times = { count: number; median: number | null; p90: number | null };

/** @param minutes in any order */
export function timesOf(minutes: readonly number[]): Times {
  if (minutes.length === 0) return { count: 0, median: null, p90: null };
  const sorted = Int32Array.from(minutes).sort();
  return { count: sorted.length, median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) };
}
