import type { Db } from '../db/client.ts';
import { commit, type RowChange } from '../db/commit.ts';
import { rowsAreAt } from '../db/guards.ts';
import { cardHolders, cardsToRescope, ownOnlyAre, ownOnlyRows, tasksAreAt, workOf } from '../db/queries/own-clients.ts';
import { readBatch } from '../db/read-batch.ts';
import { scopeOf } from './own-clients.ts';

export type SettleDeps = {
  db: Db;
  /** UTC milliseconds. */
  now: () => number;
  hub: { poke(poke: { head: number; scopes: readonly string[] }): Promise<unknown> };
};

const CARDS_A_BATCH = 40;
/** Whoever works on more cards than this in one go is finished by the sweep. */
const MAX_BATCHES = 50;

/**
 * Somebody has become one who sees own clients only, or is none any more: the cards they work on say so from now on, or
 * need not. May be repeated at any time; a card that changes meanwhile is looked at again.
 */
export async function settleOwnClients(deps: SettleDeps, employeeId: string): Promise<void> {
  for (let batches = 0; batches < MAX_BATCHES; batches += 1) {
    const ids = await cardsToRescope(deps.db, employeeId, CARDS_A_BATCH);
    if (ids.length === 0) return;
    await rescopeCards(deps, employeeId, ids);
  }
}

async function rescopeCards({ db, now, hub }: SettleDeps, employeeId: string, ids: readonly string[]): Promise<void> {
  const batch = readBatch(db);
  const readCards = batch.add(cardHolders(db, ids));
  const readOwners = batch.add(ownOnlyRows(db));
  await batch.run();
  const cards = readCards();
  const owners = readOwners().map(({ id }) => id);
  const scope = scopeOf(employeeId);
  const changes = cards.map(({ clientId, scopes }): RowChange => {
    const others = scopes.filter((one) => one !== scope);
    const set = { scopes: owners.includes(employeeId) ? [...others, scope] : others };
    return { op: 'patch', table: 'clients', id: clientId, rootId: clientId, set };
  });
  const revs = cards.map(({ clientId: id, rev }) => ({ id, rev }));
  const guards = [rowsAreAt('clients', revs), ownOnlyAre(owners), tasksAreAt(cards.map(workOf))];
  const committed = await commit(db, { guards, changes }, now());
  if (committed.kind === 'conflict') return;
  await hub.poke({ head: committed.head, scopes: [...new Set([scope, ...cards.flatMap(({ scopes }) => scopes)])] });
}
