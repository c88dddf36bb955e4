import type { Client, Employee, Membership, Team } from '#domain/model';
import { sees, seesEveryTeam } from '#domain/permissions';
import { checkEmail, checkPhone } from '#protocol/contact';

/** Who somebody is, as it is typed while one speaks with them. */
export type Who = { name: string; phone: string; email: string; company: string };
export const NOBODY_YET: Who = { name: '', phone: '', email: '', company: '' };

export type WhoError = 'name' | 'phone' | 'email';

type Address = { kind: 'phone'; value: string } | { kind: 'email'; value: string };

/** The addresses as they are kept, those that are none left out. @param country ISO 3166 alpha-2 */
export function addressesOf({ phone, email }: Pick<Who, 'phone' | 'email'>, country: string): Address[] {
  const [number, address] = [checkPhone(phone, country), checkEmail(email)];
  return [
    ...(number.ok ? [{ kind: 'phone', value: number.value } as const] : []),
    ...(address.ok ? [{ kind: 'email', value: address.value } as const] : []),
  ];
}

/** What cannot be taken as it stands; an address may be left out, a name may not. */
export function wrongIn({ name, phone, email }: Who, country: string): ReadonlySet<WhoError> {
  const wrong = new Set<WhoError>();
  if (name.trim() === '') wrong.add('name');
  for (const field of wrongAddresses({ phone, email }, country)) wrong.add(field);
  return wrong;
}

export function wrongAddresses(
  { phone, email }: Pick<Who, 'phone' | 'email'>,
  country: string,
): Set<'phone' | 'email'> {
  const wrong = new Set<'phone' | 'email'>();
  if (phone.trim() !== '' && !checkPhone(phone, country).ok) wrong.add('phone');
  if (email.trim() !== '' && !checkEmail(email).ok) wrong.add('email');
  return wrong;
}

type Me = Pick<Employee, 'id' | 'role'>;
type Staff = { teams: readonly Team[]; memberships: readonly Membership[] };

/** Teams that this person may give a new client to (CL1); the one they most likely mean first. */
export function teamsFor(me: Me, { teams, memberships }: Staff): Team[] {
  const own = teams.filter(({ id }) => memberships.some((one) => one.employeeId === me.id && one.teamId === id));
  const open = seesEveryTeam(me.role) || own.length === 0 ? teams : own;
  const rank = (team: Team) => (own.includes(team) ? 0 : 2) + (team.isDefault ? 0 : 1);
  return [...open].sort((a, b) => rank(a) - rank(b));
}

type Colleagues = { employees: readonly Employee[]; memberships: readonly Membership[] };

/** Who may be given work of this team for this client, by name; the server has the last word. */
export const colleaguesFor = (
  teamId: string,
  client: Pick<Client, 'scopes'> | null,
  { employees, memberships }: Colleagues,
): Employee[] =>
  employees.filter((employee) => sees(employee, memberships, [...(client?.scopes ?? []), `team:${teamId}`]));
