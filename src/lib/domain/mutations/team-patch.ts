import { ORG_ROOT, type AssignmentPolicy, type PresencePolicy, type Team } from '../model.ts';
import { employeeIdOf, manages } from '../permissions.ts';
import { given } from './given.ts';
import { applied, patch, refused, type Effect, type Mutator, type RowPatch } from './mutation.ts';
import { withoutDefault } from './without-default.ts';

export type TeamPatch = {
  teamId: string;
  set: {
    name?: string | undefined;
    isDefault?: boolean | undefined;
    presence?: PresencePolicy | undefined;
    policy?: AssignmentPolicy | undefined;
    /** All of them: what is not in it is as it was from the beginning. */
    rules?: Team['rules'] | undefined;
  };
};

/** Changes a team. Another one must become the default before this one can cease to be it (PR7). */
export const teamPatch: Mutator<TeamPatch> = {
  keys: ({ teamId, set }) => [
    { table: 'teams', id: teamId },
    ...(set.isDefault === undefined ? [] : [{ table: 'teams', of: ORG_ROOT } as const]),
  ],

  run(view, { teamId, set: { rules, ...set } }, { actor }) {
    const team = view.get('teams', teamId);
    if (!team) return refused('team.gone');
    if (!manages(actor)) return refused('team.not-allowed');
    const changed: RowPatch<'teams'> = { ...given(set, team), ...(isNews(rules, team) ? { rules } : {}) };
    if (Object.keys(changed).length === 0) return applied([]);
    if (changed.isDefault === false) return refused('team.last-default');
    const others = changed.isDefault ? withoutDefault(view.list('teams', ORG_ROOT)) : [];
    return applied(
      [...others, patch('teams', teamId, changed)],
      [{ kind: 'roster' }, ...remembered(team, changed, employeeIdOf(actor))],
    );
  },
};

const isNews = (rules: Team['rules'] | undefined, team: Team): rules is Team['rules'] =>
  rules !== undefined && JSON.stringify(rules) !== JSON.stringify(team.rules);

/** The history of how the team's work is handed out, and by whose word (AS12). */
function remembered(team: Team, { policy, rules }: RowPatch<'teams'>, by: string | null): Effect[] {
  if (policy === undefined && rules === undefined) return [];
  return [{ kind: 'policy-changed', teamId: team.id, by, policy: policy ?? team.policy, rules: rules ?? team.rules }];
}
