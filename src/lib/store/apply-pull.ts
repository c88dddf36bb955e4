import type { PullPatch, PullRequest, PullResponse } from '#protocol/sync';
import {
  addFill,
  changeScopes,
  dropRoot,
  emptyBase,
  putNewer,
  remove,
  wasComplete,
  type BaseChange,
} from './base-changes.ts';
import type { Store } from './database.ts';
import { openWorkspace } from './open.ts';
import { replay } from './overlay.ts';
import { retrying } from './retrying.ts';
import { becomeNewDevice, noteResults, settle } from './settle.ts';
import { handBack } from './hand-back.ts';
import { isFilled, keyOf, type Key, type OutboxRow } from './tables.ts';
import { watchNews, type PulledNews } from './pulled-news.ts';
import { SYNC_TABLES, type Workspace } from './workspace.ts';

export type PullPage = Extract<PullResponse, { kind: 'page' }>;
export type PullReset = Extract<PullResponse, { kind: 'reset' }>;
/** `stale`: something else was applied since the question; nothing was changed, ask again. */
export type AppliedPull = { kind: 'applied'; more: boolean; news: PulledNews[] } | { kind: 'stale' };

export type Answered<R> = {
  asked: Pick<PullRequest, 'gen' | 'device'>;
  reply: R;
  /** The server's time in UTC milliseconds, as far as known. */
  now: number;
  /** An id to take should this device need a new one. */
  newDevice: string;
};

/** One page of a pull: the server's rows go under the overlay, and what pending mutations rest on is replayed. One
 * transaction: a crash leaves all of it or nothing. */
export function applyPull(store: Store, answered: Answered<PullResponse>): Promise<AppliedPull> {
  const { reply } = answered;
  return retrying(store, () =>
    store.transaction('rw', SYNC_TABLES, async () =>
      reply.kind === 'reset' ? applyReset(store, { ...answered, reply }) : applyPage(store, { ...answered, reply }),
    ),
  );
}

async function applyPage(store: Store, { asked, reply, now }: Answered<PullPage>): Promise<AppliedPull> {
  const work = await openWorkspace(store);
  const { state } = work;
  if (asked.gen !== state.gen || reply.gen !== state.gen || reply.epoch !== state.epoch) return { kind: 'stale' };
  const change: BaseChange = { store, work, changed: new Set() };
  let outbox: OutboxRow[] = await store.outbox.toArray();
  await work.load(reply.patch.flatMap(patchKeys));
  // While scopes are being fetched, old work would pass for news.
  const wasFilled = isFilled(state);
  const readNews = watchNews(store, work, reply.patch);

  state.gen += 1;
  state.cursor = Math.max(state.cursor, reply.to);
  state.heardAt = now;
  state.ackN = Math.max(state.ackN, ...reply.acks.map((ack) => ack.n));
  const rescoped = await changeScopes(change, reply.scopes, reply.scopeVersion);
  for (const patch of reply.patch) {
    if (patch.op === 'drop') await dropRoot(change, patch.root);
    else applyPatch(change, patch);
  }

  const answered = noteResults(outbox, reply.acks, reply.to);
  outbox = merge(outbox, answered);
  outbox = await settle(store, work, { outbox, changed: change.changed, now });
  // Every mutator looks at who acts, so news about that concerns all of them.
  if (rescoped || change.changed.has(keyOf('employees', store.owner.id))) touchAll(outbox, change.changed);
  const moved = await replay(store, work, { outbox, changed: change.changed });
  await putStillWaiting(store, outbox, [...answered, ...moved]);
  await work.flush();
  return { kind: 'applied', more: reply.more, news: wasFilled ? readNews() : [] };
}

const merge = (outbox: readonly OutboxRow[], changed: readonly OutboxRow[]): OutboxRow[] => {
  const byPlace = new Map(changed.map((row) => [row.written, row]));
  return outbox.map((row) => byPlace.get(row.written) ?? row);
};

function touchAll(outbox: readonly OutboxRow[], changed: Set<Key>): void {
  for (const { touched } of outbox) for (const key of touched) changed.add(key);
}

/** Later entries of `rows` are the newer ones. */
function putStillWaiting(store: Store, outbox: readonly OutboxRow[], rows: readonly OutboxRow[]): PromiseLike<unknown> {
  const waiting = new Set(outbox.map(({ written }) => written));
  return store.outbox.bulkPut(rows.filter(({ written }) => waiting.has(written)));
}

function patchKeys(patch: PullPatch): Key[] {
  if (patch.op === 'put') return [keyOf(patch.table, patch.row.id)];
  return patch.op === 'del' ? [keyOf(patch.table, patch.id)] : [];
}

function applyPatch(change: BaseChange, patch: Exclude<PullPatch, { op: 'drop' }>): void {
  if (patch.op === 'put') return putNewer(change, patch);
  if (patch.op === 'del') return remove(change, keyOf(patch.table, patch.id), patch.seq);
  if (!wasComplete(change.work, patch.from, patch.seq)) addFill(change.work, { kind: 'root', of: patch.root });
}

/** The server cannot continue from our cursor: the base goes, the outbox stays, and the scopes are fetched anew. */
async function applyReset(store: Store, { asked, reply, newDevice }: Answered<PullReset>): Promise<AppliedPull> {
  const before = await openWorkspace(store);
  if (asked.gen !== before.state.gen) return { kind: 'stale' };
  await emptyBase(store);
  const work: Workspace = await openWorkspace(store);
  const { state } = work;
  let outbox: OutboxRow[] = await store.outbox.orderBy('written').toArray();
  state.gen += 1;
  if (state.epoch !== reply.epoch) {
    outbox = await handBack(store, work, reply.epoch);
    // The server was restored to an earlier time, and may have forgotten our numbers with what it had taken.
    const isLater = state.epoch !== 0 || outbox.some(({ epoch }) => epoch !== reply.epoch);
    if (isLater) outbox = becomeNewDevice(work, outbox, newDevice);
  }
  Object.assign(state, { epoch: reply.epoch, cursor: reply.head, scopes: {}, fills: [], unreadable: [], whole: [] });
  if (reply.lostAt !== undefined) state.lostAt = reply.lostAt;
  const all = new Set(outbox.flatMap(({ touched }) => touched));
  const moved = await replay(store, work, { outbox, changed: all });
  await store.outbox.bulkPut([...outbox, ...moved]);
  await work.flush();
  return { kind: 'applied', more: true, news: [] };
}
