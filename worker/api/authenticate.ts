import { findEmployeeCaller } from '../db/queries/callers.ts';
import { Problem } from '../http/problem.ts';
import type { Deps } from '../deps.ts';
import type { Access, Caller } from './route.ts';

/**
 * Who calls, if they may.
 * @throws {Problem} 401 without a good token or session, 403 for a caller this route is not for
 */
export async function authenticate(deps: Deps, request: Request, access: Access): Promise<Caller> {
  const caller = await findCaller(deps, request);
  if (caller === null) {
    throw new Problem('access.sign-in-required', 401, { headers: { 'www-authenticate': 'Bearer realm="frontdesk"' } });
  }
  const may = caller.kind === 'token' ? access.token : access.roles.includes(caller.role);
  if (!may) throw new Problem('access.denied', 403);
  return caller;
}

/** Whoever shows a token is judged by it alone; a session beside it does not count (and the guard has taken it off). */
async function findCaller({ db, signIn, tokens, now }: Deps, request: Request): Promise<Caller | null> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) return tokens.read(authorization, now());
  const userId = await signIn.whoIs(request.headers);
  if (userId === null) return null;
  const employee = await findEmployeeCaller(db, userId);
  return employee && { kind: 'employee', id: employee.id, role: employee.role, scopes: employee.scopes };
}
