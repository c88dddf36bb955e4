import { ORG_ROOT, type Role } from '#domain/model';
import type { Db } from '../../../worker/db/client.ts';
import { commit, type RowChange } from '../../../worker/db/commit.ts';

/** The organisation every seed begins with: two teams, an owner, a chief and two employees. */

export const START = Date.UTC(2026, 6, 15, 12);
export const TEAMS = ['team_a0000000', 'team_b0000000'] as const;
export type Person = { id: string; role: Role; teams: readonly string[] };
export const OWNER: Person = { id: 'emp_owner000', role: 'owner', teams: [] };
export const PEOPLE: readonly Person[] = [
  OWNER,
  { id: 'emp_chief000', role: 'chief', teams: [TEAMS[0]] },
  { id: 'emp_boris000', role: 'employee', teams: [TEAMS[1]] },
];

const insert = (table: string, row: Record<string, unknown>): RowChange =>
  ({ op: 'insert', table, row: { rootId: ORG_ROOT, ...row } }) as unknown as RowChange;

const organisation = insert('organisation', {
  id: ORG_ROOT,
  name: 'Riga Repairs',
  country: 'LV',
  language: 'en',
  timeZone: 'Europe/Riga',
  openingHours: [],
  mailAddress: 'desk@demo.test',
  requestTypes: [],
  results: [],
  scopes: ['all'],
});

const aTeam = (id: string, place: number): RowChange =>
  insert('teams', {
    id,
    name: `Team ${place}`,
    isDefault: place === 0,
    presence: 'ignored',
    policy: 'by-hand',
    rules: {},
  });

const aPerson = ({ id, role, teams }: Person): RowChange[] => [
  insert('employees', {
    id,
    name: id,
    email: `${id}@demo.test`,
    role,
    language: 'en',
    capacity: null,
    away: false,
    awaySince: null,
    ownClientsOnly: false,
    tier: 'regular',
    active: true,
  }),
  ...teams.map((teamId) => insert('memberships', { id: membershipId(id, teamId), teamId, employeeId: id })),
];

export const membershipId = (employeeId: string, teamId: string): string =>
  `memb_${employeeId.slice(4)}-${teamId.slice(5)}`;

export async function writeStartRows(db: Db): Promise<void> {
  const changes = [organisation, ...TEAMS.map(aTeam), ...PEOPLE.flatMap(aPerson)];
  const committed = await commit(db, { changes }, START);
  if (committed.kind !== 'committed') throw new Error(`the start is not written: ${committed.on}`);
}
