import * as v from 'valibot';
import { LOCALES, ROLES } from '#domain/model';
import { findEmployeeCaller } from '../../db/queries/callers.ts';
import { Problem } from '../../http/problem.ts';
import { ANY_SESSION, staffRoute, type Route } from '../route.ts';

export const meRoute: Route = staffRoute({
  method: 'GET',
  path: '/api/me',
  summary: 'Who is signed in, what they may see, and in which epoch of the base.',
  access: ANY_SESSION,
  status: 200,
  answer: v.object({
    employee: v.object({
      id: v.string(),
      name: v.string(),
      email: v.string(),
      role: v.picklist(ROLES),
      language: v.picklist(LOCALES),
    }),
    scopes: v.array(v.string()),
    epoch: v.number(),
  }),
  async run({ deps, caller }) {
    const me = await findEmployeeCaller(deps.db, caller.id);
    if (me === null) throw new Problem('access.sign-in-required', 401);
    const { scopes, epoch, ...employee } = me;
    return { employee, scopes, epoch };
  },
});
