import { ORG_ROOT, type AssignmentPolicy, type PresencePolicy } from '../model.ts';
import { manages } from '../permissions.ts';
import { given } from './given.ts';
import { applied, patch, refused, type Mutator } from './mutation.ts';
import { withoutDefault } from './without-default.ts';

export type TeamPatch = {
  teamId: string;
  set: {
    name?: string | undefined;
    isDefault?: boolean | undefined;
    presence?: PresencePolicy | undefined;
    policy?: AssignmentPolicy | undefined;
  };
};

/** Changes a team. Another one must become the default before this one can cease to be it (PR7). */
export const teamPatch: Mutator<TeamPatch> = {
  keys: ({ teamId, set }) => [
    { table: 'teams', id: teamId },
    ...(set.isDefault === undefined ? [] : [{ table: 'teams', of: ORG_ROOT } as const]),
  ],

  run(view, { teamId, set }, { actor }) {
    const team = view.get('teams', teamId);
    if (!team) return refused('team.gone');
    if (!manages(actor)) return refused('team.not-allowed');
    const changed = given(set, team);
    if (!changed) return applied([]);
    if (changed.isDefault === false) return refused('team.last-default');
    const others = changed.isDefault ? withoutDefault(view.list('teams', ORG_ROOT)) : [];
    return applied([...others, patch('teams', teamId, changed)], [{ kind: 'roster' }]);
  },
};
