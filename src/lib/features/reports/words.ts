import { m } from '#messages';
import type { Channel, RequestType } from '#domain/model';
import type { Dimension, ReportId } from '#domain/reports/reports';
import { dayText } from '$lib/ui/time.ts';
import { channelName, requestType } from '$lib/ui/words.ts';

/** Reports in the reader's language. */

export const REPORT_NAMES: Record<ReportId, () => string> = {
  volume: m.reports_volume,
  assignment: m.reports_assignment,
  acknowledgement: m.reports_acknowledgement,
  'first-answer': m.reports_first_answer,
  resolution: m.reports_resolution,
  offers: m.reports_offers,
  fairness: m.reports_fairness,
};

export const SPLIT_NAMES: Record<Dimension, () => string> = {
  employee: m.reports_by_employee,
  team: m.reports_by_team,
  channel: m.reports_by_channel,
  type: m.reports_by_type,
  day: m.reports_by_day,
};

const COLUMNS: Readonly<Record<string, () => string>> = {
  arrived: m.reports_column_arrived,
  resolved: m.reports_column_resolved,
  cancelled: m.reports_column_cancelled,
  count: m.reports_column_count,
  median: m.reports_column_median,
  p90: m.reports_column_p90,
  given: m.reports_column_given,
  byHand: m.reports_column_by_hand,
  passed: m.reports_column_passed,
  declined: m.reports_column_declined,
  completed: m.reports_column_completed,
  held: m.reports_column_held,
  hours: m.reports_column_hours,
  load: m.reports_column_load,
};
export const columnName = (id: string): string => COLUMNS[id]?.() ?? id;

/** What a row is called; people and teams have names of their own. */
export function rowName(by: Dimension, { key, name }: { key: string; name: string }): string {
  if (key === '') return m.reports_nobody();
  if (by === 'day') return dayText(key);
  if (by === 'channel') return channelName(key as Channel);
  return by === 'type' ? requestType(key as RequestType) : name;
}
