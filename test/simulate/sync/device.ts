import { mutators } from '#domain/mutations/registry';
import type { PullRequest, PushRequest, SnapshotRequest } from '#protocol/sync';
import { PROTOCOL_VERSION } from '#protocol/version';
import { nextGroup, readState } from '../../../src/lib/store/outgoing.ts';
import type { Words } from '../../../src/lib/store/kept-words.ts';
import type { DeviceState, Fill, OutboxRow } from '../../../src/lib/store/tables.ts';
import { MemoryStore } from '../memory/store.ts';
import type { Random } from '../../support/random.ts';
import { sessionOf } from './sessions.ts';
import type { Person } from './start-rows.ts';

/** A device: one store, read and written by several tabs, whose clock may be years off. */
export type Device = {
  /** Its place among all; a copied profile is another one. */
  place: number;
  person: Person;
  store: MemoryStore;
  skewMs: number;
  /** Files whose bytes wait on it, by their ids. */
  kept: Set<string>;
  /** The secret of its session; null while nobody is signed in. */
  session: string | null;
  /** What its person wrote and could not send, kept for their next sign-in. */
  aside: Words | null;
  /** Its base was lost after so many restores, and the server had known it; null where none was. */
  lostIn: number | null;
  /** What was last seen of its cursor, for invariant 8. */
  seen: { epoch: number; cursor: number };
};

const APP = 'simulator';

export const openStore = ({ id, role }: Person, deviceId: string): Promise<MemoryStore> =>
  MemoryStore.open({ owner: { id, role }, mutators, app: APP }, deviceId);

export const openDevice = (place: number, person: Person, skewMs: number, store: MemoryStore): Device => ({
  place,
  person,
  skewMs,
  store,
  kept: new Set(),
  session: sessionOf(place),
  aside: null,
  lostIn: null,
  seen: { epoch: 0, cursor: 0 },
});

/** What the store holds, without a transaction: for the world and its checks, which are not of this world. */
export const stateOf = ({ store }: Device): DeviceState =>
  store.table('meta').rows.get('state') as unknown as DeviceState;
export const outboxOf = ({ store }: Device): OutboxRow[] =>
  ([...store.table('outbox').rows.values()] as unknown as OutboxRow[]).sort((a, b) => a.written - b.written);

export type Asked =
  | { kind: 'push'; request: PushRequest }
  | { kind: 'pull'; request: PullRequest }
  | { kind: 'snapshot'; request: SnapshotRequest; fill: Fill };
export type Kind = Asked['kind'];

/** How much a request asks for; in the storms of a seed it is little, so that pages are cut everywhere. */
export type Sizes = { muts: number; pull: number; snapshot: number; fill: (fills: readonly Fill[]) => Fill };
export const CALM: Sizes = { muts: 50, pull: 200, snapshot: 200, fill: ([first]) => first! };
export const stormy = ({ below, pick }: Random): Sizes => ({
  muts: 1 + below(6),
  pull: 2 + below(6),
  snapshot: 1 + below(6),
  fill: pick,
});

/** The question a tab would ask now; null when there is none. */
export async function ask({ store }: Device, kind: Kind, sizes: Sizes): Promise<Asked | null> {
  if (kind === 'push') {
    const group = await nextGroup(store.asStore());
    if (!group || group.epoch === 0) return null;
    const muts = group.muts.slice(0, sizes.muts);
    return { kind, request: { ...group, muts, app: APP, protocol: PROTOCOL_VERSION } };
  }
  const { device, gen, epoch, cursor, ackN, fills } = await readState(store.asStore());
  if (kind === 'pull') {
    return { kind, request: { device, gen, epoch, cursor, ackN, limit: sizes.pull, protocol: PROTOCOL_VERSION } };
  }
  if (fills.length === 0) return null;
  const fill = sizes.fill(fills);
  const { id, kind: of, after } = fill;
  return { kind, fill, request: { task: String(id), kind: of, id: fill.of, after, limit: sizes.snapshot } };
}
