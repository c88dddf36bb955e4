import { timesOf } from '#domain/reports/figures';
import type { MeasureKind } from '#domain/reports/measures';
import type { ReportId } from '#domain/reports/reports';
import type { Db } from '../db/client.ts';
import { countArrivals, listTimes, countMeasures, type Grouping, type Window } from '../db/queries/reports.ts';
import { readFairness } from './fairness.ts';

/** In the order of the report's columns; null where there is nothing to say. */
export type Values = (number | null)[];
/** By the key of each group; `''` is nobody's. */
export type Figures = { total: Values; groups: ReadonlyMap<string, Values> };
export type Asked = {
  by: Grouping;
  window: Window;
  /** UTC milliseconds. */
  now: number;
  /** Under which key the report shows what the base calls so. */
  keyOf: (told: string | number | null) => string;
};

/** The numbers of one period. */
export function readFigures(db: Db, id: ReportId, asked: Asked): Promise<Figures> {
  switch (id) {
    case 'volume':
      return readVolume(db, asked);
    case 'offers':
      return readCounts(
        db,
        asked,
        ['given-by-rule', 'given-by-hand', 'passed', 'declined'],
        ([rule = 0, hand = 0, ...rest]) => [rule + hand, hand, ...rest],
      );
    case 'fairness':
      return readFairness(db, asked);
    case 'assignment':
    case 'acknowledgement':
    case 'first-answer':
    case 'resolution':
      return readTimes(db, id, asked);
  }
}

async function readTimes(db: Db, kind: MeasureKind, { by, window, keyOf }: Asked): Promise<Figures> {
  const minutes = new Map<string, number[]>();
  for (const row of await listTimes(db, kind, by, window)) {
    const key = keyOf(row.key);
    const known = minutes.get(key);
    const more = JSON.parse(row.minutes) as number[];
    minutes.set(key, known ? known.concat(more) : more);
  }
  const told = (all: readonly number[]): Values => {
    const { count, median, p90 } = timesOf(all);
    return [count, median, p90];
  };
  return {
    total: told([...minutes.values()].flat()),
    groups: new Map([...minutes].map(([key, all]) => [key, told(all)])),
  };
}

async function readVolume(db: Db, asked: Asked): Promise<Figures> {
  const [arrivals, ends] = await Promise.all([
    countArrivals(db, asked.by, asked.window),
    readCounts(db, asked, ['resolution', 'cancelled'], (counts) => [...counts]),
  ]);
  const arrived = new Map<string, number>();
  for (const { key: told, n } of arrivals) {
    const key = asked.keyOf(told);
    arrived.set(key, (arrived.get(key) ?? 0) + n);
  }
  const keys = new Set([...arrived.keys(), ...ends.groups.keys()]);
  return {
    total: [arrivals.reduce((sum, { n }) => sum + n, 0), ...ends.total],
    groups: new Map([...keys].map((key) => [key, [arrived.get(key) ?? 0, ...(ends.groups.get(key) ?? [0, 0])]])),
  };
}

/** @param tell a group's columns, from how many there are of each kind */
async function readCounts(
  db: Db,
  { by, window, keyOf }: Asked,
  kinds: readonly MeasureKind[],
  tell: (counts: readonly number[]) => number[],
): Promise<Figures> {
  const counted = await countMeasures(db, kinds, by, window);
  const of = (rows: typeof counted) =>
    tell(kinds.map((kind) => rows.reduce((sum, row) => sum + (row.kind === kind ? row.n : 0), 0)));
  const groups = Map.groupBy(counted, ({ key }) => keyOf(key));
  return { total: of(counted), groups: new Map([...groups].map(([key, rows]) => [key, of(rows)])) };
}
