import type { MutationName } from '#protocol/mutations';
import { write } from '../../../src/lib/store/write.ts';
import { touching } from './crash.ts';
import { outboxOf, stateOf, type Device } from './device.ts';
import { INVENTIONS, rowsOf, type Invention } from './inventions.ts';
import { newId, type World } from './world.ts';

/** A person at a device writes something down. */

/** What there is nothing for, or what a rule refuses on the spot, is not the last thing somebody tries. */
const MOST_TRIES = 3;

export async function act(world: World, device: Device): Promise<void> {
  if (device.session === null) return;
  for (let i = 0; i < MOST_TRIES; i += 1) {
    const invented = INVENTIONS[world.pick(world.habits)]!({ world, device });
    if (invented && world.written.has(await writeDown(world, device, invented))) return;
  }
}

/** @returns the mutation's id, whether or not the device kept it */
export async function writeDown(world: World, device: Device, { name, args }: Invention): Promise<string> {
  const id = newId(world, 'mut');
  const at = world.now + device.skewMs;
  const conversation = (args as { conversationId?: string }).conversationId;
  const messages = rowsOf({ world, device }, 'messages').filter((it) => it.conversationId === conversation);
  const seen = messages.map((it) => it.id);
  const { epoch } = stateOf(device);
  await touching(world, device, async () => {
    await write(device.store.asStore(), { id, name: name as MutationName, args, at });
  });
  // Said to be saved or not: it counts from the moment it is on the disk.
  if (outboxOf(device).some((row) => row.id === id)) {
    world.written.set(id, { id, device, name, args, at, epoch, seen });
    for (const file of (args as { files?: readonly { id: string }[] }).files ?? []) device.kept.add(file.id);
  }
  return id;
}
