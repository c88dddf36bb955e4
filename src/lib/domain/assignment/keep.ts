import type { Employee, Membership } from '../model.ts';
import { sees } from '../permissions.ts';

type Holder = {
  employee: Pick<Employee, 'id' | 'role' | 'active'>;
  memberships: readonly Pick<Membership, 'employeeId' | 'teamId'>[];
};
/** An open task by its team, and who may see its client. */
type Held = { teamId: string; scopes: readonly string[] };

/**
 * Whether its holder goes on with an open task (AS11): while they are active and see its client. Somebody who left a team
 * does not go on with its tasks either, though another team of theirs may show them the client; a task of a team one never
 * was in was given by hand, and stays.
 * @param left the team they were taken out of; null when it is something else that has changed
 */
export function mayKeep({ teamId, scopes }: Held, { employee, memberships }: Holder, left: string | null): boolean {
  const hasLeft = teamId === left && !memberships.some((one) => one.teamId === left);
  return !hasLeft && sees(employee, memberships, scopes);
}
