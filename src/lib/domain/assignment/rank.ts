import type { Candidate, Receipt } from './decision.ts';
import type { Policy } from './policies/policy.ts';
import type { Terms } from './rules.ts';

export type Ranking = {
  /** Employee ids, best first; empty when nobody may take it, or the policy gives to nobody. */
  ids: readonly string[];
  tieBreak: Receipt['tieBreak'];
};

/** AS3: active, not away, at hand, below their capacity, and not one who has passed it on (AS7). */
export const mayTake = ({ active, away, present, passed, load, capacity }: Candidate): boolean =>
  active && !away && present && !passed && (capacity === null || load < capacity);

/** AS1: the responsible may have been away a while, and be given more than their capacity, as far as the team allows. */
export const mayContinue = (
  { active, away, present, awayMinutes, passed, load, capacity }: Candidate,
  { patienceMinutes, allowance }: Pick<Terms, 'patienceMinutes' | 'allowance'>,
): boolean =>
  active &&
  !passed &&
  ((!away && present) || (awayMinutes !== null && awayMinutes <= patienceMinutes)) &&
  (capacity === null || load < capacity + allowance);

/** Orders those who may take a task by the policy's price; ties go to the one idle longest, then by id (AS4). */
export function rankAssignees(candidates: readonly Candidate[], policy: Policy): Ranking {
  const priced = candidates
    .filter(mayTake)
    .map((candidate) => ({ candidate, price: policy(candidate) }))
    .filter((entry): entry is Priced => entry.price !== null)
    .toSorted((a, b) => a.price - b.price || byIdleness(a.candidate, b.candidate));
  return { ids: priced.map(({ candidate }) => candidate.employeeId), tieBreak: tieBreak(priced[0], priced[1]) };
}

type Priced = { candidate: Candidate; price: number };

/** Code units, never a locale: a replay on another machine must order ids the same. */
const byIdleness = (a: Candidate, b: Candidate): number =>
  a.lastGrantedAt - b.lastGrantedAt || (a.employeeId < b.employeeId ? -1 : 1);

function tieBreak(first: Priced | undefined, second: Priced | undefined): Receipt['tieBreak'] {
  if (!first || !second || first.price !== second.price) return 'none';
  return first.candidate.lastGrantedAt === second.candidate.lastGrantedAt ? 'id' : 'idle-longest';
}
