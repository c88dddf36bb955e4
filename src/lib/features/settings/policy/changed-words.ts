import { m } from '#messages';
import { rulesOf } from '#domain/assignment/rules';
import type { PolicyChange } from '$lib/sync/office.ts';
import { POLICIES } from '../office/words.ts';

const inWords = (minutes: number | null): string => (minutes === null ? m.policy_acknowledge_never() : String(minutes));

/** What a change of policy said anew, compared with the one before it; the first with how a team begins. */
export function changedWords(change: PolicyChange, before: PolicyChange | undefined): string {
  const earlier = before ?? { ...rulesOf({ rules: {} }), policy: undefined };
  const differs = (name: 'exceptions' | 'weights') => JSON.stringify(change[name]) !== JSON.stringify(earlier[name]);
  return [
    change.policy === earlier.policy ? [] : POLICIES[change.policy](),
    differs('exceptions') ? `${m.policy_exceptions()}: ${change.exceptions.length}` : [],
    change.patienceMinutes === earlier.patienceMinutes ? [] : `${m.policy_patience()}: ${change.patienceMinutes}`,
    change.allowance === earlier.allowance ? [] : `${m.policy_allowance()}: ${change.allowance}`,
    change.acknowledgeMinutes === earlier.acknowledgeMinutes
      ? []
      : `${m.policy_acknowledge_other()}: ${inWords(change.acknowledgeMinutes)}`,
    change.acknowledgeChatMinutes === earlier.acknowledgeChatMinutes
      ? []
      : `${m.policy_acknowledge_chat()}: ${inWords(change.acknowledgeChatMinutes)}`,
    differs('weights') ? m.policy_weights() : [],
  ]
    .flat()
    .join(' · ');
}
