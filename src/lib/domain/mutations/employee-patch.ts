import { ORG_ROOT, type Actor, type Employee, type Locale, type Role, type Tier } from '../model.ts';
import { employeeIdOf, mayGiveRole, manages, roleOf, seesEveryTeam } from '../permissions.ts';
import { given } from './given.ts';
import {
  applied,
  insert,
  patch,
  refused,
  remove,
  type Change,
  type Effect,
  type Mutator,
  type View,
} from './mutation.ts';

type Fields = {
  name?: string | undefined;
  role?: Role | undefined;
  away?: boolean | undefined;
  active?: boolean | undefined;
  capacity?: number | null | undefined;
  language?: Locale | undefined;
  ownClientsOnly?: boolean | undefined;
  tier?: Tier | undefined;
};
/** A team to belong to; the id is the membership's, should there be none yet. */
type Belonging = { membershipId: string; teamId: string };
export type EmployeePatch = {
  employeeId: string;
  set: Fields;
  teams?: readonly Belonging[] | undefined;
  /** What becomes of the tasks of somebody who goes away (AS10); they keep them unless it is said. */
  openTasks?: 'keep' | 'hand-over' | undefined;
};
type Field = keyof Fields;

const OWN: readonly Field[] = ['away', 'language'];
const MANAGED: readonly Field[] = ['name', 'role', 'away', 'active', 'capacity', 'ownClientsOnly', 'tier'];
/** What the Dispatcher decides by. */
const ROSTER: readonly Field[] = ['away', 'active', 'capacity', 'tier'];

/** Changes an employee: oneself is away and reads a language, managers run the staff (PR6). `teams` are all of theirs. */
export const employeePatch: Mutator<EmployeePatch> = {
  keys: ({ employeeId, set, teams }) => [
    { table: 'employees', id: employeeId },
    ...(mayTakePower(set) ? [{ table: 'employees', of: ORG_ROOT } as const] : []),
    ...(teams === undefined ? [] : [{ table: 'memberships', of: employeeId } as const]),
    ...(teams ?? []).flatMap(({ membershipId, teamId }) => [
      { table: 'memberships', id: membershipId } as const,
      { table: 'teams', id: teamId } as const,
    ]),
  ],

  run(view, { employeeId, set, teams, openTasks }, { actor, now }) {
    const employee = view.get('employees', employeeId);
    if (!employee) return refused('employee.gone');
    const changed = given(set, employee) ?? {};
    const code = refusal(view, actor, employee, changed);
    if (code) return refused(code);
    const fields = Object.keys(changed) as Field[];
    const moves = teams === undefined ? [] : belong(view, employee, teams);
    if (moves.length > 0 && !manages(actor)) return refused('employee.not-allowed');
    if (teams?.some(({ teamId }) => !view.get('teams', teamId))) return refused('team.gone');
    const awaySince = changed.away === undefined ? {} : { awaySince: changed.away ? now : null };
    const own = fields.length > 0 ? [patch('employees', employeeId, { ...changed, ...awaySince })] : [];
    const changes = [...own, ...moves];
    const isRoster = moves.length > 0 || fields.some((field) => ROSTER.includes(field));
    const effects: Effect[] = releases(view, employee, { changed, moves }).map((teamId) => {
      return { kind: 'release', employeeId, teamId, before: now };
    });
    if (changed.away === true && openTasks === 'hand-over')
      effects.push({ kind: 'release', employeeId, teamId: null, before: now, isAway: true });
    if (changed.ownClientsOnly !== undefined || changed.role !== undefined)
      effects.push({ kind: 'own-clients', employeeId });
    return applied(changes, isRoster ? [{ kind: 'roster' }, ...effects] : effects);
  },
};

/** Only these can leave the organisation without an owner. */
const mayTakePower = (set: Fields): boolean => set.active === false || (set.role ?? 'owner') !== 'owner';

function refusal(view: View, actor: Actor, employee: Employee, changed: Fields): string | null {
  const isSelf = employee.id === employeeIdOf(actor);
  const allowed = [...(isSelf ? OWN : []), ...(manages(actor) ? MANAGED : [])];
  if (!(Object.keys(changed) as Field[]).every((field) => allowed.includes(field))) return 'employee.not-allowed';
  if (changed.active === undefined && changed.role === undefined) return null;
  // Whoever locks themself out cannot let themself in again.
  if (isSelf) return 'employee.self';
  if (employee.role === 'owner' && roleOf(actor) !== 'owner') return 'employee.owner';
  if (changed.role !== undefined) {
    const raises = mayGiveRole(actor, changed.role) && mayGiveRole(actor, employee.role);
    if (!raises) return 'employee.role-too-high';
  }
  return isLastOwner(view, employee, changed) ? 'employee.last-owner' : null;
}

/** A token is nobody, and two owners may mean each other: somebody must be left who can let others in. */
function isLastOwner(view: View, employee: Employee, changed: Fields): boolean {
  const loses = employee.role === 'owner' && employee.active && mayTakePower(changed);
  if (!loses) return false;
  const owners = view.list('employees', ORG_ROOT).filter(({ role, active }) => active && role === 'owner');
  return owners.every(({ id }) => id === employee.id);
}

/** AS11: each team they leave, and null where they may hold less for another reason: gone, or not above the teams any more. */
function releases(
  view: View,
  { id, role }: Employee,
  { changed, moves }: { changed: Fields; moves: readonly Change[] },
): (string | null)[] {
  const gone = new Set(moves.flatMap((move) => (move.op === 'delete' ? [move.id] : [])));
  const known = gone.size === 0 ? [] : view.list('memberships', id);
  const left = known.flatMap((one) => (gone.has(one.id) ? [one.teamId] : []));
  const seesLess = changed.role !== undefined && seesEveryTeam(role) && !seesEveryTeam(changed.role);
  return changed.active === false || seesLess ? [...left, null] : left;
}

function belong(view: View, { id: employeeId }: Employee, teams: readonly Belonging[]): Change[] {
  const now = view.list('memberships', employeeId);
  const left = now.filter(({ teamId }) => !teams.some((wanted) => wanted.teamId === teamId));
  const joined = teams.filter(({ teamId }) => !now.some((known) => known.teamId === teamId));
  return [
    ...left.map(({ id }) => remove('memberships', id)),
    ...joined.map(({ membershipId: id, teamId }) =>
      insert('memberships', { id, rootId: ORG_ROOT, teamId, employeeId }),
    ),
  ];
}
