import type { Db } from '../../db/client.ts';
import { findManagementScopes } from '../../db/queries/callers.ts';
import { writeGrants } from '../../dispatcher/assign.ts';
import type { DispatcherApi } from '../../dispatcher/dispatcher-api.ts';

export type RosterDeps = {
  db: Db;
  dispatcher: DispatcherApi;
  hub: {
    poke(poke: { head: number; scopes: readonly string[] }): Promise<void>;
    rescope(user: { userId: string; scopes: readonly string[] }): Promise<void>;
  };
  /** UTC milliseconds. */
  now: () => number;
  /** Runs on after the answer has left. */
  defer: (work: Promise<unknown>) => void;
};

/**
 * Employees, teams or memberships have changed: the Dispatcher knows before the caller is answered, so that the next
 * request finds the new team. If it cannot be reached, the `roster` row written with the fact brings the news later.
 */
export async function tellRoster(deps: RosterDeps, head: number): Promise<void> {
  deps.defer(announce(deps, head));
  try {
    await writeGrants(deps, await deps.dispatcher.refresh());
  } catch (error) {
    console.error('the Dispatcher will read its roster later', error);
  }
}

/** Owners and managers see every team, a new one from now on; their open sockets learn it before the poke. */
async function announce({ db, hub }: RosterDeps, head: number): Promise<void> {
  for (const user of await findManagementScopes(db)) await hub.rescope(user);
  await hub.poke({ head, scopes: ['all'] });
}
