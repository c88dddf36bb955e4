/** One measured figure as `bench/results.json` holds it (contract.md). */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  /** What it must keep, as people read it: `≤ 300`; null for a figure that only informs. */
  limit: string | null;
  ok: boolean;
};

type Measured = { name: string; value: number; unit: string };

const rounded = (value: number) => Math.round(value * 100) / 100;

export const atMost = (limit: number, { name, value, unit }: Measured): Figure => ({
  name,
  value: rounded(value),
  unit,
  limit: `≤ ${limit}`,
  ok: value <= limit,
});

export const atLeast = (limit: number, { name, value, unit }: Measured): Figure => ({
  name,
  value: rounded(value),
  unit,
  limit: `≥ ${limit}`,
  ok: value >= limit,
});

export const told = ({ name, value, unit }: Measured): Figure => ({
  name,
  value: rounded(value),
  unit,
  limit: null,
  ok: true,
});

/** The value below which the fraction `of` lies; `of` is 0.5 for the median. */
export function quantile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(of * sorted.length))] ?? Number.NaN;
}
