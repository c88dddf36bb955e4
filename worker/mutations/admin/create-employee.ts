import { v7 as uuid } from 'uuid';
import { LINK_LIFETIME_MS } from '#domain/link';
import { ORG_ROOT, type Locale, type Role, type Tier } from '#domain/model';
import { commit, type RowChange } from '../../db/commit.ts';
import { insertInvitation } from '../../db/queries/invitations.ts';
import { findTeams } from '../../db/queries/staff.ts';
import { queueLink, queueRoster } from '../../outbox/rows.ts';
import { tellDispatcher, type RosterDeps } from './roster.ts';

export type EmployeeInput = {
  name: string;
  /** As checkEmail gives it. */
  email: string;
  role: Role;
  language: Locale;
  teamIds: readonly string[];
  /** Most open tasks at once; null is no limit. */
  capacity: number | null;
  ownClientsOnly: boolean;
  tier: Tier;
};

export type CreatedEmployee =
  | { kind: 'created'; id: string }
  | { kind: 'refused'; code: 'employee.email-taken' | 'team.absent' };

/**
 * An employee who may be given work at once, and signs in once they have followed the link of the letter they get. Of the
 * link its hash is kept, and until the letter has left the seed that it is made from.
 */
export async function createEmployee(
  deps: RosterDeps,
  input: EmployeeInput,
  link: { seed: string; hash: string },
): Promise<CreatedEmployee> {
  const { teamIds, ...facts } = input;
  const wanted = [...new Set(teamIds)];
  const teams = await findTeams(deps.db, wanted);
  if (teams.length < wanted.length) return { kind: 'refused', code: 'team.absent' };

  const now = deps.now();
  const id = `emp_${uuid()}`;
  const expiresAt = now + LINK_LIFETIME_MS.invite;
  const also = [
    insertInvitation(deps.db, { hash: link.hash, employeeId: id, expiresAt, purpose: 'invite' }),
    queueLink({ employeeId: id, purpose: 'invite', seed: link.seed }, now),
    queueRoster(now),
  ];
  const committed = await commit(deps.db, { changes: rowsOf(id, facts, wanted), also }, now);
  // The address is the only thing here that another employee can have.
  if (committed.kind === 'conflict') return { kind: 'refused', code: 'employee.email-taken' };
  deps.defer(deps.hub.poke({ head: committed.head, scopes: ['all'] }));
  deps.defer(deps.drain(0));
  await tellDispatcher(deps);
  return { kind: 'created', id };
}

const rowsOf = (id: string, facts: Omit<EmployeeInput, 'teamIds'>, teamIds: readonly string[]): RowChange[] => [
  {
    op: 'insert',
    table: 'employees',
    row: { id, rootId: ORG_ROOT, ...facts, away: false, awaySince: null, active: true },
  },
  ...teamIds.map((teamId): RowChange => {
    const row = { id: `memb_${uuid()}`, rootId: ORG_ROOT, teamId, employeeId: id };
    return { op: 'insert', table: 'memberships', row };
  }),
];
