import { workedTime, type WorkedTime } from '#domain/reports/worked-time';
import type { Db } from '../db/client.ts';
import { findOffice } from '../db/queries/measures.ts';
import {
  countMeasures,
  listAbsences,
  listMembers,
  listSpanning,
  listWeights,
  sumHoldings,
  type Weight,
} from '../db/queries/reports.ts';
import type { Asked, Figures, Values } from './figures.ts';

/** What somebody comes to; minutes of opening time. `weighted`: minutes that tasks were held, times what each counts. */
type Share = { given: number; completed: number; held: number; weighted: number; hours: number };

/**
 * Who carried how much, for how long (ME8): everybody who may be given work, those too who were given none.
 * @returns given, completed, minutes that tasks were held, minutes at work, weighted open tasks at a time
 */
export async function readFairness(db: Db, { window, now }: Asked): Promise<Figures> {
  const weights = await listWeights(db);
  const [holdings, spanning, completed, members, absences, office] = await Promise.all([
    sumHoldings(db, window, weights),
    listSpanning(db, window),
    countMeasures(db, ['completed'], 'employee', window),
    listMembers(db, window.teamIds),
    listAbsences(db, window.to),
    findOffice(db),
  ]);
  const end = Math.min(window.to, now);
  const worked = office === null ? () => 0 : workedTime(office, [window.from, Math.max(window.from, end)]);
  const away = Map.groupBy(absences, ({ employeeId }) => employeeId);
  const shares = new Map<string, Share>();
  const shareOf = (id: string): Share => {
    const hours = () => hoursOf(away.get(id) ?? [], { from: window.from, to: end, worked });
    const known = shares.get(id) ?? { given: 0, completed: 0, held: 0, weighted: 0, hours: hours() };
    shares.set(id, known);
    return known;
  };
  for (const { employeeId } of members) shareOf(employeeId);
  for (const { key, n } of completed) shareOf(String(key ?? '')).completed += n;
  for (const { employeeId, given, minutes, weighted } of holdings) {
    const share = shareOf(employeeId);
    share.given += given;
    share.held += minutes;
    share.weighted += weighted;
  }
  const weightOf = weighing(weights);
  for (const { employeeId, since, until, teamId, type } of spanning) {
    const minutes = worked(Math.max(since, window.from), Math.min(until, end));
    const share = shareOf(employeeId);
    share.held += minutes;
    share.weighted += minutes * weightOf(teamId, type);
  }
  return {
    total: valuesOf([...shares.values()]),
    groups: new Map([...shares].map(([id, share]) => [id, valuesOf([share])])),
  };
}

function weighing(weights: readonly Weight[]): (teamId: string, type: string) => number {
  const known = new Map(weights.map(({ teamId, type, weight }) => [`${teamId} ${type}`, weight]));
  return (teamId, type) => known.get(`${teamId} ${type}`) ?? 1;
}

function valuesOf(shares: readonly Share[]): Values {
  const sum = (of: keyof Share) => shares.reduce((all, share) => all + share[of], 0);
  const hours = sum('hours');
  return [sum('given'), sum('completed'), sum('held'), hours, hours === 0 ? null : sum('weighted') / hours];
}

type Stay = { from: number; to: number; worked: WorkedTime };

/** Opening time without that of absences. */
function hoursOf(absences: readonly { kind: 'away' | 'back'; at: number }[], { from, to, worked }: Stay): number {
  let hours = 0;
  let since: number | null = from;
  for (const { kind, at } of absences) {
    if (kind === 'away' && since !== null) {
      hours += worked(since, Math.max(since, at));
      since = null;
    }
    if (kind === 'back') since ??= Math.max(from, at);
  }
  return since === null ? hours : hours + worked(since, to);
}
