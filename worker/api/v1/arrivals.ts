import * as v from 'valibot';
import { dayIn } from '#domain/order';
import { boundsOf } from '#domain/reports/period';
import { arrivalsSchema, toColumns } from '#protocol/arrivals';
import { findTeams } from '../../db/queries/staff.ts';
import { Problem } from '../../http/problem.ts';
import { readArrivals } from '../../reports/arrivals.ts';
import { MANAGEMENT, staffRoute, type Route } from '../route.ts';
import { DAY, periodOf } from './period.ts';

export const arrivalsRoute: Route = staffRoute({
  method: 'GET',
  path: '/api/v1/teams/{id}/arrivals',
  summary:
    'What came to a team, column by column, to try rules on: when, by which door, of which type, with which other request ' +
    'of the client open, and for how many minutes of opening time whoever had it last had it. `from` and `to` are days of the ' +
    'organisation, both included (else the last 30); of more than 20,000 the newest.',
  access: MANAGEMENT,
  status: 200,
  refusals: { 404: 'No such team.', 422: 'No such period.' },
  query: v.strictObject({ from: v.optional(DAY), to: v.optional(DAY) }),
  answer: arrivalsSchema,
  async run({ deps, params, query: { from, to } }) {
    const teamId = params['id'] ?? '';
    if ((await findTeams(deps.db, [teamId])).length === 0) throw new Problem('team.gone', 404);
    const { timeZone } = await deps.organisation();
    const now = deps.now();
    const bounds = boundsOf(periodOf({ from, to }, dayIn(timeZone, now)), timeZone);
    // What is to come today is no past yet.
    const end = Math.min(bounds.at(-1)!, now);
    const { arrivals, ...past } = await readArrivals(deps.db, { teamId, from: bounds[0]!, to: end });
    return { ...past, to: end, ...toColumns(arrivals) };
  },
});
