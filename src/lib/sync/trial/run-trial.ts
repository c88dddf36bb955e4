import type { Past } from '#domain/assignment/trial/past';
import { tryRules } from '#domain/assignment/trial/try-rules';
import { boundsOf } from '#domain/reports/period';
import { arrivalsSchema, fromColumns } from '#protocol/arrivals';
import { createAsker, type Answer, type ServerDeps } from '../ask.ts';
import type { TrialAnswer, TrialQuestion } from './messages.ts';

/** Reads what came to the team, and tries both rules on it. @param told how much is done, 0 to 1 */
export async function runTrial(
  deps: ServerDeps,
  { teamId, period, members, office, asIs, tried }: TrialQuestion,
  told: (share: number) => void,
): Promise<Answer<TrialAnswer>> {
  const address = `/api/v1/teams/${encodeURIComponent(teamId)}/arrivals?${new URLSearchParams(period)}`;
  const answer = await createAsker(deps).read(address, arrivalsSchema);
  if (answer.kind !== 'ok') return answer;
  const { from, to, isWhole } = answer.value;
  const days = boundsOf(period, office.timeZone).slice(0, -1);
  const past: Past = { arrivals: fromColumns(answer.value), members, office, from, to, days };
  const all = 2 * past.arrivals.length;
  const value = {
    onlySince: isWhole ? null : from,
    asIs: tryRules(past, asIs, (done) => told(done / all)),
    tried: tryRules(past, tried, (done) => told(0.5 + done / all)),
  };
  return { kind: 'ok', value };
}
