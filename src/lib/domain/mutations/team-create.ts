import { ORG_ROOT, type AssignmentPolicy, type PresencePolicy } from '../model.ts';
import { manages } from '../permissions.ts';
import { applied, insert, refused, type Mutator } from './mutation.ts';
import { withoutDefault } from './without-default.ts';

export type TeamCreate = {
  teamId: string;
  name: string;
  isDefault: boolean;
  presence: PresencePolicy;
  policy: AssignmentPolicy;
};

/** Makes a team. The first is the default; a new default takes the place of the old one (PR7). */
export const teamCreate: Mutator<TeamCreate> = {
  keys: ({ teamId }) => [
    { table: 'teams', id: teamId },
    { table: 'teams', of: ORG_ROOT },
  ],

  run(view, { teamId, ...facts }, { actor }) {
    if (!manages(actor)) return refused('team.not-allowed');
    if (view.get('teams', teamId)) return refused('team.exists');
    const teams = view.list('teams', ORG_ROOT);
    const isDefault = facts.isDefault || teams.length === 0;
    const made = insert('teams', { id: teamId, rootId: ORG_ROOT, ...facts, isDefault, rules: {} });
    return applied([...(isDefault ? withoutDefault(teams) : []), made], [{ kind: 'roster' }]);
  },
};
