import { m } from '#messages';
import type { Unit } from '#domain/reports/reports';
import { getLocale } from '$lib/paraglide/runtime.js';

/** Making one takes the browser longer than writing a number; a table has hundreds. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${locale} ${maximumFractionDigits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, { maximumFractionDigits });
  formats.set(key, made);
  return made;
}

/** A value as people read it; a dash where there is nothing to say. */
export function valueWords(value: number | null, unit: Unit): string {
  if (value === null) return '–';
  const written = (one: number, digits = 0) => formatOf(getLocale(), digits).format(one);
  if (unit !== 'minutes') return written(value, unit === 'share' ? 2 : 0);
  if (value < 60) return m.reports_minutes({ minutes: written(value) });
  if (value % 60 === 0) return m.reports_whole_hours({ hours: written(value / 60) });
  return m.reports_hours({ hours: written(Math.floor(value / 60)), minutes: written(value % 60) });
}
