import { ORG_ROOT } from '#domain/model';
import { commit } from '../../db/commit.ts';
import { hasPassword, hasNotJoined } from '../../db/queries/invitations.ts';
import { newLink, type LinkDeps } from './send-link.ts';
import type { RosterDeps } from './roster.ts';

export type Corrected = { kind: 'corrected' } | { kind: 'refused'; code: 'employee.email-taken' | 'employee.joined' };

/**
 * Somebody who has not come in yet was invited at a wrong address: the right one, and the invitation once more, are one
 * batch. What the letter before would open ends with it, for whoever has got that.
 * @param email as checkEmail gives it
 */
export async function correctAddress(
  deps: LinkDeps & Pick<RosterDeps, 'hub'>,
  { employeeId, email }: { employeeId: string; email: string },
): Promise<Corrected> {
  const now = deps.now();
  const committed = await commit(
    deps.db,
    {
      guards: [hasNotJoined(employeeId)],
      changes: [{ op: 'patch', table: 'employees', id: employeeId, rootId: ORG_ROOT, set: { email } }],
      also: await newLink(deps, employeeId, 'invite'),
    },
    now,
  );
  if (committed.kind === 'conflict') {
    const hasJoined = await hasPassword(deps.db, employeeId);
    return { kind: 'refused', code: hasJoined ? 'employee.joined' : 'employee.email-taken' };
  }
  deps.defer(deps.hub.poke({ head: committed.head, scopes: ['all'] }));
  deps.defer(deps.drain(0));
  return { kind: 'corrected' };
}
