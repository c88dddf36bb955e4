import { v7 as uuid } from 'uuid';
import * as v from 'valibot';
import { ASSIGNMENT_POLICIES, PRESENCE_POLICIES } from '#domain/model';
import { listTeams } from '../../db/queries/staff.ts';
import { tellDispatcher } from '../../mutations/admin/roster.ts';
import { MANAGEMENT, STAFF, staffRoute, type Route } from '../route.ts';
import { change } from './change.ts';
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
    async run({ deps, caller, body }) {
      const id = `team_${uuid()}`;
      await change(deps, caller, 'team.create', { teamId: id, ...body });
      await tellDispatcher(deps);
      return { id };
    },
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
    async run({ deps, caller, params, body }) {
      await change(deps, caller, 'team.patch', { teamId: params['id'] ?? '', set: withoutUndefined(body) });
      await tellDispatcher(deps);
    },
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
    async run({ deps, caller, params, body }) {
      await change(deps, caller, 'team.patch', { teamId: params['id'] ?? '', set: body });
      await tellDispatcher(deps);
    },
  }),
];
