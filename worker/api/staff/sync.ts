import * as v from 'valibot';
import type { Refused } from '#domain/mutations/mutation';
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
import { head } from '../../db/queries/devices.ts';
import { takeFarewell } from '../../db/queries/quarantine.ts';
import { readBatch } from '../../db/read-batch.ts';
import { Problem } from '../../http/problem.ts';
import { pull } from '../../sync/pull.ts';
import { push, type Employee } from '../../sync/push.ts';
import { snapshot } from '../../sync/snapshot.ts';
import { ANY_SESSION, publicRoute, staffRoute, type Caller, type Route } from '../route.ts';

/** A group of the longest replies, escaped, with room; a device cuts its queue into groups (sync.md, Push). */
const PUSH_LIMIT_BYTES = 4 * 1024 * 1024;

/** Devices of signed-in people. Tokens have no device: they use the API. */
export const syncRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/sync/schema',
    summary: 'The wire this server speaks.',
    access: ANY_SESSION,
    status: 200,
    answer: v.object({ protocol: v.number(), mutations: v.array(v.string()) }),
    run: async () => ({ protocol: PROTOCOL_VERSION, mutations: [...MUTATION_NAMES] }),
  }),
  staffRoute({
    method: 'POST',
    path: '/api/sync/push',
    summary: 'What a device wrote.',
    access: ANY_SESSION,
    status: 200,
    body: pushRequestSchema,
    bodyLimit: PUSH_LIMIT_BYTES,
    answer: pushResponseSchema,
    run: async ({ deps, caller, body }) => accepted(await push(deps, person(caller), body)),
  }),
  staffRoute({
    method: 'POST',
    path: '/api/sync/pull',
    summary: 'What has changed since a cursor.',
    access: ANY_SESSION,
    status: 200,
    body: pullRequestSchema,
    answer: pullResponseSchema,
    run: async ({ deps, caller, body, request }) => {
      const reader = { actor: person(caller), session: deps.signIn.tokenIn(request.headers) };
      return accepted(await pull(deps, reader, body));
    },
  }),
  staffRoute({
    method: 'POST',
    path: '/api/sync/snapshot',
    summary: 'A page of all that a scope or a card holds.',
    access: ANY_SESSION,
    status: 200,
    body: snapshotRequestSchema,
    answer: snapshotResponseSchema,
    run: async ({ deps, caller, body }) => accepted(await snapshot(deps, person(caller), body)),
  }),
  staffRoute({
    method: 'POST',
    path: '/api/sync/ticket',
    summary: 'Opens one socket, within 30 seconds.',
    access: ANY_SESSION,
    status: 200,
    answer: v.object({ ticket: v.string() }),
    run: async ({ deps, caller }) => ({
      ticket: await deps.hub.ticket({ userId: caller.id, scopes: [...caller.scopes] }),
    }),
  }),
];

/** Asked by devices whose session is over: has the server that says so been restored to a time before it? */
export const epochRoute: Route = publicRoute({
  method: 'GET',
  path: '/api/sync/epoch',
  summary: 'Another number after each restore to an earlier time.',
  status: 200,
  answer: v.object({ epoch: v.number() }),
  async run({ deps }) {
    const batch = readBatch(deps.db);
    const read = batch.add(head(deps.db));
    await batch.run();
    return { epoch: read()[0]!.epoch };
  },
});

/** What people write fits many times over; more stays on the device. */
const FAREWELL_LIMIT_BYTES = 1024 * 1024;
const wordsSchema = v.strictObject({
  id: v.pipe(v.string(), v.minLength(8), v.maxLength(80)),
  name: v.pipe(v.string(), v.maxLength(64)),
  args: v.unknown(),
  at: v.number(),
});

/**
 * The last thing that a device of somebody disabled may do: what they wrote is kept for an owner to read. Its session is
 * over, so nothing of this is for the signed-in; the secret of it is the only key.
 */
export const farewellRoute: Route = publicRoute({
  method: 'POST',
  path: '/api/sync/farewell',
  summary: 'The unsent words of a device whose person was disabled: taken once, within 14 days.',
  status: 204,
  refusals: { 401: 'Not such a device, or it has said so before.' },
  bodyLimit: FAREWELL_LIMIT_BYTES,
  body: v.strictObject({ words: v.pipe(v.array(wordsSchema), v.maxLength(1_000)) }),
  async run({ deps, request, body: { words } }) {
    const token = deps.signIn.tokenIn(request.headers);
    const isTaken = token !== null && (await takeFarewell(deps.db, { token, words, now: deps.now() }));
    if (!isTaken) throw new Problem('access.sign-in-required', 401);
  },
});

/** `ANY_SESSION` lets no token in; the types say so from here on. */
function person(caller: Caller): Employee {
  if (caller.kind !== 'employee') throw new Problem('access.denied', 403);
  return caller;
}

/** @throws {Problem} 426 for an app that is too old, 401 for somebody disabled meanwhile, 503 when others are faster, else 409 */
function accepted<T extends object>(answer: T | Refused): T {
  if (!isRefused(answer)) return answer;
  const { code } = answer;
  if (code === 'sync.update-app') throw new Problem(code, 426);
  if (code === 'employee.inactive') throw new Problem('access.sign-in-required', 401);
  if (code === 'sync.busy') throw new Problem(code, 503, { headers: { 'retry-after': '1' } });
  throw new Problem(code, 409);
}

const isRefused = (answer: object): answer is Refused => 'kind' in answer && answer.kind === 'refused';
