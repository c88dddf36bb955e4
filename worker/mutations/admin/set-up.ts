import { v7 as uuid } from 'uuid';
import { ORG_ROOT, type Employee, type Locale, type Organisation } from '#domain/model';
import { commit, type RowChange } from '../../db/commit.ts';
import { putAccount } from '../../db/queries/accounts.ts';
import { nothingIsSetUp } from '../../db/queries/setup.ts';
import { queueRoster } from '../../outbox/rows.ts';
import { tellDispatcher, type RosterDeps } from './roster.ts';

export type FirstOrganisation = Pick<
  Organisation,
  'name' | 'country' | 'language' | 'timeZone' | 'openingHours' | 'mailAddress'
> & {
  team: string;
  owner: { name: string; email: string; language: Locale; passwordHash: string };
};

/**
 * The organisation, its first team, the address of its letters and its owner, in one batch that succeeds once: whoever
 * comes second finds an organisation, and nothing of theirs is written.
 * @returns false when there is one already
 */
export async function setUp(deps: RosterDeps, first: FirstOrganisation): Promise<boolean> {
  const now = deps.now();
  const { passwordHash, ...owner } = first.owner;
  const employeeId = `emp_${uuid()}`;
  const also = [...putAccount(deps.db, { employeeId, ...owner, passwordHash, now }), queueRoster(now)];
  const batch = { guards: [nothingIsSetUp], changes: rowsOf(first, { id: employeeId, ...owner }), also };
  const committed = await commit(deps.db, batch, now);
  if (committed.kind === 'conflict') return false;
  await tellDispatcher(deps);
  return true;
}

/** The owner is in the team and takes tasks, for on the first day nobody else is there. */
function rowsOf(first: FirstOrganisation, owner: Pick<Employee, 'id' | 'name' | 'email' | 'language'>): RowChange[] {
  const { team, owner: _, ...organisation } = first;
  const teamId = `team_${uuid()}`;
  const root = { rootId: ORG_ROOT };
  const lists = { requestTypes: [], results: [] };
  const work = { isDefault: true, presence: 'ignored', policy: 'least-busy', rules: {} } as const;
  const here = { away: false, awaySince: null, active: true } as const;
  const desk = { role: 'owner', capacity: null, tier: 'regular', ownClientsOnly: false, ...here } as const;
  return [
    { op: 'insert', table: 'organisation', row: { id: ORG_ROOT, ...root, ...organisation, ...lists, scopes: ['all'] } },
    { op: 'insert', table: 'teams', row: { id: teamId, ...root, name: team, ...work } },
    { op: 'insert', table: 'employees', row: { ...owner, ...root, ...desk } },
    { op: 'insert', table: 'memberships', row: { id: `memb_${uuid()}`, ...root, teamId, employeeId: owner.id } },
    {
      op: 'insert',
      table: 'mailboxes',
      row: { id: `mbox_${uuid()}`, ...root, address: first.mailAddress, teamId, active: true },
    },
  ];
}
