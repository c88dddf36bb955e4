import type { Db } from '../db/client.ts';
import { shownToOwners } from '../scopes/own-clients.ts';
import type { Decided } from './decide.ts';

/** With what follows from the changes for those who see their own clients only (PR11). */
export async function followOwners(db: Db, decided: Decided): Promise<Decided> {
  const { changes, guards } = await shownToOwners(db, decided.changes);
  return { ...decided, changes: [...decided.changes, ...changes], guards };
}
