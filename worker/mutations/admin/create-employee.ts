import { v7 as uuid } from 'uuid';
import { ORG_ROOT, type Locale, type Role } from '#domain/model';
import { commit, type RowChange } from '../../db/commit.ts';
import { insertInvitation } from '../../db/queries/invitations.ts';
import { findTeams } from '../../db/queries/staff.ts';
import { queueRoster } from '../../outbox/rows.ts';
import { tellRoster, type RosterDeps } from './roster.ts';

export type EmployeeInput = {
  name: string;
  /** As checkEmail gives it. */
  email: string;
  role: Role;
  language: Locale;
  teamIds: readonly string[];
  /** Most open tasks at once; null is no limit. */
  capacity: number | null;
};

export type CreatedEmployee =
  { kind: 'created'; id: string } | { kind: 'refused'; code: 'employee.email-taken' | 'team.absent' };

/** How long an invitation can be followed. */
const INVITATION_LIFETIME_MS = 7 * 24 * 60 * 60_000;

/**
 * An employee who may be given work at once, and signs in once they have followed their invitation. What is kept of it
 * is `invitationHash`, SHA-256 hex of the link's secret.
 */
export async function createEmployee(
  deps: RosterDeps,
  input: EmployeeInput,
  invitationHash: string,
): Promise<CreatedEmployee> {
  const { teamIds, ...facts } = input;
  const wanted = [...new Set(teamIds)];
  const teams = await findTeams(deps.db, wanted);
  if (teams.length < wanted.length) return { kind: 'refused', code: 'team.absent' };

  const now = deps.now();
  const id = `emp_${uuid()}`;
  const expiresAt = now + INVITATION_LIFETIME_MS;
  const also = [
    insertInvitation(deps.db, { hash: invitationHash, employeeId: id, expiresAt, purpose: 'invite' }),
    queueRoster(deps.db, now),
  ];
  const committed = await commit(deps.db, { changes: rowsOf(id, facts, wanted), also }, now);
  // The address is the only thing here that another employee can have.
  if (committed.kind === 'conflict') return { kind: 'refused', code: 'employee.email-taken' };
  await tellRoster(deps, committed.head);
  return { kind: 'created', id };
}

const rowsOf = (id: string, facts: Omit<EmployeeInput, 'teamIds'>, teamIds: readonly string[]): RowChange[] => [
  { op: 'insert', table: 'employees', row: { id, rootId: ORG_ROOT, ...facts, away: false, active: true } },
  ...teamIds.map((teamId): RowChange => {
    const row = { id: `memb_${uuid()}`, rootId: ORG_ROOT, teamId, employeeId: id };
    return { op: 'insert', table: 'memberships', row };
  }),
];
