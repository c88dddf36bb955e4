import {
  MAX_ACKNOWLEDGE_MINUTES,
  MAX_ALLOWANCE,
  MAX_PATIENCE_MINUTES,
  MAX_WEIGHT,
  rulesOf,
} from '#domain/assignment/rules';
import {
  type AssignmentPolicy,
  type Channel,
  type PolicyException,
  type RequestType,
  type Team,
  type TeamRules,
} from '#domain/model';

/** A team's rules as they stand in fields, and back. */

/** In a select, "any" is the empty value. */
export type ExceptionForm = {
  channel: Channel | '';
  type: RequestType | '';
  policy: AssignmentPolicy;
  /** Minutes in digits; `usual`: as the team says; empty: no matter when. */
  acknowledge: string;
};
export type PolicyForm = {
  policy: AssignmentPolicy;
  exceptions: ExceptionForm[];
  patience: string;
  allowance: string;
  /** Empty: no matter when. */
  acknowledgeChat: string;
  acknowledge: string;
  weights: { type: RequestType; weight: string }[];
};

export const MOST = {
  patience: MAX_PATIENCE_MINUTES,
  allowance: MAX_ALLOWANCE,
  acknowledge: MAX_ACKNOWLEDGE_MINUTES,
  weight: MAX_WEIGHT,
} as const;
/** What a line that says nothing of its own goes by. */
export const USUAL = 'usual';

/** @param types every type of requests there is */
export function toForm(team: Pick<Team, 'policy' | 'rules'>, types: readonly RequestType[]): PolicyForm {
  const { exceptions, patienceMinutes, allowance, acknowledgeChatMinutes, acknowledgeMinutes, weights } = rulesOf(team);
  return {
    policy: team.policy,
    exceptions: exceptions.map(({ channel, type, policy, acknowledgeMinutes: minutes }) => ({
      channel: channel ?? '',
      type: type ?? '',
      policy,
      acknowledge: minutes === undefined ? USUAL : inDigits(minutes),
    })),
    patience: String(patienceMinutes),
    allowance: String(allowance),
    acknowledgeChat: inDigits(acknowledgeChatMinutes),
    acknowledge: inDigits(acknowledgeMinutes),
    weights: types.map((type) => ({ type, weight: String(weights[type] ?? 1) })),
  };
}

const inDigits = (minutes: number | null): string => (minutes === null ? '' : String(minutes));

/** undefined for what is no whole number from 0 to `most`. */
export function readNumber(typed: string, most: number): number | undefined {
  const text = typed.trim();
  return /^\d{1,6}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}

/** Minutes in which something must be seen; null where the field is empty, undefined for what is no such number. */
export function readMinutes(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const minutes = readNumber(typed, MOST.acknowledge);
  return minutes === 0 ? undefined : minutes;
}

/** null while a field holds no number that can be taken. */
export function fromForm(form: PolicyForm) {
  const patienceMinutes = readNumber(form.patience, MOST.patience);
  const allowance = readNumber(form.allowance, MOST.allowance);
  const read = form.weights.map(({ type, weight }) => [type, readNumber(weight, MOST.weight)] as const);
  const acknowledgeChatMinutes = readMinutes(form.acknowledgeChat);
  const acknowledgeMinutes = readMinutes(form.acknowledge);
  const exceptions = form.exceptions.map(exceptionOf);
  if (patienceMinutes === undefined || allowance === undefined || read.some(([, weight]) => weight === undefined))
    return null;
  if (acknowledgeChatMinutes === undefined || acknowledgeMinutes === undefined) return null;
  if (!exceptions.every((one) => one !== null)) return null;
  // What counts as usual is not said, so that the same rules are the same row.
  const weights = Object.fromEntries(read.filter(([, weight]) => weight !== 1)) as TeamRules['weights'];
  const acknowledge = { acknowledgeChatMinutes, acknowledgeMinutes };
  return { policy: form.policy, rules: { exceptions, patienceMinutes, allowance, ...acknowledge, weights } };
}

function exceptionOf({ channel, type, policy, acknowledge }: ExceptionForm): PolicyException | null {
  const fits = { channel: channel === '' ? null : channel, type: type === '' ? null : type, policy };
  if (acknowledge === USUAL) return fits;
  const acknowledgeMinutes = readMinutes(acknowledge);
  return acknowledgeMinutes === undefined ? null : { ...fits, acknowledgeMinutes };
}
