import type { AssignmentPolicy } from '../model.ts';
import type { Ask, Candidate, Decision, Receipt, Rule } from './decision.ts';
import { POLICIES } from './policies/registry.ts';
import { mayContinue, rankAssignees } from './rank.ts';
import type { Terms } from './rules.ts';

type Question = {
  ask: Pick<Ask, 'taskId' | 'teamId' | 'continueWith'> & Partial<Pick<Receipt, 'from'>>;
  terms: Terms;
  /** Every member of the team, able or not: the receipt shows why others were passed over. */
  candidates: readonly Candidate[];
  /** UTC milliseconds. */
  now: number;
};

/**
 * Who gets the task: the responsible of the open request if they may continue (AS1), else whom the policy puts first of
 * those who are able (AS2, AS3); nobody means it waits. The receipt holds all that was looked at (AS9).
 */
export function decide({ ask, terms, candidates, now }: Question): Decision {
  const { policy, patienceMinutes, allowance, acknowledgeMinutes } = terms;
  const ranking = rankAssignees(candidates, POLICIES[policy]);
  const keeper = candidates.find(
    (candidate) => candidate.employeeId === ask.continueWith && mayContinue(candidate, terms),
  );
  const receipt: Receipt = {
    taskId: ask.taskId,
    teamId: ask.teamId,
    rule: ruleFor(policy, keeper),
    policy,
    patienceMinutes,
    allowance,
    acknowledgeMinutes,
    continueWith: ask.continueWith,
    from: ask.from ?? null,
    candidates,
    ranking: keeper ? keeperFirst(keeper.employeeId, ranking.ids) : ranking.ids,
    tieBreak: keeper ? 'none' : ranking.tieBreak,
    decidedAt: now,
  };
  const employeeId = receipt.ranking[0];
  if (employeeId !== undefined) return { kind: 'granted', taskId: ask.taskId, employeeId, receipt };
  const reason = policy === 'by-hand' ? 'by-hand' : 'nobody-eligible';
  return { kind: 'waiting', taskId: ask.taskId, reason, receipt };
}

/** Decides again from what the receipt holds; the same answer, or the rules have changed since (AS9). */
export const replay = (receipt: Receipt): Decision =>
  decide({ ask: receipt, terms: receipt, candidates: receipt.candidates, now: receipt.decidedAt });

function ruleFor(policy: AssignmentPolicy, keeper: Candidate | undefined): Rule {
  if (keeper) return 'AS1';
  return policy === 'by-hand' ? 'by-hand' : 'AS2';
}

const keeperFirst = (keeperId: string, ids: readonly string[]): readonly string[] => [
  keeperId,
  ...ids.filter((id) => id !== keeperId),
];
