import * as v from 'valibot';
import { rootTableOf, TABLES, type Client, type Review, type Rows, type TableName } from '#domain/model';
import { rowSchemas } from '#protocol/rows';
import type { Store } from './database.ts';
import { messagesUnder } from './queries/thread.ts';
import { groupOf, keyOf, splitKey, type AnyRow, type Fill, type Key } from './tables.ts';
import { afterCommit, type Workspace } from './workspace.ts';

/** Changes of the base: the server's word, under the overlay. Each notes in `changed` which rows it reached. */
export type BaseChange = { store: Store; work: Workspace; changed: Set<Key> };

/** The scope of what belongs to no client; `org` is its only root. */
export const ORG_SCOPE = 'all';

/** A row as it travels: checked only as far as its place. */
export type Travelling = { table: TableName; row: { id: string; rev: number; seq: number; rootId: string } };

/** Takes the row unless a newer one is here. One that this version cannot read is left out and remembered, so that the
 * screen can say so and a newer app asks again; the row before it stays. The row must be loaded. */
export function putNewer({ store, work, changed }: BaseChange, { table, row }: Travelling): void {
  const key = keyOf(table, row.id);
  const old = work.base(key);
  if (old && old.seq >= row.seq) return;
  const parsed = v.safeParse(rowSchemas[table], row);
  const { state } = work;
  state.unreadable = state.unreadable.filter((it) => it.key !== key);
  if (!parsed.success) {
    state.unreadable.push({ key, root: row.rootId, app: store.app });
    return;
  }
  const read = parsed.output as Rows[TableName];
  work.setBase(key, read);
  note(changed, key, read);
}

/** A row's change is news for its group too. */
function note(changed: Set<Key>, key: Key, row: AnyRow): void {
  changed.add(key);
  const group = groupOf(splitKey(key).table, row);
  if (group) changed.add(group);
}

/** The row must be loaded. */
export function remove({ work, changed }: BaseChange, key: Key, seq: number): void {
  const old = work.base(key);
  if (!old || old.seq > seq) return;
  work.setBase(key, null);
  note(changed, key, old);
}

/** A client's card, or a review, that may be seen no longer, with all that hangs on it. */
export async function dropRoot({ store, work, changed }: BaseChange, root: string): Promise<void> {
  const keys = await keysUnder(store, root);
  await work.load(keys);
  for (const key of keys) {
    const old = work.base(key);
    if (!old) continue;
    work.setBase(key, null);
    note(changed, key, old);
  }
  work.state.fills = work.state.fills.filter((fill) => fill.kind === 'scope' || fill.of !== root);
  work.state.whole = work.state.whole?.filter((one) => one !== root) ?? [];
}

const HANGING = [
  'identities',
  'conversations',
  'messages',
  'requests',
  'tasks',
  'order_lines',
  'files',
  'contacts',
  'people',
] as const satisfies readonly TableName[];

async function keysUnder(store: Store, root: string): Promise<Key[]> {
  const under = HANGING.map(async (table) => {
    const found =
      table === 'messages'
        ? messagesUnder(store, root)
        : store.table<AnyRow, string>(table).where('rootId').equals(root);
    return (await found.primaryKeys()).map((id) => keyOf(table, id));
  });
  return [rootKey(root), ...(await Promise.all(under)).flat()];
}

/** Lost scopes drop exactly the cards and reviews that no remaining one shows; gained ones are to be fetched. */
export async function changeScopes(
  change: BaseChange,
  scopes: readonly string[],
  scopeVersion: number,
): Promise<boolean> {
  const { store, work } = change;
  const { state } = work;
  const lost = Object.keys(state.scopes).filter((scope) => !scopes.includes(scope));
  const gained = scopes.filter((scope) => !(scope in state.scopes));
  state.scopeVersion = scopeVersion;
  for (const scope of lost) delete state.scopes[scope];
  state.fills = state.fills.filter((fill) => fill.kind !== 'scope' || !lost.includes(fill.of));
  const isFirst = Object.keys(state.scopes).length === 0;
  for (const scope of gained) {
    state.scopes[scope] = null;
    addFill(work, { kind: 'scope', of: scope });
  }
  if (isFirst && gained.length > 0) beginWithDesk(work, store.owner.id);
  const keys = await rootsWithin(store, lost);
  await work.load(keys);
  for (const key of keys) {
    const root = work.base(key) as Client | Review | undefined;
    if (root && !root.scopes.some((scope) => scopes.includes(scope))) await dropRoot(change, root.id);
  }
  return lost.length + gained.length > 0;
}

/** A card in the base is shown by some scope held until now, so what must go carries a lost one. */
async function rootsWithin(store: Store, lost: readonly string[]): Promise<Key[]> {
  if (lost.length === 0) return [];
  const [clients, reviews] = await Promise.all([
    store.clients.where('scopes').anyOf(lost).primaryKeys(),
    // So few that they need no index of their own.
    store.reviews.filter(({ scopes }) => scopes.some((scope) => lost.includes(scope))).primaryKeys(),
  ]);
  return [...new Set([...clients, ...reviews])].map(rootKey);
}

/** A second fetch of the same thing begins afresh. */
export function addFill({ state }: Workspace, { kind, of }: Pick<Fill, 'kind' | 'of'>): void {
  state.lastFill += 1;
  state.fills = state.fills.filter((fill) => fill.kind !== kind || fill.of !== of);
  const fill: Fill = { id: state.lastFill, kind, of, after: null };
  // Somebody waits for a whole card, whatever else is still on its way.
  state.fills = kind === 'whole' ? [fill, ...state.fills] : [...state.fills, fill];
}

/** A device's first fill takes as long as its base is large; its owner's own work is there after a second: who works here,
 * then the cards of their open tasks, then all the rest. */
function beginWithDesk(work: Workspace, employeeId: string): void {
  addFill(work, { kind: 'desk', of: employeeId });
  const { state } = work;
  const place = ({ kind, of }: Fill): number => (kind === 'desk' ? 1 : of === ORG_SCOPE ? 0 : 2);
  state.fills = [...state.fills].sort((a, b) => place(a) - place(b));
}

/** Nothing to fetch if a scope held showed the card before it moved and was complete by then. */
export const wasComplete = ({ state }: Workspace, from: readonly string[], seq: number): boolean =>
  from.some((scope) => {
    const completeAt = state.scopes[scope];
    return typeof completeAt === 'number' && completeAt < seq;
  });

export const rootKey = (rootId: string): Key => keyOf(rootTableOf(rootId), rootId);

export function emptyBase(store: Store): Promise<unknown> {
  afterCommit(() => store.changed({ kind: 'cleared' }));
  return Promise.all([...TABLES, 'shadows'].map((table) => store.table(table).clear()));
}
