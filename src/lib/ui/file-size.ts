import { getLocale } from '$lib/paraglide/runtime.js';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const STEP = 1_000; // as file managers of phones and Macs count, and as the units' names say

/** A size as people read it: "3.4 MB", "120 kB". */
export function fileSize(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < STEP ? 0 : Math.floor(Math.log(bytes) / Math.log(STEP)));
  return new Intl.NumberFormat(getLocale(), {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    maximumFractionDigits: power >= 2 ? 1 : 0,
  }).format(bytes / STEP ** power);
}
