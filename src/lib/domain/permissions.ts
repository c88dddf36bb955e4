import type { Actor, Employee, Membership, Request, Role, Task } from './model.ts';

/** Rules PR: who may do what. What somebody may not see does not exist for them; these rules begin behind that. */

/** Owners and managers see every team; chiefs and employees their own (PR1). */
export const seesEveryTeam = (role: Role): boolean => role === 'owner' || role === 'manager';

/** Would this employee see a card with these scopes? The same question as the view `user_scope` answers (PR1). */
export function sees(
  employee: Pick<Employee, 'id' | 'role' | 'active'>,
  memberships: readonly Pick<Membership, 'employeeId' | 'teamId'>[],
  scopes: readonly string[],
): boolean {
  if (!employee.active) return false;
  if (scopes.includes('all') || scopes.includes(`employee:${employee.id}`)) return true;
  if (seesEveryTeam(employee.role)) return scopes.some((scope) => scope.startsWith('team:'));
  return memberships.some((m) => m.employeeId === employee.id && scopes.includes(`team:${m.teamId}`));
}

/** Tokens and the system act as an owner does (PR2). */
export const roleOf = (actor: Actor): Role => (actor.kind === 'employee' ? actor.role : 'owner');
export const employeeIdOf = (actor: Actor): string | null => (actor.kind === 'employee' ? actor.id : null);

/** Chiefs, managers and owners hand out and close the work of others (PR4). */
export const leads = (actor: Actor): boolean => roleOf(actor) !== 'employee';
/** Managers and owners run the staff (PR6). */
export const manages = (actor: Actor): boolean => seesEveryTeam(roleOf(actor));

/** Only an owner makes owners and managers, and unmakes them (SI5). */
export const mayGiveRole = (actor: Actor, role: Role): boolean => roleOf(actor) === 'owner' || !seesEveryTeam(role);

const isOwn = (actor: Actor, task: Task): boolean =>
  task.assigneeId !== null && task.assigneeId === employeeIdOf(actor);

/** One's own task, or one that nobody holds; those of others belong to them and to who leads (PR4). */
export const mayComplete = (actor: Actor, task: Task): boolean =>
  leads(actor) || task.assigneeId === null || isOwn(actor, task);

/** The responsible, who may hand over one of its open tasks, and who leads (PR5). */
export const maySetStatus = (actor: Actor, request: Request, openTasks: readonly Task[]): boolean =>
  leads(actor) ||
  (request.responsibleId !== null && request.responsibleId === employeeIdOf(actor)) ||
  openTasks.some((task) => mayHandOver(actor, task));

/** Giving away is for who holds it and for who leads; taking what waits is not: the rules or the chief hand out (PR5). */
export const mayHandOver = (actor: Actor, task: Task): boolean => leads(actor) || isOwn(actor, task);
