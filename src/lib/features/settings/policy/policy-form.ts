import { MAX_ALLOWANCE, MAX_PATIENCE_MINUTES, MAX_WEIGHT, rulesOf } from '#domain/assignment/rules';
import {
  REQUEST_TYPES,
  type AssignmentPolicy,
  type Channel,
  type RequestType,
  type Team,
  type TeamRules,
} from '#domain/model';

/** A team's rules as they stand in fields, and back. */

/** In a select, "any" is the empty value. */
export type ExceptionForm = { channel: Channel | ''; type: RequestType | ''; policy: AssignmentPolicy };
export type PolicyForm = {
  policy: AssignmentPolicy;
  exceptions: ExceptionForm[];
  patience: string;
  allowance: string;
  weights: Record<RequestType, string>;
};

export const MOST = { patience: MAX_PATIENCE_MINUTES, allowance: MAX_ALLOWANCE, weight: MAX_WEIGHT } as const;

export function toForm(team: Pick<Team, 'policy' | 'rules'>): PolicyForm {
  const { exceptions, patienceMinutes, allowance, weights } = rulesOf(team);
  return {
    policy: team.policy,
    exceptions: exceptions.map(({ channel, type, policy }) => ({ channel: channel ?? '', type: type ?? '', policy })),
    patience: String(patienceMinutes),
    allowance: String(allowance),
    weights: Object.fromEntries(REQUEST_TYPES.map((type) => [type, String(weights[type] ?? 1)])) as Record<
      RequestType,
      string
    >,
  };
}

/** undefined for what is no whole number from 0 to `most`. */
export function readNumber(typed: string, most: number): number | undefined {
  const text = typed.trim();
  return /^\d{1,6}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}

/** null while a field holds no number that can be taken. */
export function fromForm(form: PolicyForm) {
  const patienceMinutes = readNumber(form.patience, MOST.patience);
  const allowance = readNumber(form.allowance, MOST.allowance);
  const read = REQUEST_TYPES.map((type) => [type, readNumber(form.weights[type], MOST.weight)] as const);
  if (patienceMinutes === undefined || allowance === undefined || read.some(([, weight]) => weight === undefined))
    return null;
  const exceptions = form.exceptions.map(({ channel, type, policy }) => {
    return { channel: channel === '' ? null : channel, type: type === '' ? null : type, policy };
  });
  // What counts as usual is not said, so that the same rules are the same row.
  const weights = Object.fromEntries(read.filter(([, weight]) => weight !== 1)) as TeamRules['weights'];
  return { policy: form.policy, rules: { exceptions, patienceMinutes, allowance, weights } };
}
