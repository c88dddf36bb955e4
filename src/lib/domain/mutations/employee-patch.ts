import type { Actor, Employee, Locale } from '../model.ts';
import { employeeIdOf, manages, roleOf } from '../permissions.ts';
import { given } from './given.ts';
import { applied, patch, refused, type Mutator } from './mutation.ts';

type Fields = {
  name?: string | undefined;
  away?: boolean | undefined;
  active?: boolean | undefined;
  capacity?: number | null | undefined;
  language?: Locale | undefined;
};
export type EmployeePatch = { employeeId: string; set: Fields };
type Field = keyof Fields;

const OWN: readonly Field[] = ['away', 'language'];
const MANAGED: readonly Field[] = ['name', 'away', 'active', 'capacity'];
/** What the Dispatcher decides by. */
const ROSTER: readonly Field[] = ['away', 'active', 'capacity'];

/** Changes an employee: oneself is away and reads a language, managers run the staff (PR6). */
export const employeePatch: Mutator<EmployeePatch> = {
  keys: ({ employeeId }) => [{ table: 'employees', id: employeeId }],

  run(view, { employeeId, set }, { actor }) {
    const employee = view.get('employees', employeeId);
    if (!employee) return refused('employee.gone');
    const changed = given(set, employee);
    if (!changed) return applied([]);
    const fields = Object.keys(changed) as Field[];
    const code = refusal(actor, employee, fields);
    if (code) return refused(code);
    const isRoster = fields.some((field) => ROSTER.includes(field));
    return applied([patch('employees', employeeId, changed)], isRoster ? [{ kind: 'roster' }] : []);
  },
};

function refusal(actor: Actor, employee: Employee, fields: readonly Field[]): string | null {
  const isSelf = employee.id === employeeIdOf(actor);
  const allowed = [...(isSelf ? OWN : []), ...(manages(actor) ? MANAGED : [])];
  if (!fields.every((field) => allowed.includes(field))) return 'employee.not-allowed';
  if (!fields.includes('active')) return null;
  // Whoever locks themself out cannot let themself in again.
  if (isSelf) return 'employee.self';
  return employee.role === 'owner' && roleOf(actor) !== 'owner' ? 'employee.owner' : null;
}
