import type { Db } from '../db/client.ts';
import type { RowChange } from '../db/commit.ts';
import { rowsAreAt, type Guard } from '../db/guards.ts';
import {
  cardHolders,
  ownOnlyAre,
  ownOnlyRows,
  tasksAreAt,
  workOf,
  type CardHolders,
} from '../db/queries/own-clients.ts';
import { readBatch } from '../db/read-batch.ts';

/**
 * Who sees own clients only (PR11) holds no team: the card says that it is theirs. It does so in the very batch that gives
 * them work on it, and no longer in the one that takes the last of it away.
 */

/** Rows and guards to be written with the changes that they follow from. */
export type Following = { changes: readonly RowChange[]; guards: readonly Guard[] };
const NOTHING: Following = { changes: [], guards: [] };

/** A task that is given, or taken away: whose it is after the batch. */
type Given = { taskId: string; rootId: string; assigneeId: string | null };

export const scopeOf = (employeeId: string): string => `employee:${employeeId}`;
const isOfOne = (scope: string): boolean => scope.startsWith('employee:');

/** What cards must say after these changes; nothing where no task changes hands. */
export async function shownToOwners(db: Db, changes: readonly RowChange[]): Promise<Following> {
  const given = changes.flatMap(givenIn);
  if (given.length === 0) return NOTHING;
  const { cards, owners } = await readCards(db, [...new Set(given.map(({ rootId }) => rootId))]);
  // With nobody of the kind there is nothing to keep up; whoever becomes one is looked after then.
  if (owners.length === 0 && !cards.some(({ scopes }) => scopes.some(isOfOne))) return NOTHING;
  const roots = [...new Set(given.map(({ rootId }) => rootId))];
  const moved = roots.flatMap((rootId): RowChange[] => {
    const card = cards.find(({ clientId }) => clientId === rootId);
    const scopes = lastScopes(changes, rootId) ?? card?.scopes ?? [];
    const anew = rescoped(
      { scopes, holders: card?.holders ?? {} },
      given.filter((one) => one.rootId === rootId),
      owners,
    );
    return anew === null ? [] : [{ op: 'patch', table: 'clients', id: rootId, rootId, set: { scopes: anew } }];
  });
  // Also where nothing moves: that somebody keeps a card rests on their other tasks.
  const revs = cards.map(({ clientId: id, rev }) => ({ id, rev }));
  return { changes: moved, guards: [tasksAreAt(cards.map(workOf)), ownOnlyAre(owners), rowsAreAt('clients', revs)] };
}

async function readCards(db: Db, clientIds: readonly string[]): Promise<{ cards: CardHolders[]; owners: string[] }> {
  const batch = readBatch(db);
  const cards = batch.add(cardHolders(db, clientIds));
  const owners = batch.add(ownOnlyRows(db));
  await batch.run();
  return { cards: cards(), owners: owners().map(({ id }) => id) };
}

function givenIn(change: RowChange): Given[] {
  if (change.table !== 'tasks' || change.op === 'delete') return [];
  if (change.op === 'insert') {
    const { id, rootId, assigneeId } = change.row as { id: string; rootId: string; assigneeId: string | null };
    return assigneeId === null ? [] : [{ taskId: id, rootId, assigneeId }];
  }
  const { assigneeId } = change.set;
  return assigneeId === undefined ? [] : [{ taskId: change.id, rootId: change.rootId, assigneeId }];
}

/** The batch itself may make the card, or give it to another team. */
function lastScopes(changes: readonly RowChange[], clientId: string): readonly string[] | undefined {
  const written = changes.flatMap((change): (readonly string[])[] => {
    if (change.table !== 'clients' || change.op === 'delete') return [];
    if (change.op === 'insert') return change.row.id === clientId ? [change.row.scopes as readonly string[]] : [];
    return change.id === clientId && change.set.scopes ? [change.set.scopes] : [];
  });
  return written.at(-1);
}

/** @returns null when they stay as they are */
export function rescoped(
  { scopes, holders }: Pick<CardHolders, 'scopes' | 'holders'>,
  given: readonly Pick<Given, 'taskId' | 'assigneeId'>[],
  owners: readonly string[],
): readonly string[] | null {
  const after = { ...holders, ...Object.fromEntries(given.map(({ taskId, assigneeId }) => [taskId, assigneeId])) };
  const working = new Set(Object.values(after));
  const left = given.flatMap(({ taskId }) => holders[taskId] ?? []).filter((id) => !working.has(id));
  const come = given.flatMap(({ assigneeId }) =>
    assigneeId !== null && owners.includes(assigneeId) ? assigneeId : [],
  );
  const kept = scopes.filter((scope) => !left.map(scopeOf).includes(scope));
  const anew = [...new Set([...kept, ...come.map(scopeOf)])];
  return anew.length === scopes.length && anew.every((scope) => scopes.includes(scope)) ? null : anew;
}
