import * as v from 'valibot';
import { MUTATION_NAMES } from '#protocol/mutations';
import {
  pullRequestSchema,
  pullResponseSchema,
  pushRequestSchema,
  pushResponseSchema,
  snapshotRequestSchema,
  snapshotResponseSchema,
} from '#protocol/sync';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { Refused } from '#domain/mutations/mutation';
import { Problem } from '../http/problem.ts';
import { pull } from '../sync/pull.ts';
import { push, type Employee } from '../sync/push.ts';
import { snapshot } from '../sync/snapshot.ts';
import { ANY_SESSION, staffRoute, type Caller, type Route } from './route.ts';

/** A device speaks to the server here. Only people have devices, so tokens are refused by `ANY_SESSION`. */

const STATUS: Readonly<Record<string, number>> = {
  'sync.update-app': 426,
  'sync.foreign-device': 403,
  'sync.busy': 503,
  'employee.inactive': 401,
};

function employeeOf(caller: Caller): Employee {
  if (caller.kind !== 'employee') throw new Problem('access.denied', 403);
  return caller;
}

/** A refusal of the whole question; those of single mutations travel inside the answer. */
function answerOrProblem<A extends object>(answer: A | Refused): A {
  if ('code' in answer) throw new Problem(answer.code, STATUS[answer.code] ?? 409);
  return answer;
}

export const syncRoutes: readonly Route[] = [
  staffRoute({
    method: 'POST',
    path: '/api/sync/push',
    summary: 'What a device wrote, in its order; each mutation is answered once and for ever.',
    access: ANY_SESSION,
    status: 200,
    refusals: { 403: 'The device is somebody else’s.', 426: 'The app is too old or too new.', 503: 'Too busy; try again.' },
    body: pushRequestSchema,
    answer: pushResponseSchema,
    run: async ({ deps, caller, body }) => answerOrProblem(await push(deps, employeeOf(caller), body)),
  }),
  staffRoute({
    method: 'POST',
    path: '/api/sync/pull',
    summary: 'What changed after the cursor, as far as the reader may see it.',
    access: ANY_SESSION,
    status: 200,
    refusals: { 403: 'The device is somebody else’s.', 426: 'The app is too old or too new.' },
    body: pullRequestSchema,
    answer: pullResponseSchema,
    run: async ({ deps, caller, body }) => answerOrProblem(await pull(deps, employeeOf(caller), body)),
  }),
  staffRoute({
    method: 'POST',
    path: '/api/sync/snapshot',
    summary: 'A page of all rows of a scope or of one card.',
    access: ANY_SESSION,
    status: 200,
    body: snapshotRequestSchema,
    answer: snapshotResponseSchema,
    run: async ({ deps, caller, body }) => answerOrProblem(await snapshot(deps, employeeOf(caller), body)),
  }),
  staffRoute({
    method: 'POST',
    path: '/api/sync/ticket',
    summary: 'A one-time ticket of 30 seconds for the socket.',
    access: ANY_SESSION,
    status: 200,
    body: v.strictObject({}),
    answer: v.object({ ticket: v.string() }),
    run: async ({ deps, caller }) => {
      const { id, scopes } = employeeOf(caller);
      return { ticket: await deps.hub.ticket({ userId: id, scopes }) };
    },
  }),
  staffRoute({
    method: 'GET',
    path: '/api/sync/schema',
    summary: 'The version of the wire and the names of mutations.',
    access: ANY_SESSION,
    status: 200,
    answer: v.object({ protocol: v.number(), mutations: v.array(v.string()) }),
    run: async () => ({ protocol: PROTOCOL_VERSION, mutations: MUTATION_NAMES }),
  }),
];
