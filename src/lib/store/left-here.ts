import { Dexie } from 'dexie';
import type { Employee } from '#domain/model';
import { deleteStore, employeeOf, Store } from './database.ts';
import { keepUnsent } from './leave.ts';

/**
 * Desks whose browser died. A database is on the disk when it says so; what a browser notes besides of who works here comes
 * there seconds later, and goes with a process that is killed. A session that ended leaves no database behind.
 */

/** Whose desk this is, by the desk alone; null where there is none, or more than one. */
export async function whoseDesk(): Promise<Pick<Employee, 'id' | 'name' | 'role' | 'language'> | null> {
  const [id, ...others] = await employeesHere();
  if (id === undefined || others.length > 0) return null;
  const store = deskOf(id);
  const employee = await store.employees.get(id);
  store.close();
  return employee ?? null;
}

/** Before somebody else begins: of those the browser has forgotten only their own unsent words stay, as after any session. */
export async function clearDesksBut(employeeId: string): Promise<void> {
  for (const id of await employeesHere()) {
    if (id === employeeId) continue;
    const store = deskOf(id);
    if (await store.meta.get('state')) await keepUnsent(store);
    store.close();
    await deleteStore(id);
  }
}

const employeesHere = async (): Promise<string[]> =>
  (await Dexie.getDatabaseNames()).flatMap((name) => employeeOf(name) ?? []);

const deskOf = (id: string): Store => new Store({ owner: { id, role: 'employee' }, mutators: {}, app: '' });
