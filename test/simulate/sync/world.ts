import { join } from 'node:path';
import type { PullResponse, PushResponse, SnapshotResponse } from '#protocol/sync';
import type { Db } from '../../../worker/db/client.ts';
import { BaseFile, type Dump } from './base-file.ts';
import { openDevice, type Asked, type Device } from './device.ts';
import { Jobs, Slot } from './jobs.ts';
import { makeRandom, type Random } from './random.ts';
import { PEOPLE, START, writeStartRows } from './start-rows.ts';

/** Everything there is in one seed: a server, its devices, what is on its way between them, and what only the world knows. */

export type Reply =
  | { kind: 'push'; body: PushResponse }
  | { kind: 'pull'; body: PullResponse }
  | { kind: 'snapshot'; body: SnapshotResponse };
export type Mail = { device: Device; tab: number; asked: Asked; reply: Reply | null; slow: boolean | null };

/** A mutation that a device has said is saved. `seen`: the messages on its author's screen, for a reply that nobody may answer blind. */
export type Written = {
  id: string;
  device: Device;
  name: string;
  args: unknown;
  at: number;
  epoch: number;
  seen: readonly string[];
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
  backup: Dump | null;
  restores: number;
  ids: number;
  weights: readonly number[];
  favourite: number;
  habits: readonly string[];
};

export const newId = (world: World, prefix: string): string => `${prefix}_${String((world.ids += 1)).padStart(8, '0')}`;
export const chance = (world: World, p: number): boolean => !world.calm && world.next() < p;

/** What is the same for all seeds and costs time to make. */
export type Ground = { base: BaseFile; jobs: Jobs; db: Db; start: Dump };

export async function makeGround(): Promise<Ground> {
  // Of the Worker's world; rivals that stand aside are separated by the world's own choice, not by time.
  Object.assign(globalThis, { scheduler: { wait: async () => undefined } });
  const base = await BaseFile.open(join(import.meta.dirname, '../../../migrations'));
  const jobs = new Jobs(base);
  const slot = new Slot(base);
  slot.gates = openGates();
  await writeStartRows(slot.db);
  return { base, jobs, db: slot.db, start: base.dump() };
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

export async function makeWorld({ base, jobs, db, start }: Ground, seed: number, temper: Temper): Promise<World> {
  base.load(start);
  jobs.killAll();
  const random = makeRandom(seed);
  const { pick, below } = random;
  const devices = PEOPLE.map((person, place) => {
    const skewMs = pick([0, 0, -400 * 24 * 3600_000, 3 * 3600_000, 3650 * 24 * 3600_000]);
    return openDevice(place, person, skewMs, `dev_0000000${place}`);
  });
  return {
    ...random,
    calm: true,
    now: START,
    base,
    jobs,
    db,
    devices: await Promise.all(devices),
    network: [],
    written: new Map(),
    accepted: new Set(),
    judged: new Set(),
    judgedTo: 0,
    sent: new Map(),
    backup: null,
    restores: 0,
    ids: 10,
    // Every seed has a temper of its own: rare faults meet where some are frequent and others never happen.
    weights: temper.weights.map((weight) => weight * pick([0.3, 1, 1, 3])),
    favourite: below(devices.length),
    habits: Array.from({ length: 6 }, () => pick(temper.inventions)),
  };
}
