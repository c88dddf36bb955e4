import * as v from 'valibot';
import { ASSIGNMENT_POLICIES, PRESENCE_POLICIES } from '#domain/model';
import { listTeams } from '../../db/queries/staff.ts';
import { Problem } from '../../http/problem.ts';
import { createTeam, patchTeam, type TeamPatch } from '../../mutations/admin/create-team.ts';
import type { Deps } from '../../deps.ts';
import { MANAGEMENT, STAFF, staffRoute, type Route } from '../route.ts';
import { withoutUndefined } from './without-undefined.ts';

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const presence = v.picklist(PRESENCE_POLICIES);
const policy = v.picklist(ASSIGNMENT_POLICIES);

const teamSchema = v.object({ id: v.string(), name: v.string(), isDefault: v.boolean(), presence, policy });
const newTeamSchema = v.strictObject({
  name,
  isDefault: v.optional(v.boolean(), false),
  presence: v.optional(presence, 'required'),
  policy: v.optional(policy, 'least-busy'),
});
const teamPatchSchema = v.strictObject({
  name: v.optional(name),
  isDefault: v.optional(v.boolean()),
  presence: v.optional(presence),
});

export const teamRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/v1/teams',
    summary: 'All teams, by name.',
    access: STAFF,
    status: 200,
    answer: v.object({ items: v.array(teamSchema), nextCursor: v.null() }),
    run: async ({ deps }) => ({ items: await listTeams(deps.db), nextCursor: null }),
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/teams',
    summary: 'Make a team. The first one, or one with isDefault, gets what no other team is meant for.',
    access: MANAGEMENT,
    status: 201,
    idempotency: 'kept',
    body: newTeamSchema,
    answer: v.object({ id: v.string() }),
    run: ({ deps, body }) => createTeam(deps, body),
  }),
  staffRoute({
    method: 'PATCH',
    path: '/api/v1/teams/{id}',
    summary: 'Change a team.',
    access: MANAGEMENT,
    status: 204,
    refusals: { 404: 'No such team.', 409: '`team.last-default`: make another one the default instead.' },
    idempotency: 'kept',
    body: teamPatchSchema,
    run: ({ deps, params, body }) => change(deps, params['id'] ?? '', withoutUndefined(body)),
  }),
  staffRoute({
    method: 'PUT',
    path: '/api/v1/teams/{id}/policy',
    summary: 'Say how the team’s work is handed out.',
    access: MANAGEMENT,
    status: 204,
    refusals: { 404: 'No such team.' },
    idempotency: 'kept',
    body: v.strictObject({ policy }),
    run: ({ deps, params, body }) => change(deps, params['id'] ?? '', body),
  }),
];

async function change(deps: Deps, id: string, patch: TeamPatch): Promise<undefined> {
  const outcome = await patchTeam(deps, id, patch);
  if (outcome === 'absent') throw new Problem('team.absent', 404);
  if (outcome === 'last-default') throw new Problem('team.last-default', 409);
  return undefined;
}
