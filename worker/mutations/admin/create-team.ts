import { v7 as uuid } from 'uuid';
import { ORG_ROOT, type AssignmentPolicy, type PresencePolicy } from '#domain/model';
import { commit, type RowChange } from '../../db/commit.ts';
import { listTeams, teamsAreStill, type TeamFacts } from '../../db/queries/staff.ts';
import { queueRoster } from '../../outbox/rows.ts';
import { tellRoster, type RosterDeps } from './roster.ts';

export type TeamInput = { name: string; isDefault: boolean; presence: PresencePolicy; policy: AssignmentPolicy };

/** Makes a team. A new default takes the place of the old one in the same batch: there is always exactly one. */
export async function createTeam(deps: RosterDeps, input: TeamInput): Promise<{ id: string }> {
  const id = `team_${uuid()}`;
  for (;;) {
    const teams = await listTeams(deps.db);
    const isDefault = input.isDefault || teams.length === 0;
    const insert: RowChange = { op: 'insert', table: 'teams', row: { id, rootId: ORG_ROOT, ...input, isDefault } };
    const others = isDefault ? withoutDefault(teams) : [];
    if (await commitTeams(deps, teams, [...others, insert])) return { id };
  }
}

export type TeamPatch = Partial<TeamInput>;

/** @returns false when there is no such team. Another team must become the default before this one can cease to be. */
export async function patchTeam(
  deps: RosterDeps,
  id: string,
  patch: TeamPatch,
): Promise<'done' | 'absent' | 'last-default'> {
  for (;;) {
    const teams = await listTeams(deps.db);
    const team = teams.find((candidate) => candidate.id === id);
    if (team === undefined) return 'absent';
    if (team.isDefault && patch.isDefault === false) return 'last-default';
    if (Object.keys(patch).length === 0) return 'done';
    const others = patch.isDefault ? withoutDefault(teams.filter((other) => other !== team)) : [];
    const change: RowChange = { op: 'patch', table: 'teams', id, rootId: ORG_ROOT, set: patch };
    if (await commitTeams(deps, teams, [...others, change])) return 'done';
  }
}

const withoutDefault = (teams: readonly TeamFacts[]): RowChange[] =>
  teams
    .filter(({ isDefault }) => isDefault)
    .map(({ id }) => ({ op: 'patch', table: 'teams', id, rootId: ORG_ROOT, set: { isDefault: false } }));

/** The decision rests on which team is the default; false when any has come or changed since. */
async function commitTeams(deps: RosterDeps, teams: readonly TeamFacts[], changes: RowChange[]): Promise<boolean> {
  const batch = { guards: [teamsAreStill(teams)], changes, also: [queueRoster(deps.db, deps.now())] };
  const committed = await commit(deps.db, batch, deps.now());
  if (committed.kind === 'conflict') return false;
  await tellRoster(deps, committed.head);
  return true;
}
