import * as v from 'valibot';
import { dayIn } from '#domain/order';
import { seesEveryTeam } from '#domain/permissions';
import { previousOf, yearBefore, type Period } from '#domain/reports/period';
import { DIMENSIONS, isReport, REPORTS, type Dimension, type ReportId } from '#domain/reports/reports';
import { Problem } from '../../http/problem.ts';
import { toCsv } from '../../reports/csv.ts';
import { readReport, type Report } from '../../reports/report.ts';
import { staffRoute, type Caller, type Route } from '../route.ts';
import { DAY, periodOf, sound } from './period.ts';

const values = v.array(v.nullable(v.number()));
const line = { values, before: v.nullable(values) };
const period = v.object({ from: v.string(), to: v.string() });

export const reportRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/v1/reports/{id}',
    summary:
      'A report: volume, assignment, acknowledgement, first-answer, resolution, offers, fairness. `from` and `to` are days ' +
      'of the organisation, both included (else the last 30); `compare` is `previous`, `year` or FROM/TO; `by` splits by ' +
      'employee, team, channel, type or day; times are minutes of opening time. A chief is told of their own teams.',
    access: { roles: ['owner', 'manager', 'chief'], token: true },
    status: 200,
    refusals: {
      404: 'No such report, or no such team for this caller.',
      422: 'No such period, or not to be split so.',
    },
    query: v.strictObject({
      from: v.optional(DAY),
      to: v.optional(DAY),
      compare: v.optional(
        v.union([v.picklist(['previous', 'year']), v.pipe(v.string(), v.regex(/^[\d-]{10}\/[\d-]{10}$/))]),
      ),
      by: v.optional(v.picklist(DIMENSIONS)),
      team: v.optional(v.pipe(v.string(), v.maxLength(80))),
      format: v.optional(v.picklist(['json', 'csv']), 'json'),
    }),
    answer: v.object({
      id: v.string(),
      by: v.picklist(DIMENSIONS),
      period,
      compare: v.nullable(period),
      columns: v.array(v.object({ id: v.string(), unit: v.picklist(['count', 'minutes', 'share']) })),
      total: v.object(line),
      rows: v.array(v.object({ key: v.string(), name: v.string(), ...line })),
    }),
    csv: (report) => ({ name: nameOf(report as Report), text: toCsv(report as Report) }),
    async run({ deps, caller, params, query: { from, to, compare, by, team } }) {
      const id = params['id'] ?? '';
      if (!isReport(id)) throw new Problem('report.gone', 404);
      const { timeZone } = await deps.organisation();
      const now = deps.now();
      const asked = periodOf({ from, to }, dayIn(timeZone, now));
      return readReport(deps.db, {
        id,
        by: splitOf(id, by),
        period: asked,
        compare: otherOf(compare, asked),
        teamIds: teamsOf(caller, team),
        timeZone,
        now,
      });
    },
  }),
];

const nameOf = ({ id, period: { from, to } }: Report): string => `${id}-${from}-${to}.csv`;

function otherOf(compare: string | undefined, asked: Period): Period | null {
  if (compare === undefined) return null;
  if (compare === 'previous') return previousOf(asked);
  if (compare === 'year') return yearBefore(asked);
  const [from = '', to = ''] = compare.split('/');
  return sound('/compare', { from, to });
}

function splitOf(id: ReportId, by: Dimension | undefined): Dimension {
  const possible: readonly Dimension[] = REPORTS[id].by;
  if (by === undefined) return possible[0]!;
  if (possible.includes(by)) return by;
  const detail = `This report is split by ${possible.join(', ')}.`;
  throw new Problem('input.invalid', 422, { errors: [{ pointer: '/by', code: 'field.invalid', detail }] });
}

/** Null: every team (PR1). */
function teamsOf(caller: Caller, team: string | undefined): readonly string[] | null {
  const own =
    caller.kind === 'token' || seesEveryTeam(caller.role)
      ? null
      : caller.scopes.flatMap((scope) => (scope.startsWith('team:') ? [scope.slice('team:'.length)] : []));
  if (team === undefined) return own;
  if (own !== null && !own.includes(team)) throw new Problem('team.gone', 404);
  return [team];
}
