import type { Db } from '../../db/client.ts';
import { writeGrants } from '../../dispatcher/assign.ts';
import type { DispatcherApi } from '../../dispatcher/dispatcher-api.ts';

export type RosterDeps = {
  db: Db;
  dispatcher: DispatcherApi;
  hub: { poke(poke: { head: number; scopes: readonly string[] }): Promise<void> };
  /** UTC milliseconds. */
  now: () => number;
  /** Runs on after the answer has left. */
  defer: (work: Promise<unknown>) => void;
  /** Attempts the outbox after that many milliseconds. */
  drain: (afterMs: number) => Promise<unknown>;
};

/**
 * Employees, teams or memberships have changed: the Dispatcher knows before the caller is answered, so that the next
 * request finds the new team. If it cannot be reached, the `roster` row written with the fact brings the news later.
 */
export async function tellDispatcher(deps: RosterDeps): Promise<void> {
  try {
    await writeGrants(deps, await deps.dispatcher.refresh());
  } catch (error) {
    console.error('the Dispatcher will read its roster later', error);
  }
}
