import type { Office } from '#domain/assignment/decision';
import type { TrialMember, TrialRules } from '#domain/assignment/trial/past';
import type { Outcome } from '#domain/assignment/trial/tally';
import type { Period } from '#domain/reports/period';
import type { Answer } from '../ask.ts';

/** What a page and the worker that tries rules tell each other. */

/** What came to the team in those days, under the one rules and under the other. */
export type TrialQuestion = {
  teamId: string;
  period: Period;
  members: TrialMember[];
  office: Office;
  asIs: TrialRules;
  tried: TrialRules;
};
export type TrialAnswer = {
  /** UTC milliseconds of the first that was looked at, where there were more than that. */
  onlySince: number | null;
  asIs: Outcome;
  tried: Outcome;
};
/** `share`: how much is done, 0 to 1. */
export type FromTrial = { kind: 'progress'; share: number } | { kind: 'answer'; answer: Answer<TrialAnswer> };
