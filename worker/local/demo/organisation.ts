import type { Deadlines, Employee, Mailbox, Membership, Organisation, RequestType, Team } from '#domain/model';
import { ORG_ROOT } from '#domain/model';
import type { InsertRow } from '../../db/commit.ts';

/** A bicycle shop in Riga: two teams, eight people. */

export const DEMO_PASSWORD = 'demo-frontdesk';

const WEEKDAY = [[9 * 60, 18 * 60]] as const;
const SATURDAY = [[10 * 60, 15 * 60]] as const;

/** In working hours, the most urgent first. */
const within = (urgent: number, high: number, normal: number, low: number): Deadlines => {
  return { low: low * 60, normal: normal * 60, high: high * 60, urgent: urgent * 60 };
};
const ofType = (id: RequestType, name: string | null, deadlines: Deadlines) => ({ id, name, active: true, deadlines });

/** What the shop promises itself; suggestions, feedback and thanks can wait. */
export const OFFICE: Omit<Organisation, 'rev' | 'seq'> = {
  id: ORG_ROOT,
  rootId: ORG_ROOT,
  name: 'Linden Bicycles',
  country: 'LV',
  language: 'en',
  timeZone: 'Europe/Riga',
  openingHours: [WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, SATURDAY, []],
  mailAddress: 'desk@demo.test',
  requestTypes: [
    ofType('question', null, within(2, 4, 9, 27)),
    ofType('purchase', null, within(2, 4, 9, 27)),
    ofType('complaint', null, within(1, 2, 5, 9)),
    ofType('order', null, within(4, 9, 27, 54)),
    ofType('ty_demo-test-ride', 'Test ride', within(1, 3, 9, 27)),
  ],
  results: [],
  scopes: ['all'],
};

/** Nobody sits at these desks but who tries them out: their tasks stay where they are, however long that takes (AS7). */
const UNHURRIED: Team['rules'] = { acknowledgeChatMinutes: null, acknowledgeMinutes: null };

type DemoTeam = Omit<Team, 'rev' | 'seq' | 'rootId' | 'rules'>;

/** The shop is served by the least busy; in the workshop the chief hands out by hand. */
export const SHOP: DemoTeam = {
  id: 'team_demo-shop',
  name: 'Shop',
  isDefault: true,
  presence: 'ignored',
  policy: 'least-busy',
};
export const WORKSHOP: DemoTeam = {
  id: 'team_demo-workshop',
  name: 'Workshop',
  isDefault: false,
  presence: 'ignored',
  policy: 'by-hand',
};

const mailbox = (name: string, { id: teamId }: DemoTeam): Omit<Mailbox, 'rev' | 'seq'> => {
  return { id: `mbox_demo-${name}`, rootId: ORG_ROOT, address: `${name}@demo.test`, teamId, active: true };
};
const MAILBOXES = [mailbox('desk', SHOP), mailbox('workshop', WORKSHOP)];

export type DemoEmployee = Omit<Employee, 'rev' | 'seq' | 'rootId' | 'awaySince'> & { teams: readonly DemoTeam[] };

const person = (
  key: string,
  employee: Omit<DemoEmployee, 'id' | 'email' | 'active' | 'ownClientsOnly' | 'tier'> & Partial<Pick<Employee, 'tier'>>,
): DemoEmployee => ({
  id: `emp_demo-${key}`,
  email: `${key}@demo.test`,
  active: true,
  ownClientsOnly: false,
  tier: 'regular',
  ...employee,
});

export const EMPLOYEES: readonly DemoEmployee[] = [
  person('owner', { name: 'Olga Ozola', role: 'owner', language: 'en', capacity: 0, away: false, teams: [] }),
  person('manager', { name: 'Márton Kiss', role: 'manager', language: 'en', capacity: 0, away: false, teams: [] }),
  person('chief', {
    name: 'Karine Sargsyan',
    role: 'chief',
    language: 'en',
    capacity: 4,
    away: false,
    teams: [SHOP, WORKSHOP],
  }),
  person('anna', {
    name: 'Anna Bērziņa',
    role: 'employee',
    language: 'en',
    capacity: null,
    away: false,
    teams: [SHOP],
  }),
  person('davit', {
    name: 'Davit Petrosyan',
    role: 'employee',
    language: 'hy',
    capacity: 12,
    away: false,
    teams: [SHOP],
  }),
  person('ilze', { name: 'Ilze Kalniņa', role: 'employee', language: 'lv', capacity: null, away: true, teams: [SHOP] }),
  person('bela', { name: 'Béla Nagy', role: 'employee', language: 'hu', capacity: 8, away: false, teams: [WORKSHOP] }),
  person('sergejs', {
    name: 'Sergejs Ivanovs',
    role: 'employee',
    language: 'ru',
    capacity: null,
    away: false,
    teams: [SHOP, WORKSHOP],
  }),
];

const membership = (employee: DemoEmployee, team: DemoTeam): Omit<Membership, 'rev' | 'seq'> => ({
  id: `mem_${employee.id.slice(4)}-${team.id.slice(5)}`,
  rootId: ORG_ROOT,
  teamId: team.id,
  employeeId: employee.id,
});

/** The organisation with its staff, in the order foreign keys ask for. */
export function organisationRows(): InsertRow[] {
  return [
    { op: 'insert', table: 'organisation', row: OFFICE },
    ...[SHOP, WORKSHOP].map((team): InsertRow => ({
      op: 'insert',
      table: 'teams',
      row: { ...team, rules: UNHURRIED, rootId: ORG_ROOT },
    })),
    ...MAILBOXES.map((row): InsertRow => ({ op: 'insert', table: 'mailboxes', row })),
    ...EMPLOYEES.flatMap((employee): InsertRow[] => {
      const { teams, ...row } = employee;
      return [
        { op: 'insert', table: 'employees', row: { ...row, awaySince: null, rootId: ORG_ROOT } },
        ...teams.map((team): InsertRow => ({ op: 'insert', table: 'memberships', row: membership(employee, team) })),
      ];
    }),
  ];
}
