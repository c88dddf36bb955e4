import { join } from 'node:path';
import type { PullResponse, PushResponse, SnapshotResponse } from '#protocol/sync';
import type { Db } from '../../../worker/db/client.ts';
import { BaseFile, type Dump } from './base-file.ts';
import { openDevice, openStore, type Asked, type Device } from './device.ts';
import type { MemoryStore } from '../memory/store.ts';
import { Jobs, Slot } from './jobs.ts';
import { makeRandom, type Random } from '../../support/random.ts';
import { writeSessions } from './sessions.ts';
import { PEOPLE, START, writeStartRows } from './start-rows.ts';

/** Everything there is in one seed: a server, its devices, what is on its way between them, and what only the world knows. */

export type Reply =
  | { kind: 'push'; body: PushResponse }
  | { kind: 'pull'; body: PullResponse }
  | { kind: 'snapshot'; body: SnapshotResponse }
  | { kind: 'signed-out' };
/** `store`, `session`: those of the device when it asked. */
export type Mail = {
  device: Device;
  store: MemoryStore;
  session: string;
  tab: number;
  asked: Asked;
  reply: Reply | null;
  slow: boolean | null;
};
export const mailOf = (device: Device, tab: number, asked: Asked): Mail => {
  const { store, session } = device;
  if (session === null) throw new Error('nobody is signed in');
  return { device, store, session, tab, asked, reply: null, slow: null };
};

/** A mutation that a device has said is saved. `seen`: the messages on its author's screen, for a reply that nobody may answer blind. */
export type Written = {
  id: string;
  device: Device;
  name: string;
  args: unknown;
  at: number;
  epoch: number;
  seen: readonly string[];
  /** Settled on a base that its device has let go of, or lost with it: looked for nowhere any more. */
  isGone?: boolean;
  /** After so many restores it was handed in to the quarantine, which the next one may forget: nobody else has it. */
  handedIn?: number;
};

export type World = Random & {
  /** Nothing goes wrong in the calm at the end. */
  calm: boolean;
  now: number;
  base: BaseFile;
  jobs: Jobs;
  /** For the world's own words with the base: no gate, no delay. */
  db: Db;
  devices: Device[];
  network: Mail[];
  written: Map<string, Written>;
  /** Mutations that an epoch before this one had accepted. */
  accepted: Set<string>;
  /** Fates that were looked at, and up to where. */
  judged: Set<string>;
  judgedTo: number;
  /** Letters that left the house, by message: how often. */
  sent: Map<string, number>;
  /** Whose sockets were closed. */
  closed: Set<string>;
  /** Files whose bytes a device was made to let go of. */
  wiped: Set<string>;
  backup: Dump | null;
  restores: number;
  ids: number;
  weights: readonly number[];
  favourite: number;
  habits: readonly string[];
};

export const newId = (world: World, prefix: string): string => `${prefix}_${String((world.ids += 1)).padStart(8, '0')}`;
export const chance = (world: World, p: number): boolean => !world.calm && world.next() < p;

/** Where a history begins: with devices that have never asked, or with the first fill behind them. */
export type Start = { dump: Dump; stores: readonly MemoryStore[]; ids: number; now: number };

/** What is the same for all seeds and costs time to make. */
export type Ground = { base: BaseFile; jobs: Jobs; db: Db; fresh: Start; filled: Start };

/** @param fill takes the devices of a world as far as they come */
export async function makeGround(fill: (world: World) => Promise<void>): Promise<Ground> {
  // Of the Worker's world; rivals that stand aside are separated by the world's own choice, not by time.
  Object.assign(globalThis, { scheduler: { wait: async () => undefined } });
  const base = await BaseFile.open(join(import.meta.dirname, '../../../migrations'));
  const jobs = new Jobs(base);
  const slot = new Slot(base);
  slot.gates = openGates();
  await writeStartRows(slot.db);
  writeSessions(base);
  const stores = PEOPLE.map((person, place) => openStore(person, `dev_0000000${place}`));
  const fresh = { dump: base.dump(), stores: await Promise.all(stores), ids: 10, now: START };
  const ground = { base, jobs, db: slot.db, fresh };
  const world = makeWorld(ground, fresh, 0, { weights: [], inventions: [''] });
  await fill(world);
  const filled = { dump: base.dump(), stores: world.devices.map(({ store }) => store), ids: world.ids, now: world.now };
  return { ...ground, filled };
}

/** Gates that open by themselves. */
function openGates(): Slot['gates'] {
  const gates: Slot['gates'] = [];
  gates.push = (...added) => {
    for (const gate of added) gate.open();
    return 0;
  };
  return gates;
}

export type Temper = { weights: readonly number[]; inventions: readonly string[] };

type Place = Pick<Ground, 'base' | 'jobs' | 'db'>;

export function makeWorld({ base, jobs, db }: Place, start: Start, seed: number, temper: Temper): World {
  jobs.killAll();
  base.load(start.dump);
  const random = makeRandom(seed);
  const { pick, below } = random;
  const devices = PEOPLE.map((person, place) => {
    const skewMs = pick([0, 0, -400 * 24 * 3600_000, 3 * 3600_000, 3650 * 24 * 3600_000]);
    return openDevice(place, person, skewMs, start.stores[place]!.clone());
  });
  return {
    ...random,
    calm: true,
    now: start.now,
    base,
    jobs,
    db,
    devices,
    network: [],
    written: new Map(),
    accepted: new Set(),
    judged: new Set(),
    judgedTo: 0,
    sent: new Map(),
    closed: new Set(),
    wiped: new Set(),
    backup: null,
    restores: 0,
    ids: start.ids,
    // Every seed has a temper of its own: rare faults meet where some are frequent and others never happen.
    weights: temper.weights.map((weight) => weight * pick([0.3, 1, 1, 3])),
    favourite: below(devices.length),
    habits: Array.from({ length: 6 }, () => pick(temper.inventions)),
  };
}
