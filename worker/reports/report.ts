import { boundsOf, daysOf, type Period } from '#domain/reports/period';
import { REPORTS, type Dimension, type ReportId, type Unit } from '#domain/reports/reports';
import type { Db } from '../db/client.ts';
import { findNames, QUARTER_MS } from '../db/queries/reports.ts';
import { readFigures, type Figures, type Values } from './figures.ts';
import { measure } from './measure.ts';

export type ReportQuestion = {
  id: ReportId;
  by: Dimension;
  period: Period;
  compare: Period | null;
  /** Null: of all teams. */
  teamIds: readonly string[] | null;
  timeZone: string;
  /** UTC milliseconds. */
  now: number;
};

type Line = { values: Values; before: Values | null };
export type Report = Pick<ReportQuestion, 'id' | 'by' | 'period' | 'compare'> & {
  columns: { id: string; unit: Unit }[];
  total: Line;
  /** `key` is an id, a word of ours, or a day; empty for nobody's. */
  rows: (Line & { key: string; name: string })[];
};

/** A period's figures beside another's, with what has only just happened. */
export async function readReport(db: Db, question: ReportQuestion): Promise<Report> {
  await measure(db);
  const { id, by, period, compare } = question;
  const [now, then, names] = await Promise.all([
    figuresOf(db, question, period),
    compare && figuresOf(db, question, compare),
    findNames(db),
  ]);
  const columns = Object.entries(REPORTS[id].columns).map(([name, unit]) => ({ id: name, unit }));
  const nothing = columns.map(({ unit }) => (unit === 'count' ? 0 : null));
  const line = (here: Values | undefined, there: Values | undefined): Line => ({
    values: here ?? nothing,
    before: then && (there ?? nothing),
  });
  const rows =
    by === 'day'
      ? // The first day beside the first, for no day is in both.
        daysOf(period).map((key, index) => {
          const other = compare && daysOf(compare)[index];
          return { key, name: key, ...line(now.groups.get(key), other ? then?.groups.get(other) : undefined) };
        })
      : [...new Set([...now.groups.keys(), ...(then?.groups.keys() ?? [])])]
          .map((key) => ({ key, name: names.get(key) ?? key, ...line(now.groups.get(key), then?.groups.get(key)) }))
          .sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0) || (a.name < b.name ? -1 : 1));
  return { id, by, period, compare, columns, total: line(now.total, then?.total), rows };
}

function figuresOf(db: Db, { id, by, teamIds, timeZone, now }: ReportQuestion, period: Period): Promise<Figures> {
  const bounds = boundsOf(period, timeZone);
  const window = { from: bounds[0]!, to: bounds.at(-1)!, teamIds };
  const days = by === 'day' ? daysOf(period) : [];
  const dayOf = (at: number): string => days[bounds.findLastIndex((begin) => begin <= at)] ?? '';
  const keyOf = (told: string | number | null): string =>
    by === 'day' ? dayOf(Number(told) * QUARTER_MS) : String(told ?? '');
  return readFigures(db, id, { by, window, now, keyOf });
}
