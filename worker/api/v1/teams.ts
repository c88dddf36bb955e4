import { v7 as uuid } from 'uuid';
import * as v from 'valibot';
import { rulesOf } from '#domain/assignment/rules';
import { ASSIGNMENT_POLICIES, PRESENCE_POLICIES } from '#domain/model';
import { mutationArgs } from '#protocol/mutations';
import { acknowledgeMinutes } from '#protocol/policy-exception';
import { listPolicyChanges } from '../../db/queries/policies.ts';
import { findTeams, listTeams, type TeamFacts } from '../../db/queries/staff.ts';
import { tellDispatcher } from '../../mutations/admin/roster.ts';
import { Problem } from '../../http/problem.ts';
import { listOf } from '../paging.ts';
import { MANAGEMENT, STAFF, staffRoute, type Route } from '../route.ts';
import { change } from './change.ts';
import { withoutUndefined } from './without-undefined.ts';

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const presence = v.picklist(PRESENCE_POLICIES);
const policy = v.picklist(ASSIGNMENT_POLICIES);

const { entries: rules } = mutationArgs['team.patch'].entries.set.entries.rules.wrapped;
const from = rulesOf({ rules: {} });
/** The whole of it: what is left out is as it was from the beginning. */
const policySchema = v.strictObject({
  policy,
  exceptions: v.optional(rules.exceptions, [...from.exceptions]),
  patienceMinutes: v.optional(rules.patienceMinutes, from.patienceMinutes),
  allowance: v.optional(rules.allowance, from.allowance),
  acknowledgeChatMinutes: v.optional(acknowledgeMinutes, from.acknowledgeChatMinutes),
  acknowledgeMinutes: v.optional(acknowledgeMinutes, from.acknowledgeMinutes),
  weights: v.optional(rules.weights, {}),
});
const ruleFacts = {
  exceptions: v.array(v.object(rules.exceptions.item.entries)),
  patienceMinutes: v.number(),
  allowance: v.number(),
  acknowledgeChatMinutes: v.nullable(v.number()),
  acknowledgeMinutes: v.nullable(v.number()),
  weights: v.record(v.string(), v.number()),
};

const teamSchema = v.object({
  id: v.string(),
  name: v.string(),
  isDefault: v.boolean(),
  presence,
  policy,
  ...ruleFacts,
});
const newTeamSchema = v.strictObject({
  name,
  isDefault: v.optional(v.boolean(), false),
  presence: v.optional(presence, 'ignored'),
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
    run: async ({ deps }) => ({ items: (await listTeams(deps.db)).map(toAnswer), nextCursor: null }),
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
    summary: 'Say how the team’s work is handed out, all of it: what is left out is as it was from the beginning.',
    access: MANAGEMENT,
    status: 204,
    refusals: { 404: 'No such team.' },
    idempotency: 'kept',
    body: policySchema,
    async run({ deps, caller, params, body: { policy: name, ...rest } }) {
      await change(deps, caller, 'team.patch', { teamId: params['id'] ?? '', set: { policy: name, rules: rest } });
      await tellDispatcher(deps);
    },
  }),
  staffRoute({
    method: 'GET',
    path: '/api/v1/teams/{id}/policy/history',
    summary: 'How the team’s work was handed out, from when on and by whose word; the newest first, a hundred at most.',
    access: MANAGEMENT,
    status: 200,
    refusals: { 404: 'No such team.' },
    answer: listOf(
      v.object({
        at: v.number(),
        /** null: by a program. */
        by: v.nullable(v.object({ id: v.string(), name: v.string() })),
        policy,
        ...ruleFacts,
      }),
    ),
    async run({ deps, params }) {
      const teamId = params['id'] ?? '';
      if ((await findTeams(deps.db, [teamId])).length === 0) throw new Problem('team.gone', 404);
      const changes = await listPolicyChanges(deps.db, teamId, MOST_CHANGES);
      return {
        items: changes.map(({ byId, byName, ...change }) => ({
          ...toAnswer(change),
          by: byId === null ? null : { id: byId, name: byName ?? '' },
        })),
        nextCursor: null,
      };
    },
  }),
];

const MOST_CHANGES = 100;

/** With all its rules, said or not. */
function toAnswer<T extends Pick<TeamFacts, 'rules'>>({ rules: said, ...facts }: T) {
  const { exceptions, weights, ...others } = rulesOf({ rules: said });
  return { ...facts, ...others, exceptions: [...exceptions], weights: { ...weights } };
}
