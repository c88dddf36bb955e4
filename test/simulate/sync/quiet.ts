import { round, type RoundDeps } from '../../../src/lib/sync/round.ts';
import type { Answer } from '../../../src/lib/sync/server.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkStore } from './checks/store.ts';
import { neverComes } from './checks/files.ts';
import { fail } from './checks/violation.ts';
import { outboxOf, stateOf, type Asked, type Device } from './device.ts';
import { bringFile } from './files.ts';
import { answer, runJob } from './exchange.ts';
import { checkWire } from './checks/wire.ts';
import { sweep } from './letters.ts';
import { comeBack, part, start } from './parting.ts';
import { isActive } from './sessions.ts';
import { mailOf, newId, type Reply, type World } from './world.ts';

/** A network that can be relied on, and the real rounds of a device, until nothing moves: outboxes drain by themselves. */

const MOST_ROUNDS = 40;
/** Longer than a reply may be taken back, and than the lease of whoever died while sending. */
const MINUTES = 3 * 60_000;

export async function quiesce(world: World): Promise<void> {
  world.calm = true;
  world.network.length = 0;
  for (let i = 0; i < MOST_ROUNDS; i += 1) {
    await finishJobs(world);
    world.now += MINUTES;
    await sweep(world);
    await finishJobs(world);
    for (const device of world.devices) {
      await comeBack(world, device);
      if (device.session === null) continue;
      await start(world, device);
      const { kind } = await round(depsOf(world, device));
      if (kind === 'signed-out') {
        await part(world, device);
        continue;
      }
      if (kind !== 'done' && kind !== 'again') fail('LIVENESS', `a round ends as ${kind}`);
      checkStore(device);
      checkNumbers(world, device);
    }
    for (const device of world.devices) await bringAll(world, device);
    if (isQuiet(world)) return;
  }
  fail('LIVENESS', `outboxes ${world.devices.map((device) => outboxOf(device).length).join()}`);
}

async function bringAll(world: World, device: Device): Promise<void> {
  for (let files = device.kept.size; files > 0; files -= 1) {
    await bringFile(world, device);
    await finishJobs(world);
  }
}

function depsOf(world: World, device: Device): RoundDeps {
  const ask = async <B>(asked: Asked): Promise<Answer<B>> => {
    const reply = await served(world, device, asked);
    if (reply === null) return { kind: 'unreachable' };
    return reply.kind === 'signed-out' ? reply : { kind: 'ok', value: reply.body as B };
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
  const { session } = mailOf(device, 0, asked);
  await world.jobs.start(
    asked.kind,
    ({ db }, defer) => answer(world, { asked, device, session, db, defer }),
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

/** Nothing waits anywhere, and every device has read to the end. */
function isQuiet(world: World): boolean {
  const { devices, base } = world;
  const { seq, epoch } = base.all('SELECT seq, epoch FROM sync_head')[0]!;
  const owed = base.all(`SELECT id FROM outbox WHERE state IN ('queued', 'sending')`) as { id: string }[];
  return (
    owed.every(({ id }) => neverComes(world, id.slice('mail_'.length))) &&
    devices.every((device) => {
      if (device.session === null) return !isActive(base, device.person.id);
      const state = stateOf(device);
      const isThere = state.cursor === seq && state.epoch === epoch;
      return isThere && state.fills.length === 0 && outboxOf(device).length === 0;
    })
  );
}
