import { previousOf, lastDays, lengthOf, type Period } from '#domain/reports/period';
import { DIMENSIONS, isReport, REPORTS, type Dimension, type ReportId } from '#domain/reports/reports';

/** What somebody has picked, as the address keeps it, and what is asked of the server for it. */

export const PERIODS = ['7', '30', '90', 'month', 'own'] as const;
export const COMPARES = ['none', 'previous', 'year', 'own'] as const;

export type Picked = {
  report: ReportId;
  by: Dimension;
  period: (typeof PERIODS)[number];
  /** The days of the period; those of one's own may be none (`lengthOf`). */
  days: Period;
  compare: (typeof COMPARES)[number];
  /** The days beside it, where they are one's own. */
  other: Period;
  teamId: string | undefined;
};

/** @param today ISO 8601, where the organisation is */
export function readPicked(query: URLSearchParams, today: string): Picked {
  const named = query.get('report') ?? '';
  const report = isReport(named) ? named : 'volume';
  const by = DIMENSIONS.find((one) => one === query.get('by'));
  const splits: readonly Dimension[] = REPORTS[report].by;
  const period = PERIODS.find((one) => one === query.get('period')) ?? '30';
  const days = daysOf(period, query, today);
  const before = previousOf(days);
  return {
    report,
    // Of several reports the same split, where this one has it.
    by: by !== undefined && splits.includes(by) ? by : splits[0]!,
    period,
    days,
    compare: COMPARES.find((one) => one === query.get('compare')) ?? 'none',
    other: { from: query.get('other-from') ?? before.from, to: query.get('other-to') ?? before.to },
    teamId: query.get('team') ?? undefined,
  };
}

function daysOf(period: Picked['period'], query: URLSearchParams, today: string): Period {
  if (period === 'month') return { from: `${today.slice(0, 8)}01`, to: today };
  const usual = lastDays(today, period === 'own' ? 30 : Number(period));
  return period === 'own' ? { from: query.get('from') ?? usual.from, to: query.get('to') ?? usual.to } : usual;
}

/** Where a screen shows it: a link to send, and what survives a reload. */
export function addressOf({ report, by, period, days, compare, other, teamId }: Picked): string {
  const query = new URLSearchParams({ report, by, period });
  if (period === 'own') for (const [end, day] of Object.entries(days)) query.set(end, day);
  if (compare !== 'none') query.set('compare', compare);
  if (compare === 'own') for (const [end, day] of Object.entries(other)) query.set(`other-${end}`, day);
  if (teamId !== undefined) query.set('team', teamId);
  return `/app/reports?${query}`;
}

/** The query for the server; null while days are picked that are no period. */
export function questionOf({ by, days, compare, other, teamId }: Picked): Record<string, string> | null {
  if (lengthOf(days) === null || (compare === 'own' && lengthOf(other) === null)) return null;
  return {
    ...days,
    by,
    ...(compare === 'none' ? {} : { compare: compare === 'own' ? `${other.from}/${other.to}` : compare }),
    ...(teamId === undefined ? {} : { team: teamId }),
  };
}
