import type { Refused } from '#domain/mutations/mutation';
import { applyPull } from '../../../src/lib/store/apply-pull.ts';
import { applyPush } from '../../../src/lib/store/apply-push.ts';
import { applySnapshot } from '../../../src/lib/store/apply-snapshot.ts';
import type { Db } from '../../../worker/db/client.ts';
import type { Deps } from '../../../worker/mutations/deps.ts';
import { pull } from '../../../worker/sync/pull.ts';
import { push, type Employee } from '../../../worker/sync/push.ts';
import { snapshot } from '../../../worker/sync/snapshot.ts';
import { checkClosed, checkCommits } from './checks/commits.ts';
import { fail } from './checks/violation.ts';
import { sightOf } from './checks/sight.ts';
import { checkWire } from './checks/wire.ts';
import { touching } from './crash.ts';
import { ask, CALM, stormy, type Device, type Kind } from './device.ts';
import type { Job } from './jobs.ts';
import { part } from './parting.ts';
import { isOpen } from './sessions.ts';
import { mailOf, newId, type Mail, type Reply, type World } from './world.ts';

/** The ways between a device and the server: any tab may ask at any time, and no way can be relied on. */

export async function send(world: World, device: Device, kind: Kind): Promise<void> {
  if (device.session === null) return;
  const asked = await ask(device, kind, world.calm ? CALM : stormy(world));
  if (asked) world.network.push(mailOf(device, world.below(2), asked));
}

/** Delivers something in flight: out of order, sometimes twice, sometimes never. */
export async function deliver(world: World): Promise<void> {
  const mail = pickRunning(world, world.network);
  if (!mail) return;
  const fate = world.next();
  if (fate < 0.88) world.network.splice(world.network.indexOf(mail), 1);
  if (fate >= 0.12) await receive(world, mail);
}

/** Any of them, but some are slow from birth: what overtakes them is where protocols break. */
export function pickRunning<T extends { slow: boolean | null }>(world: World, list: readonly T[]): T | null {
  if (list.length === 0) return null;
  const one = world.pick(list);
  one.slow ??= world.next() < 0.2;
  return one.slow && world.next() < 0.9 ? null : one;
}

export async function receive(world: World, mail: Mail): Promise<void> {
  if (mail.reply) return apply(world, mail, mail.reply);
  const { asked, device, session } = mail;
  const owner = device.person.id;
  await world.jobs.start(
    asked.kind,
    ({ db }, defer) => answer(world, { asked, device, session, db, defer }),
    (reply, { sights }) => {
      if (reply === null) return;
      checkWire(sights, owner, reply);
      world.network.push({ ...mail, reply, slow: null });
    },
  );
}

export type Serving = Pick<Mail, 'asked' | 'device' | 'session'> & { db: Db; defer: (late: Promise<unknown>) => void };

export async function answer(world: World, { asked, device, session, db, defer }: Serving): Promise<Reply | null> {
  if (!isOpen(world.base, session)) return { kind: 'signed-out' };
  const deps: Deps = { db, now: () => world.now, defer, drain: async () => undefined, hub: hubOf(world) };
  // As a session says it: who it is, not what they may; the base knows that.
  const actor: Employee = { kind: 'employee', id: device.person.id, role: device.person.role, scopes: [] };
  if (asked.kind === 'push') return replied('push', await push(deps, actor, asked.request));
  if (asked.kind === 'pull') return replied('pull', await pull(deps, { actor, session }, asked.request));
  return replied('snapshot', await snapshot(deps, actor, asked.request));
}

export const SILENT: Deps['hub'] = {
  poke: async () => undefined,
  rescope: async () => undefined,
  signOut: async () => undefined,
};

const hubOf = ({ closed }: World): Deps['hub'] => ({ ...SILENT, signOut: async (userId) => void closed.add(userId) });

/** A refusal of the whole request brings a device nothing, but nobody is refused who does nothing wrong. */
function replied<K extends Kind>(kind: K, body: (Reply & { kind: K })['body'] | Refused): Reply | null {
  if ('kind' in body && body.kind === 'refused') {
    // Disabled since the session was looked at.
    if (body.code === 'employee.inactive') return { kind: 'signed-out' };
    return body.code === 'sync.busy' ? null : fail('REFUSED', body.code);
  }
  // Over the wire as JSON: nobody shares an object with the server.
  return { kind, body: JSON.parse(JSON.stringify(body)) } as Reply;
}

async function apply(world: World, { asked, device, store: asking }: Mail, reply: Reply): Promise<void> {
  // Who asked is gone with the base they asked for.
  if (asking !== device.store) return;
  if (reply.kind === 'signed-out') return part(world, device);
  const store = device.store.asStore();
  const newDevice = newId(world, 'dev');
  await touching(world, device, async () => {
    if (asked.kind === 'push' && reply.kind === 'push') {
      await applyPush(store, { asked: asked.request, reply: reply.body, newDevice });
    }
    if (asked.kind === 'pull' && reply.kind === 'pull') {
      await applyPull(store, { asked: asked.request, reply: reply.body, now: world.now, newDevice });
    }
    if (asked.kind === 'snapshot' && reply.kind === 'snapshot') await applySnapshot(store, asked.fill, reply.body);
  });
}

/** A running invocation goes one statement further; what it commits there is judged at once. */
export async function runJob(world: World, job: Job | null): Promise<void> {
  if (!job) return;
  const before = sightOf(world);
  if (job.sights.at(-1) !== before) job.sights.push(before);
  await world.jobs.advance(job);
  if (job.kind !== 'push') return;
  job.lockedOut.push(...checkCommits(world, before));
  if (job.answer) checkClosed(world, job.lockedOut);
}

/** Some of a list is gone. */
export function lose<T>(world: World, list: readonly T[], p: (one: T) => number, drop: (one: T) => void): void {
  for (const one of list.toReversed()) if (world.next() < p(one)) drop(one);
}
