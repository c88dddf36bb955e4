import { m } from '#messages';
import type { AssignmentPolicy, PresencePolicy, Role, Tier } from '#domain/model';
import type { Joining } from '$lib/sync/office.ts';
import { failureText } from '$lib/ui/letter-failure.ts';

/** What can be chosen, in words. */

export const POLICIES: Readonly<Record<AssignmentPolicy, () => string>> = {
  'least-busy': m.office_policy_least_busy,
  'in-turn': m.office_policy_in_turn,
  'most-experienced-first': m.office_policy_most_experienced,
  'juniors-first': m.office_policy_juniors,
  'by-hand': m.office_policy_by_hand,
};

export const POLICY_HINTS: Readonly<Record<AssignmentPolicy, () => string>> = {
  'least-busy': m.policy_hint_least_busy,
  'in-turn': m.policy_hint_in_turn,
  'most-experienced-first': m.policy_hint_most_experienced,
  'juniors-first': m.policy_hint_juniors,
  'by-hand': m.policy_hint_by_hand,
};

export const TIER_NAMES: Readonly<Record<Tier, () => string>> = {
  junior: m.office_tier_junior,
  regular: m.office_tier_regular,
  senior: m.office_tier_senior,
};

export const PRESENCES: Readonly<Record<PresencePolicy, () => string>> = {
  required: m.office_presence_required,
  ignored: m.office_presence_ignored,
};

export const ROLE_NAMES: Readonly<Record<Role, () => string>> = {
  owner: m.role_owner,
  manager: m.role_manager,
  chief: m.role_chief,
  employee: m.role_employee,
};

/** What became of the letter with somebody's link, and why. */
export function undeliveredText({ purpose, state, code }: NonNullable<Joining['undelivered']>): string {
  const reason = failureText(code);
  if (purpose === 'reset') return m.office_reset_undelivered({ reason });
  return state === 'failed' ? m.office_invitation_undelivered({ reason }) : m.office_invitation_late({ reason });
}

/** As a select takes them. */
export const choicesOf = <K extends string>(words: Readonly<Record<K, () => string>>): { value: K; label: string }[] =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value]() }));
