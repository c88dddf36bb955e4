import type { Report } from '$lib/sync/reports.ts';
import type { Mark } from '$lib/ui/charts/PairChart.svelte';

/** What of a report is drawn. */

/** More bars than this are no picture any more; the table has them all. */
const MOST_BARS = 12;

/** The column that tells most where nobody has chosen: how long rather than how many. */
export function tellingColumn({ columns }: Pick<Report, 'columns'>): string {
  const telling = columns.find(({ id, unit }) => unit === 'share' || id === 'median') ?? columns[0];
  return telling?.id ?? '';
}

/** A mark for each day, or for each of the first groups. @param column its id */
export function marksOf({ by, columns, rows }: Pick<Report, 'by' | 'columns' | 'rows'>, column: string): Mark[] {
  const place = columns.findIndex(({ id }) => id === column);
  const marks = rows.map(({ key, values, before }) => ({
    key,
    now: values[place] ?? null,
    before: before?.[place] ?? null,
  }));
  return by === 'day' ? marks : marks.slice(0, MOST_BARS);
}
