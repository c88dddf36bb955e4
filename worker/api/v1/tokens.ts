import { v7 as uuid } from 'uuid';
import * as v from 'valibot';
import { insertToken, listTokens, revokeToken } from '../../db/queries/tokens.ts';
import { makeToken } from '../../http/auth/tokens.ts';
import { Problem } from '../../http/problem.ts';
import { idsOf } from '../../intake/ids.ts';
import { listOf } from '../paging.ts';
import { OWNER_SESSION, staffRoute, type Call, type Caller, type Route } from '../route.ts';

/** A token cannot make tokens: one that leaked could otherwise outlive its own end. */
export const tokenRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/v1/tokens',
    summary: 'Tokens that still open the door.',
    access: OWNER_SESSION,
    status: 200,
    answer: listOf(v.object({ id: v.string(), name: v.string(), createdBy: v.string(), createdAt: v.number() })),
    run: async ({ deps }) => ({ items: await listTokens(deps.db), nextCursor: null }),
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/tokens',
    summary: 'Make a token. It is shown here once; a repeat under the same Idempotency-Key is this answer again.',
    access: OWNER_SESSION,
    status: 201,
    refusals: {
      409: '`token.exists`: this key has made a token whose answer is gone. Revoke that one, make another with another key.',
    },
    idempotency: 'sealed',
    body: v.strictObject({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)) }),
    answer: v.object({ id: v.string(), name: v.string(), token: v.string() }),
    async run({ deps, caller, keyed, body }) {
      const { token, hash } = await makeToken();
      const id = tokenIdOf(caller, keyed);
      const row = { id, name: body.name, hash, createdBy: caller.id, createdAt: deps.now() };
      if (!(await insertToken(deps.db, row))) throw new Problem('token.exists', 409);
      return { id, name: body.name, token };
    },
  }),
  staffRoute({
    method: 'DELETE',
    path: '/api/v1/tokens/{id}',
    summary: 'Revoke a token.',
    access: OWNER_SESSION,
    status: 204,
    refusals: { 404: 'No such token.' },
    idempotency: 'kept',
    async run({ deps, params }) {
      if (!(await revokeToken(deps.db, params['id'] ?? '', deps.now()))) throw new Problem('token.absent', 404);
      deps.tokens.forget();
    },
  }),
];

/** A key names its token: where the first answer is lost, by a crash of ours or by age, a repeat makes no second one. */
function tokenIdOf(caller: Caller, keyed: Call<Caller, unknown, unknown>['keyed']): string {
  if (keyed === undefined) return `tok_${uuid()}`;
  return idsOf('token', `${caller.id}:${keyed.key}`, ['token']).token;
}
