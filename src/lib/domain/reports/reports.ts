/** Which reports there are, what stands in their columns, and by what they can be told apart (ME10). */

export const DIMENSIONS = ['employee', 'team', 'channel', 'type', 'day'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** `minutes` of opening time; `share` of a whole, such as 1.5 open tasks. */
export type Unit = 'count' | 'minutes' | 'share';

const NUMBER = 'count';
const OF_WORK = ['employee', 'team', 'channel', 'type', 'day'] as const;
const TIMES = { count: NUMBER, median: 'minutes', p90: 'minutes' } as const;

type Shape = { columns: Readonly<Record<string, Unit>>; by: readonly Dimension[] };

export const REPORTS = {
  volume: {
    columns: { arrived: NUMBER, resolved: NUMBER, cancelled: NUMBER },
    by: ['team', 'channel', 'type', 'day'],
  },
  assignment: { columns: TIMES, by: OF_WORK },
  acknowledgement: { columns: TIMES, by: OF_WORK },
  'first-answer': { columns: TIMES, by: OF_WORK },
  resolution: { columns: TIMES, by: OF_WORK },
  offers: { columns: { given: NUMBER, byHand: NUMBER, passed: NUMBER, declined: NUMBER }, by: OF_WORK },
  fairness: {
    columns: { given: NUMBER, completed: NUMBER, held: 'minutes', hours: 'minutes', load: 'share' },
    by: ['employee'],
  },
} as const satisfies Record<string, Shape>;

export type ReportId = keyof typeof REPORTS;
export const isReport = (id: string): id is ReportId => Object.hasOwn(REPORTS, id);

/** The longest period: a leap year. */
export const MAX_DAYS = 366;
