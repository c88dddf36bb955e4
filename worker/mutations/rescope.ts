import { findManagementScopes, findScopes } from '../db/queries/callers.ts';
import type { Decided } from './decide.ts';
import type { Deps } from './deps.ts';
import type { Loaded } from './load.ts';

/** Tells the Hub of everybody who sees more or less than before these changes. */
export async function rescope(deps: Deps, { rows }: Loaded, { changes }: Decided): Promise<void> {
  const employees = changes.flatMap((change): string[] => {
    if (change.table === 'employees' && change.op === 'patch') {
      const { role, ownClientsOnly } = change.set;
      return role === undefined && ownClientsOnly === undefined ? [] : [change.id];
    }
    if (change.table !== 'memberships') return [];
    if (change.op === 'insert') return [change.row.employeeId as string];
    const left = rows.get('memberships')?.get(change.id)?.row as { employeeId: string } | undefined;
    return left === undefined ? [] : [left.employeeId];
  });
  const isNewTeam = changes.some(({ op, table }) => table === 'teams' && op === 'insert');
  const users = [
    ...(employees.length > 0 ? await findScopes(deps.db, [...new Set(employees)]) : []),
    // Owners and managers see every team, a new one from now on.
    ...(isNewTeam ? await findManagementScopes(deps.db) : []),
  ];
  for (const user of users) await deps.hub.rescope(user);
}
