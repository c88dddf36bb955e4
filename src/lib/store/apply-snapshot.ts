import type { SnapshotResponse } from '#protocol/sync';
import { putNewer, rootKey, type BaseChange } from './base-changes.ts';
import type { Store } from './database.ts';
import { openWorkspace } from './open.ts';
import { replay } from './overlay.ts';
import { retrying } from './retrying.ts';
import { rememberRoots, rootsHere } from './roots-here.ts';
import { keyOf, type Fill, type Key } from './tables.ts';
import { SYNC_TABLES, type Workspace } from './workspace.ts';

/** `stale`: the page does not belong to what is here now; pull, then ask again. */
export type AppliedSnapshot = 'applied' | 'stale';

/** One page of a snapshot, taken in while the log goes on: newer rows stand, and what the page cannot know makes it stale. */
export function applySnapshot(store: Store, asked: Fill, page: SnapshotResponse): Promise<AppliedSnapshot> {
  return retrying(store, () => store.transaction('rw', SYNC_TABLES, async () => applyPage(store, asked, page)));
}

async function applyPage(store: Store, asked: Fill, page: SnapshotResponse): Promise<AppliedSnapshot> {
  const work = await openWorkspace(store);
  const { state } = work;
  const fill = state.fills.find((it) => it.id === asked.id);
  if (!fill || fill.after !== asked.after || page.epoch !== state.epoch) return 'stale';
  // An older page could bring back what a pull has deleted; one of other scopes, what may not be seen.
  if (page.asOf < state.cursor || page.scopeVersion !== state.scopeVersion) return 'stale';
  const change: BaseChange = { store, work, changed: new Set() };
  await work.load(
    page.rows.map(({ table, row }) => keyOf(table, row.id)),
    { fewHere: true },
  );
  const roots = await rootsOf(store, work, { fill, page });
  for (const entry of page.rows) {
    const root = rootKey(entry.row.rootId);
    const isRoot = root === keyOf(entry.table, entry.row.id);
    // A child without its card: the card was dropped meanwhile, and its resync brings both.
    if (isRoot || roots.has(root)) putNewer(change, entry);
    if (isRoot && work.base(root)) roots.add(root);
  }
  if (page.done) {
    state.fills = state.fills.filter((it) => it.id !== fill.id);
    if (fill.kind === 'scope') state.scopes[fill.of] = page.asOf;
    if (fill.kind === 'whole') state.whole = [...(state.whole ?? []), fill.of];
  } else {
    state.fills = state.fills.map((it) => (it.id === fill.id ? { ...it, after: page.last } : it));
  }
  if (fill.kind === 'scope') rememberRoots(store, state, roots);
  const outbox = await store.outbox.toArray();
  if (change.changed.has(keyOf('employees', store.owner.id))) {
    for (const { touched } of outbox) for (const key of touched) change.changed.add(key);
  }
  const moved = await replay(store, work, { outbox, changed: change.changed });
  await store.outbox.bulkPut(moved);
  await work.flush();
  return 'applied';
}

type Page = { fill: Fill; page: SnapshotResponse };

/** The cards of the base that rows of this page may hang on: one's own desk has some dozens, a scope any of all. */
async function rootsOf(store: Store, work: Workspace, { fill, page }: Page): Promise<Set<Key>> {
  if (fill.kind === 'scope') return rootsHere(store, work.state);
  const keys = [...new Set(page.rows.map(({ row }) => rootKey(row.rootId)))];
  await work.load(keys);
  return new Set(keys.filter((key) => work.base(key)));
}
