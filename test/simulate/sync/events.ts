import type { Device } from './device.ts';
import { arrive, move, writeAgain } from './doors.ts';
import { deliver, lose, pickRunning, runJob, send } from './exchange.ts';
import { backUp, cloneProfile, forgetLog, restore } from './faults.ts';
import { bringFile } from './files.ts';
import { sweep } from './letters.ts';
import { activeOrNot, INVENTION_NAMES } from './inventions.ts';
import { comeBack, loseBase, start } from './parting.ts';
import { act, writeDown } from './people.ts';
import type { Temper, World } from './world.ts';

/** Everything that can happen, and how often. */

type Event = readonly [weight: number, happen: (world: World, device: Device) => unknown];

const EVENTS: readonly Event[] = [
  [240, act],
  [130, async (world, device) => (await send(world, device, 'push'), send(world, device, 'pull'))],
  [
    90,
    async (world, device) => (
      await send(world, device, 'pull'),
      await send(world, device, 'snapshot'),
      send(world, device, 'snapshot')
    ),
  ],
  [60, (world, device) => send(world, device, 'push')],
  [25, bringFile],
  [330, (world) => times(6, () => deliver(world))],
  [200, (world) => times(7, () => runJob(world, pickRunning(world, world.jobs.running)))],
  [30, arrive],
  [40, writeAgain],
  [60, move],
  [12, sweep],
  [20, (world) => (world.now += world.below(120_000))],
  // The app dies, its store stays; tabs die; Workers die between two of their statements.
  [10, (world, device) => dropMail(world, (mail) => mail.device === device)],
  [10, dropTab],
  [
    10,
    (world) =>
      lose(
        world,
        world.jobs.running,
        () => 0.6,
        (job) => world.jobs.kill(job),
      ),
  ],
  [8, forgetLog],
  [20, backUp],
  [14, restore],
  [5, cloneProfile],
  [6, loseBase],
  [15, (world) => writeDown(world, world.devices[0]!, activeOrNot(world))],
  [25, (world) => comeBack(world, world.pick(world.devices))],
  [10, start],
];

export const TEMPER: Temper = { weights: EVENTS.map(([weight]) => weight), inventions: INVENTION_NAMES };

async function times(n: number, happen: () => Promise<void>): Promise<void> {
  for (let i = 0; i < n; i += 1) await happen();
}

function dropTab(world: World): void {
  const tab = world.below(2);
  dropMail(world, (mail) => mail.tab === tab);
}

const dropMail = (world: World, isLost: (mail: World['network'][number]) => boolean): void =>
  lose(
    world,
    world.network,
    (mail) => (isLost(mail) ? 0.7 : 0),
    (mail) => world.network.splice(world.network.indexOf(mail), 1),
  );

export async function step(world: World): Promise<void> {
  // One device is awake more than the others, which fall behind.
  const device = world.next() < 0.35 ? world.devices[world.favourite]! : world.pick(world.devices);
  world.now += world.below(3_000);
  let at = world.next() * world.weights.reduce((sum, weight) => sum + weight);
  for (const [i, weight] of world.weights.entries()) {
    at -= weight;
    if (at < 0) return void (await EVENTS[i]![1](world, device));
  }
}
