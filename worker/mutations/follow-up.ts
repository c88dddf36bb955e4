import type { RowChange } from '../db/commit.ts';
import { lockedOut } from './batch.ts';
import type { Decided } from './decide.ts';
import type { Deps } from './deps.ts';
import { delaysOf } from './effects.ts';
import type { Loaded } from './load.ts';
import { rescope } from './rescope.ts';

type Written = { loaded: Loaded; decided: Decided; head: number };

/** What is attempted at once after a batch; all of it is repaired by itself when it fails: by sweep, by pull, by session. */
export function followUp(deps: Deps, { loaded, decided, head }: Written): void {
  for (const delay of delaysOf(decided.effects)) deps.defer(deps.drain(delay));
  if (decided.changes.length > 0) deps.defer(announce(deps, { loaded, decided, head }));
  for (const employeeId of lockedOut(decided)) deps.defer(deps.hub.signOut(employeeId));
}

/** Sockets learn what their people may see from now on before they hear that there is something to pull. */
async function announce(deps: Deps, { loaded, decided, head }: Written): Promise<void> {
  await rescope(deps, loaded, decided);
  await deps.hub.poke({ head, scopes: touchedScopes(loaded, decided) });
}

/** The scopes of the cards that were written to: sockets that hold one of them have something to pull. */
function touchedScopes({ rows }: Loaded, { changes }: Decided): string[] {
  const roots = new Set(changes.map((change) => (change.op === 'insert' ? change.row.rootId : change.rootId)));
  const touched = [...rows.values()].flatMap((byId) => [...byId.values()].filter(({ row }) => roots.has(row.rootId)));
  return [...new Set([...touched.flatMap(({ rootScopes }) => rootScopes), ...changes.flatMap(givenScopes)])];
}

/** A card that is new, or shown to more people than before, is news to those who never had it. */
const givenScopes = (change: RowChange): readonly string[] => {
  const written = change.op === 'insert' ? change.row : change.op === 'patch' ? change.set : {};
  return 'scopes' in written && Array.isArray(written.scopes) ? (written.scopes as readonly string[]) : [];
};
