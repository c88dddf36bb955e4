import { round, type RoundDeps } from '../../../src/lib/sync/round.ts';
import type { Answer } from '../../../src/lib/sync/server.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkStore } from './checks/store.ts';
import { fail } from './checks/violation.ts';
import { outboxOf, stateOf, type Asked, type Device } from './device.ts';
import { answer, runJob } from './exchange.ts';
import { checkWire } from './checks/wire.ts';
import { sweep } from './letters.ts';
import { newId, type Reply, type World } from './world.ts';

/** A network that can be relied on, and the real rounds of a device, until nothing moves: outboxes drain by themselves. */

const MOST_ROUNDS = 40;
/** Longer than a reply may be taken back, and than the lease of whoever died while sending. */
const MINUTES = 3 * 60_000;

export async function quiesce(world: World): Promise<void> {
  world.calm = true;
  world.network.length = 0;
  for (let i = 0; i < MOST_ROUNDS; i += 1) {
    const before = progressOf(world);
    await finishJobs(world);
    world.now += MINUTES;
    await sweep(world);
    await finishJobs(world);
    for (const device of world.devices) {
      const { kind } = await round(depsOf(world, device));
      if (kind !== 'done' && kind !== 'again') fail('LIVENESS', `a round ends as ${kind}`);
      checkStore(device);
      checkNumbers(world, device);
    }
    if (isIdle(world) && progressOf(world) === before) return;
  }
  fail('LIVENESS', `outboxes ${world.devices.map((device) => outboxOf(device).length).join()}`);
}

function depsOf(world: World, device: Device): RoundDeps {
  const ask = async <B>(asked: Asked): Promise<Answer<B>> => {
    const reply = await served(world, device, asked);
    return reply === null ? { kind: 'unreachable' } : { kind: 'ok', value: reply.body as B };
  };
  return {
    store: device.store.asStore(),
    server: {
      now: () => world.now,
      push: (request: never) => ask({ kind: 'push', request }),
      pull: (request: never) => ask({ kind: 'pull', request }),
      snapshot: (request: never) => ask({ kind: 'snapshot', request, fill: null as never }),
    } as unknown as RoundDeps['server'],
    newDevice: () => newId(world, 'dev'),
    news: () => undefined,
    wanted: () => false,
    filling: () => undefined,
  };
}

/** Asked and answered, without a network between. */
export async function served(world: World, device: Device, asked: Asked): Promise<Reply | null> {
  let reply: Reply | null = null;
  await world.jobs.start(
    asked.kind,
    ({ db }, defer) => answer(world, { asked, device, db, defer }),
    (value, { sights }) => {
      if (value) checkWire(sights, device.person.id, value);
      reply = value;
    },
  );
  await finishJobs(world);
  return reply;
}

export async function finishJobs(world: World): Promise<void> {
  for (let i = 0; world.jobs.running.length > 0; i += 1) {
    if (i > 2_000) fail('LIVENESS', 'an invocation never ends');
    await runJob(world, world.jobs.running[0]!);
  }
}

const progressOf = ({ devices, base }: World): string =>
  JSON.stringify([
    base.all('SELECT seq FROM sync_head')[0]!['seq'],
    devices.map((device) => [stateOf(device).cursor, stateOf(device).device, outboxOf(device).length]),
  ]);
const isIdle = ({ devices, base }: World): boolean =>
  base.all(`SELECT 1 FROM outbox WHERE state IN ('queued', 'sending')`).length === 0 &&
  devices.every((device) => outboxOf(device).length === 0 && stateOf(device).fills.length === 0);
