import { ORG_ROOT, type Employee, type Membership, type Organisation, type Team } from '#domain/model';
import type { Store } from '../database.ts';
import { byName } from './by-name.ts';

export type Directory = {
  organisation: Organisation | null;
  teams: Team[];
  employees: Employee[];
  memberships: Membership[];
};

/** Everything that belongs to no client: small, and on every device. */
export function directory(store: Store): Promise<Directory> {
  return store.transaction('r', ['organisation', 'teams', 'employees', 'memberships'], async () => {
    const [organisation, teams, employees, memberships] = await Promise.all([
      store.organisation.get(ORG_ROOT),
      store.teams.toArray(),
      store.employees.toArray(),
      store.memberships.toArray(),
    ]);
    return {
      organisation: organisation ?? null,
      teams: teams.sort(byName),
      employees: employees.sort(byName),
      memberships,
    };
  });
}

export const me = (store: Store): Promise<Employee | null> =>
  store.transaction('r', store.employees, async () => (await store.employees.get(store.owner.id)) ?? null);
