import { getLocale } from '$lib/paraglide/runtime.js';

/** A share from 0 to 1 as people read it: "40%", "40 %". */
export const percent = (share: number): string =>
  new Intl.NumberFormat(getLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
