import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { REPORTS, type ReportId } from '#domain/reports/reports';
import { cell } from '../../worker/reports/csv.ts';
import { measure } from '../../worker/reports/measure.ts';
import { readReport } from '../../worker/reports/report.ts';
import { rows } from '../support/sql.ts';
import { anEmployee, anOrganisation, aTeam, db, openTasks, NOON } from '../support/worker.ts';

/** Every figure is counted again, from raw events and in another way. */

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const PERIOD = { from: '2026-07-16', to: '2026-07-18' };

/** What a question counts in the second team. */
const WEIGHT = 3;

let teams: string[];
let people: string[];

beforeAll(async () => {
  // Open round the clock, so that a naive count needs no calendar.
  await anOrganisation({ openingHours: [], timeZone: 'UTC' });
  teams = [await aTeam(), await aTeam({ rules: { acknowledgeMinutes: null, weights: { question: WEIGHT } } })];
  people = await Promise.all(['anna', 'bela', 'ilze'].map(() => anEmployee(teams)));
});

type Raw = {
  id: number;
  kind: string;
  at: number;
  request: string;
  task: string | null;
  employee: string | null;
  by: string | null;
};
type Step = {
  what: 'give' | 'hand' | 'release' | 'pass' | 'complete' | 'reopen' | 'cancel' | 'answer' | 'see';
  after: number;
  who: number;
  measured: boolean;
};
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('give', 'hand', 'release', 'pass', 'complete', 'reopen', 'cancel', 'answer', 'see'),
  after: fc.nat(1500),
  who: fc.nat(2),
  measured: fc.boolean(),
});

/** Events as the product writes them: nobody completes what is done, or takes back what is not. */
function eventsOf(
  { what, who }: Step,
  state: { done: boolean; holder: string | null },
): Pick<Raw, 'kind' | 'employee' | 'by'>[] {
  const employee = people[who]!;
  const by = (kind: string, more: Partial<Raw> = {}) => ({ kind, employee, by: null, ...more });
  if (what === 'reopen') {
    if (!state.done) return [];
    state.done = false;
    return [by('task-reopened'), by('reopened', { employee: null })];
  }
  if (state.done) return what === 'answer' ? [by('answered')] : [];
  switch (what) {
    case 'give':
    case 'hand':
      state.holder = employee;
      return [by('assigned', { by: what === 'hand' ? people[0]! : null })];
    case 'answer':
      return [by('answered')];
    case 'see':
      return state.holder === null ? [] : [by('acknowledged', { employee: state.holder })];
    case 'release':
    case 'pass': {
      if (state.holder === null) return [];
      const left = [
        ...(what === 'pass' ? [by('passed', { employee: state.holder })] : []),
        by('released', { employee: null }),
      ];
      state.holder = null;
      return left;
    }
    default:
      state.done = true;
      return [by('completed'), by(what === 'cancel' ? 'cancelled' : 'resolved')];
  }
}

async function live(stories: readonly { taskId: string; steps: readonly Step[] }[]): Promise<void> {
  for (const { taskId, steps } of stories) {
    const [{ request_id: requestId, created_at: arrived }] = (await rows(
      'SELECT t.request_id, r.created_at FROM tasks t JOIN requests r ON r.id = t.request_id WHERE t.id = ?',
      taskId,
    )) as [{ request_id: string; created_at: number }];
    const state = { done: false, holder: null };
    let at = arrived;
    for (const one of steps) {
      at += one.after * MINUTE_MS;
      for (const { kind, employee, by } of eventsOf(one, state)) {
        const task = ['answered', 'resolved', 'cancelled', 'reopened'].includes(kind) ? null : taskId;
        await rows(
          'INSERT INTO work_events (kind, at, request_id, task_id, employee_id, by_id) VALUES (?, ?, ?, ?, ?, ?)',
          kind,
          at,
          requestId,
          task,
          employee,
          by,
        );
      }
      if (one.measured) await measure(db);
    }
  }
}

const median = (values: readonly number[], of: number): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.find((_, index) => index + 1 >= sorted.length * of - 1e-9) ?? null;
};

type Told = { at: number; employee: string | null; team: string; minutes: number };
type Had = { employee: string; since: number; until: number; team: string };

/** Who had which task between two of its events; what was not let go of they have for ever. */
function naiveHoldings(counted: readonly Raw[], team: string): Had[] {
  const changes = counted.filter(({ kind }) => ['assigned', 'released', 'completed'].includes(kind));
  return changes.flatMap(({ kind, employee, at: since }, index) =>
    kind === 'assigned' ? [{ employee: employee!, since, until: changes[index + 1]?.at ?? Infinity, team }] : [],
  );
}

/** Straight from the definitions in RULES.md. */
async function naive(): Promise<{ told: Record<string, Told[]>; had: Had[] }> {
  const events = (await rows(
    'SELECT id, kind, at, request_id AS request, task_id AS task, employee_id AS employee, by_id AS by FROM work_events WHERE request_id IS NOT NULL ORDER BY id',
  )) as Raw[];
  const requests = (await rows('SELECT id, created_at AS arrived, team_id AS team FROM requests')) as {
    id: string;
    arrived: number;
    team: string;
  }[];
  const told: Record<string, Told[]> = {};
  const had: Had[] = [];
  for (const { id, arrived, team } of requests) {
    const own = events.filter(({ request }) => request === id);
    const undone = (event: Raw): boolean => {
      const back = event.kind === 'completed' ? 'task-reopened' : 'reopened';
      const next = own.find(
        (one) => one.id > event.id && (one.kind === back || (one.kind === event.kind && one.id !== event.id)),
      );
      return ['completed', 'resolved', 'cancelled'].includes(event.kind) && next?.kind === back;
    };
    const counted = own.filter((event) => !undone(event));
    had.push(...naiveHoldings(counted, team));
    const put = (name: string, event: Raw, since: number | null) =>
      (told[name] ??= []).push({
        at: event.at,
        employee: event.employee,
        team,
        minutes: since === null ? 0 : Math.floor((event.at - since) / MINUTE_MS),
      });
    const first = (kind: string) => counted.find((event) => event.kind === kind);
    if (first('assigned')) put('assignment', first('assigned')!, arrived);
    if (first('answered')) put('first-answer', first('answered')!, arrived);
    counted.forEach((event, index) => {
      const given = counted.slice(0, index).findLast(({ kind }) => kind === 'assigned');
      const ended =
        given &&
        counted
          .slice(counted.indexOf(given) + 1, index)
          .some(({ kind }) => ['released', 'completed', 'assigned'].includes(kind));
      const holding = given && !ended ? given : null;
      if (event.kind === 'resolved') put('resolution', event, arrived);
      if (event.kind === 'cancelled') put('cancelled', event, arrived);
      if (event.kind === 'assigned') put('given', event, null);
      if (event.kind === 'assigned' && event.by !== null) put('byHand', event, null);
      if (event.kind === 'passed') put('passed', event, null);
      if (event.kind === 'completed') put('completed', event, null);
      if (event.kind === 'acknowledged' && holding) put('acknowledgement', event, holding.at);
    });
  }
  return { told, had };
}

const ask = (id: ReportId, more: Partial<Parameters<typeof readReport>[1]> = {}) =>
  readReport(db, {
    id,
    by: REPORTS[id].by[0],
    period: PERIOD,
    compare: null,
    teamIds: null,
    timeZone: 'UTC',
    now: NOON + 90 * DAY_MS,
    ...more,
  });

const isIn = ({ at }: Told, { from, to } = PERIOD): boolean => at >= Date.parse(from) && at < Date.parse(to) + DAY_MS;

describe('reports', () => {
  test('[ME1] [ME10] tell what a naive count of raw events tells, whenever they were measured', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 8 }), { minLength: 1, maxLength: 4 }), async (stories) => {
        const taskIds = await Promise.all(stories.map((_, index) => openTasks(teams[index % 2]!, 1)));
        await live(stories.map((steps, index) => ({ taskId: taskIds[index]![0]!, steps })));
        const { told, had } = await naive();
        for (const id of ['assignment', 'acknowledgement', 'first-answer', 'resolution'] as const) {
          for (const teamIds of [null, [teams[1]!]]) {
            const { total, rows: lines } = await ask(id, {
              teamIds,
              compare: { from: '2026-07-15', to: '2026-07-15' },
            });
            const all = (told[id] ?? []).filter(({ team }) => teamIds === null || teamIds.includes(team));
            const figures = (some: readonly Told[]) => {
              const minutes = some.map((one) => one.minutes);
              return [minutes.length, median(minutes, 0.5), median(minutes, 0.9)];
            };
            const inside = all.filter((one) => isIn(one));
            expect(total.values, id).toEqual(figures(inside));
            expect(total.before, id).toEqual(
              figures(all.filter((one) => isIn(one, { from: '2026-07-15', to: '2026-07-15' }))),
            );
            for (const { key, values } of lines)
              expect(values, `${id} of ${key}`).toEqual(figures(inside.filter(({ employee }) => employee === key)));
          }
        }
        const count = (name: string) => (told[name] ?? []).filter((one) => isIn(one)).length;
        expect((await ask('offers')).total.values).toEqual([count('given'), count('byHand'), count('passed'), 0]);
        expect((await ask('volume')).total.values.slice(1)).toEqual([count('resolution'), count('cancelled')]);
        // The period is over; or it goes on, and so does what is held.
        for (const period of [PERIOD, { from: PERIOD.from, to: '2026-12-31' }]) {
          const now = NOON + 90 * DAY_MS;
          const [from, to] = [Date.parse(period.from), Date.parse(period.to) + DAY_MS];
          const end = Math.min(now, to);
          const hours = (end - from) / MINUTE_MS;
          const within = ({ since, until }: Had) =>
            Math.max(0, Math.floor((Math.min(until, end) - Math.max(since, from)) / MINUTE_MS));
          for (const { key, values } of (await ask('fairness', { period, now })).rows) {
            const own = (name: string) => (told[name] ?? []).filter((one) => isIn(one, period) && one.employee === key);
            const mine = had.filter(({ employee, since }) => employee === key && since < to);
            const weighted = mine.reduce((sum, one) => sum + within(one) * (one.team === teams[1] ? WEIGHT : 1), 0);
            expect(values, key).toEqual([
              own('given').length,
              own('completed').length,
              mine.reduce((sum, one) => sum + within(one), 0),
              hours,
              weighted / hours,
            ]);
          }
        }
        const days = (await ask('resolution', { by: 'day' })).rows;
        expect(days.map(({ values }) => values[0]).reduce((sum, n) => sum! + n!, 0)).toBe(count('resolution'));
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  test('[ME10] arrivals are the requests that came, by what they are split by', async () => {
    const { total, rows: lines } = await ask('volume', { period: { from: '2026-07-15', to: '2026-07-15' } });
    const [all] = (await rows('SELECT count(*) AS n FROM requests')) as [{ n: number }];

    expect(total.values[0]).toBe(all.n);
    expect(lines.map(({ name }) => name).toSorted()).toEqual([...teams].toSorted());
  });

  test('[ME8] who is away is not at work', async () => {
    const who = await anEmployee(teams);
    const put = (kind: string, at: string) =>
      rows('INSERT INTO work_events (kind, at, employee_id) VALUES (?, ?, ?)', kind, Date.parse(at), who);
    await put('away', '2026-07-10T00:00Z');
    await put('back', '2026-07-16T12:00Z');
    await put('away', '2026-07-18T00:00Z');

    const { rows: lines } = await ask('fairness');
    expect(lines.find(({ key }) => key === who)?.values).toEqual([0, 0, 0, 36 * 60, 0]);
  });

  test('[ME2] whoever measures at the same time counts nothing twice', async () => {
    const [taskId] = await openTasks(teams[0]!, 1);
    await live([{ taskId: taskId!, steps: [{ what: 'give', after: 1440, who: 0, measured: false }] }]);
    await Promise.all(Array.from({ length: 8 }, () => measure(db)));

    const [found] = (await rows(
      `SELECT count(*) AS n FROM work_measures m JOIN work_events e ON e.id = m.event_id
      WHERE e.task_id = ?`,
      taskId,
    )) as [{ n: number }];
    expect(found.n).toBe(2);
    expect(
      await rows(
        'SELECT 1 FROM work_holdings WHERE event_id IN (SELECT id FROM work_events WHERE task_id = ?)',
        taskId,
      ),
    ).toHaveLength(1);
  });
});

describe('as a file', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['+3', `"'+3"`],
    ['-3', `"'-3"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['＝1', `"'＝1"`],
    ['Kiss, "M"', '"Kiss, ""M"""'],
    ['two\nlines', '"two\nlines"'],
    [`O'Neil`, `"O'Neil"`],
    ['Anna', 'Anna'],
    [-1.239, '-1.24'],
    [null, ''],
  ])('[ME11] %j is no formula and one cell: %s', (value, shown) => {
    expect(cell(value)).toBe(shown);
  });
});
