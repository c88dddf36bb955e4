import { m } from '#messages';
import type { AssignmentPolicy, PresencePolicy, Role } from '#domain/model';

/** What can be chosen, in words. */

export const POLICIES: Readonly<Record<AssignmentPolicy, () => string>> = {
  'least-busy': m.office_policy_least_busy,
  'by-hand': m.office_policy_by_hand,
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

/** As a select takes them. */
export const choicesOf = <K extends string>(words: Readonly<Record<K, () => string>>): { value: K; label: string }[] =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value]() }));
