import { v7 as uuid } from 'uuid';
import * as v from 'valibot';
import { LINK_PURPOSES } from '#domain/link';
import { LOCALES, ROLES, TIERS } from '#domain/model';
import { mayGiveRole } from '#domain/permissions';
import { mutationArgs } from '#protocol/mutations';
import { emailAddress } from '#protocol/organisation';
import { hasPassword } from '../../db/queries/invitations.ts';
import { listQuarantine } from '../../db/queries/quarantine.ts';
import { findEmployee, listEmployees } from '../../db/queries/staff.ts';
import { Problem } from '../../http/problem.ts';
import { correctAddress } from '../../mutations/admin/correct-address.ts';
import { createEmployee } from '../../mutations/admin/create-employee.ts';
import { tellDispatcher } from '../../mutations/admin/roster.ts';
import { sendLink } from '../../mutations/admin/send-link.ts';
import type { Deps } from '../../deps.ts';
import { listOf } from '../paging.ts';
import { MANAGEMENT, staffRoute, type Caller, type Route } from '../route.ts';
import { change } from './change.ts';
import { withoutUndefined } from './without-undefined.ts';

const teamIds = v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(50));

const newEmployeeSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  email: emailAddress,
  role: v.picklist(ROLES),
  teamIds,
  capacity: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))), null),
  language: v.optional(v.picklist(LOCALES), 'en'),
  ownClientsOnly: v.optional(v.boolean(), false),
  tier: v.optional(v.picklist(TIERS), 'regular'),
});

const employeeSchema = v.object({
  id: v.string(),
  name: v.string(),
  email: v.string(),
  role: v.picklist(ROLES),
  language: v.picklist(LOCALES),
  teamIds: v.array(v.string()),
  capacity: v.nullable(v.number()),
  away: v.boolean(),
  active: v.boolean(),
  /** Of the role employee: sees the clients they work for, not all of their teams'. */
  ownClientsOnly: v.boolean(),
  tier: v.picklist(TIERS),
  /** When the open invitation ends; null when there is none. */
  invitedUntil: v.nullable(v.number()),
  /** Has chosen a password. */
  joined: v.boolean(),
  /** The letter with the last link has not left; null when it has, or matters no more. `detail`: the far server's words. */
  undelivered: v.nullable(
    v.object({
      purpose: v.picklist(LINK_PURPOSES),
      state: v.picklist(['failed', 'retrying']),
      code: v.string(),
      detail: v.string(),
    }),
  ),
});

export const employeeRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/v1/employees',
    summary: 'Everybody who is or was on the staff, by name.',
    access: MANAGEMENT,
    status: 200,
    answer: listOf(employeeSchema),
    run: async ({ deps }) => ({ items: await listEmployees(deps.db, deps.now()), nextCursor: null }),
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/employees',
    summary: 'Take an employee on. A letter brings them the link, which works once and for a week.',
    access: MANAGEMENT,
    status: 201,
    refusals: { 409: '`employee.email-taken`', 422: '`team.absent`, or wrong fields.' },
    idempotency: 'sealed',
    body: newEmployeeSchema,
    answer: v.object({ id: v.string(), inviteUrl: v.string() }),
    async run({ deps, caller, body }) {
      if (!mayGiveRole(caller, body.role)) throw new Problem('employee.role-too-high', 403);
      const { url, ...link } = await deps.links.make('invite');
      const outcome = await createEmployee(deps, body, link);
      if (outcome.kind === 'refused') throw new Problem(outcome.code, outcome.code === 'team.absent' ? 422 : 409);
      return { id: outcome.id, inviteUrl: url };
    },
  }),
  staffRoute({
    method: 'PATCH',
    path: '/api/v1/employees/{id}',
    summary:
      'Change an employee. Disabling one ends their sessions and sockets; teamIds are all of their teams; openTasks says what becomes of the tasks of one who goes away, who keeps them otherwise.',
    access: MANAGEMENT,
    status: 204,
    refusals: { 404: 'No such employee, or no such team.', 409: 'Refused by a rule; `code` says which.' },
    idempotency: 'kept',
    body: v.strictObject({
      ...mutationArgs['employee.patch'].entries.set.entries,
      teamIds: v.optional(teamIds),
      openTasks: mutationArgs['employee.patch'].entries.openTasks,
    }),
    async run({ deps, caller, params, body: { teamIds: wanted, openTasks, ...set } }) {
      const teams = wanted && [...new Set(wanted)].map((teamId) => ({ membershipId: `memb_${uuid()}`, teamId }));
      const args = { employeeId: params['id'] ?? '', set: withoutUndefined(set), ...(teams && { teams }), openTasks };
      await change(deps, caller, 'employee.patch', args);
      if (teams) await tellDispatcher(deps);
    },
  }),
  staffRoute({
    method: 'GET',
    path: '/api/v1/employees/{id}/quarantine',
    summary: 'What devices of somebody disabled brought before they were wiped: words that were never sent.',
    access: { roles: ['owner'], token: true },
    status: 200,
    refusals: { 404: 'No such employee.' },
    answer: listOf(v.object({ id: v.string(), name: v.string(), args: v.unknown(), writtenAt: v.number() })),
    async run({ deps, params }) {
      const employee = await findEmployee(deps.db, params['id'] ?? '');
      if (employee === null) throw new Problem('employee.gone', 404);
      return { items: await listQuarantine(deps.db, employee.id), nextCursor: null };
    },
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/employees/{id}/invitation',
    summary: 'Send the invitation once more. The link of the letter before is worth nothing from now on.',
    access: MANAGEMENT,
    status: 204,
    refusals: { 404: 'No such employee.', 409: '`employee.joined`: has chosen a password already.' },
    idempotency: 'kept',
    run: async ({ deps, caller, params }) => sendLink(deps, await invited(deps, caller, params['id']), 'invite'),
  }),
  staffRoute({
    method: 'PUT',
    path: '/api/v1/employees/{id}/address',
    summary: 'Correct the address of somebody who has not come in yet, and send the invitation there.',
    access: MANAGEMENT,
    status: 204,
    refusals: { 404: 'No such employee.', 409: '`employee.joined`, or `employee.email-taken`.' },
    idempotency: 'kept',
    body: v.strictObject({ email: emailAddress }),
    async run({ deps, caller, params, body: { email } }) {
      const employeeId = await invited(deps, caller, params['id']);
      const outcome = await correctAddress(deps, { employeeId, email });
      if (outcome.kind === 'refused') throw new Problem(outcome.code, 409);
    },
  }),
];

/** @throws {Problem} where an invitation is none of the caller's, or its owner has joined. @returns whose it is */
async function invited(deps: Pick<Deps, 'db'>, caller: Caller, id = ''): Promise<string> {
  const employee = await findEmployee(deps.db, id);
  if (employee === null || !employee.active) throw new Problem('employee.gone', 404);
  if (!mayGiveRole(caller, employee.role)) throw new Problem('employee.role-too-high', 403);
  if (await hasPassword(deps.db, employee.id)) throw new Problem('employee.joined', 409);
  return employee.id;
}
