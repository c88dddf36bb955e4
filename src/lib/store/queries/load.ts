import { Dexie } from 'dexie';
import type { Role } from '#domain/model';
import type { Store } from '../database.ts';
import { byName } from './by-name.ts';

export type LoadRow = {
  employeeId: string;
  name: string;
  role: Role;
  teamIds: string[];
  /** Open tasks among those this device may see; for owners and managers that is all. */
  open: number;
  capacity: number | null;
  away: boolean;
  active: boolean;
};

/** Who carries how much. Each count walks one employee's open tasks only, which are tens. */
export function load(store: Store): Promise<LoadRow[]> {
  return store.transaction('r', ['employees', 'memberships', 'tasks'], async () => {
    const [employees, memberships] = await Promise.all([store.employees.toArray(), store.memberships.toArray()]);
    const open = await Promise.all(employees.map((employee) => countOpen(store, employee.id)));
    return employees
      .map((employee, i) => ({
        employeeId: employee.id,
        name: employee.name,
        role: employee.role,
        teamIds: memberships.flatMap((it) => (it.employeeId === employee.id ? [it.teamId] : [])),
        open: open[i]!,
        capacity: employee.capacity,
        away: employee.away,
        active: employee.active,
      }))
      .sort(byName);
  });
}

const countOpen = (store: Store, employeeId: string): PromiseLike<number> =>
  store.tasks
    .where('[status+holder+createdAt+id]')
    .between(['open', employeeId, Dexie.minKey], ['open', employeeId, Dexie.maxKey])
    .count();
