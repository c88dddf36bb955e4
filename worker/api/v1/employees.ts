import * as v from 'valibot';
import { LOCALES, ROLES } from '#domain/model';
import { checkEmail } from '#protocol/contact';
import { mutationArgs } from '#protocol/mutations';
import { randomSecret, sha256Hex } from '../../http/hash.ts';
import { Problem } from '../../http/problem.ts';
import { createEmployee } from '../../mutations/admin/create-employee.ts';
import { MANAGEMENT, staffRoute, type Caller, type Route } from '../route.ts';
import { change } from './change.ts';
import { withoutUndefined } from './without-undefined.ts';

const email = v.pipe(
  v.string(),
  v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
    const checked = checkEmail(dataset.value);
    if (checked.ok) return checked.value;
    addIssue({ message: checked.code });
    return NEVER;
  }),
);

const newEmployeeSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  email,
  role: v.picklist(ROLES),
  teamIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(50)),
  capacity: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))), null),
  language: v.optional(v.picklist(LOCALES), 'en'),
});

export const employeeRoutes: readonly Route[] = [
  staffRoute({
    method: 'POST',
    path: '/api/v1/employees',
    summary: 'Take an employee on. They sign in by the link, which works once and for a week.',
    access: MANAGEMENT,
    status: 201,
    refusals: { 409: '`employee.email-taken`', 422: '`team.absent`, or wrong fields.' },
    idempotency: 'sealed',
    body: newEmployeeSchema,
    answer: v.object({ id: v.string(), inviteUrl: v.string() }),
    async run({ deps, caller, body }) {
      if (!mayGive(caller, body.role)) throw new Problem('employee.role-too-high', 403);
      const secret = randomSecret();
      const outcome = await createEmployee(deps, body, await sha256Hex(secret));
      if (outcome.kind === 'refused') throw new Problem(outcome.code, outcome.code === 'team.absent' ? 422 : 409);
      // Behind `#` the secret reaches no server log and no Referer.
      return { id: outcome.id, inviteUrl: `${deps.publicUrl}/app/accept#${secret}` };
    },
  }),
  staffRoute({
    method: 'PATCH',
    path: '/api/v1/employees/{id}',
    summary: 'Change an employee. Disabling one ends their sessions and sockets.',
    access: MANAGEMENT,
    status: 204,
    refusals: { 404: 'No such employee.', 409: 'Refused by a rule; `code` says which.' },
    idempotency: 'kept',
    body: mutationArgs['employee.patch'].entries.set,
    async run({ deps, caller, params, body }) {
      await change(deps, caller, 'employee.patch', { employeeId: params['id'] ?? '', set: withoutUndefined(body) });
    },
  }),
];

/** Only an owner, or a token that stands for one, makes owners and managers. */
const mayGive = (caller: Caller, role: (typeof ROLES)[number]): boolean =>
  caller.kind === 'token' || caller.role === 'owner' || role === 'chief' || role === 'employee';
