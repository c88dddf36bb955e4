import { join, rescope } from '../doors.ts';
import { cloneProfile } from '../faults.ts';
import { writeDown } from '../people.ts';
import { quiesce } from '../quiet.ts';
import { receive } from '../exchange.ts';
import type { Device } from '../device.ts';
import type { World } from '../world.ts';
import { clientOf, noteOn, replyTo, SCOPE_B } from './moves.ts';
import { answered, begun, BORIS, deviceOf, exchange, finished, OWNER, question, type Scenario } from './stage.ts';

/** Somebody is faster, between what a push has read and what it writes; and profiles that were copied. */

/** Far enough that everything is read and nothing written. */
const READ = 1;

const losesRightInBetween: Scenario = async (world) => {
  const boris = deviceOf(world, BORIS);
  const client = await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  await writeDown(world, boris, noteOn(client, 'msg_note0000'));
  await begun(world, boris, await question(boris, 'push'), READ);
  await join(world, BORIS.id, []);
  await finished(world);
};

const colleagueSpeaksInBetween: Scenario = async (world) => {
  const [boris, owner] = [deviceOf(world, BORIS), deviceOf(world, OWNER)];
  const client = await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  await writeDown(world, boris, replyTo(client, 'msg_reply000'));
  await writeDown(world, owner, noteOn(client, 'msg_note0000'));
  const asked = await question(owner, 'push');
  await begun(world, boris, await question(boris, 'push'), READ);
  await begun(world, owner, asked, 2);
  await finished(world);
};

/** Somebody reads as far as the base has counted, while the rows of one who writes are still to come. */
const readsInBetween: Scenario = async (world) => {
  const boris = deviceOf(world, BORIS);
  const client = await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  await writeDown(world, boris, noteOn(client, 'msg_note0000'));
  await begun(world, boris, await question(boris, 'push'), READ + 1);
  await meanwhile(world, () => exchange(world, deviceOf(world, OWNER), 'pull'));
  await finished(world);
};

const refusedThenGoesOn: Scenario = async (world) => {
  const boris = deviceOf(world, BORIS);
  const [gone, client] = [await clientOf(world, [SCOPE_B]), await clientOf(world, [SCOPE_B])];
  await quiesce(world);
  await writeDown(world, boris, noteOn(gone, 'msg_note0001'));
  await writeDown(world, boris, noteOn(client, 'msg_note0002'));
  await rescope(world, gone.clientId, [`employee:${OWNER.id}`]);
  await exchange(world, boris, 'push', { muts: 1 });
};

/** A copy of Boris' profile, made when two of his notes wait. */
async function copied(
  world: World,
): Promise<{ boris: Device; copy: Device; note: (device: Device) => Promise<string> }> {
  const boris = deviceOf(world, BORIS);
  const client = await clientOf(world, [SCOPE_B]);
  await quiesce(world);
  let notes = 0;
  const note = (device: Device) => writeDown(world, device, noteOn(client, `msg_copied0${(notes += 1)}`));
  await note(boris);
  await note(boris);
  cloneProfile(world, boris);
  return { boris, copy: world.devices.at(-1)!, note };
}

/** The copy that came second becomes another device, while an answer to what it was is on its way. */
const answerToOldDevice: Scenario = async (world) => {
  const { boris, copy, note } = await copied(world);
  await exchange(world, boris, 'push');
  await exchange(world, copy, 'pull', { pull: 1 });
  const late = await answered(world, copy, await question(copy, 'pull'));
  await note(boris);
  await exchange(world, boris, 'push');
  await note(copy);
  await exchange(world, copy, 'push');
  await receive(world, late);
  await finished(world);
};

/** Of two pushes of what the other copy has brought, the shorter one comes to write last. */
const shorterPushWritesLast: Scenario = async (world) => {
  const { boris, copy, note } = await copied(world);
  await note(copy);
  await note(boris);
  await exchange(world, boris, 'push');
  await exchange(world, copy, 'push');
  const shorter = await question(copy, 'push', { muts: 1 });
  const longer = await question(copy, 'push');
  await begun(world, copy, shorter, READ);
  await meanwhile(world, async () => receive(world, await answered(world, copy, longer)));
  await finished(world);
  await note(copy);
};

/** While everything that runs stands still. */
async function meanwhile(world: World, happen: () => Promise<void>): Promise<void> {
  const waiting = world.jobs.running.splice(0);
  await happen();
  world.jobs.running.push(...waiting);
}

export const RIVALS: Readonly<Record<string, Scenario>> = {
  'a right is lost between reading and writing': losesRightInBetween,
  'a colleague speaks between reading and writing': colleagueSpeaksInBetween,
  'a reader between counting and writing': readsInBetween,
  'a refusal, and what stands behind it': refusedThenGoesOn,
  'an answer to the device that a copy was': answerToOldDevice,
  'the shorter of two pushes writes last': shorterPushWritesLast,
};
