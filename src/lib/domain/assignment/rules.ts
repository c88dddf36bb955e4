import type { AssignmentPolicy, Channel, RequestType, Team, TeamRules } from '../model.ts';

/** What a task is about, as far as the rules of a team tell it apart. */
export type Work = { channel: Channel; type: RequestType };

/** The rules that hold for one task. */
export type Terms = Pick<TeamRules, 'patienceMinutes' | 'allowance'> & {
  policy: AssignmentPolicy;
  /** In how much opening time it must have been seen (AS7); null: no matter when. */
  acknowledgeMinutes: number | null;
};

export const MAX_EXCEPTIONS = 50;
export const MAX_PATIENCE_MINUTES = 7 * 24 * 60;
export const MAX_ACKNOWLEDGE_MINUTES = 7 * 24 * 60;
export const MAX_ALLOWANCE = 100;
export const MAX_WEIGHT = 100;

/**
 * From the beginning: half an hour of patience, nobody beyond their capacity, a minute to see a chat and a quarter of an
 * hour for anything else, every task one (assignment.md).
 */
const DEFAULTS: TeamRules = {
  exceptions: [],
  patienceMinutes: 30,
  allowance: 0,
  acknowledgeChatMinutes: 1,
  acknowledgeMinutes: 15,
  weights: {},
};

export const rulesOf = ({ rules }: Pick<Team, 'rules'>): TeamRules => ({ ...DEFAULTS, ...rules });

export function termsFor(team: Pick<Team, 'policy' | 'rules'>, { channel, type }: Work): Terms {
  const { exceptions, patienceMinutes, allowance, ...rules } = rulesOf(team);
  const exception = exceptions.find((one) => (one.channel ?? channel) === channel && (one.type ?? type) === type);
  const usual = channel === 'chat' ? rules.acknowledgeChatMinutes : rules.acknowledgeMinutes;
  // Null is said, and is not the same as nothing.
  const acknowledgeMinutes = exception?.acknowledgeMinutes === undefined ? usual : exception.acknowledgeMinutes;
  return { policy: exception?.policy ?? team.policy, patienceMinutes, allowance, acknowledgeMinutes };
}

export const weightOf = (team: Pick<Team, 'rules'> | undefined, { type }: Work): number =>
  team?.rules.weights?.[type] ?? 1;
