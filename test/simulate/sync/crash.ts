import { Crash } from '../memory/store.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkStore } from './checks/store.ts';
import type { Device } from './device.ts';
import { chance, type World } from './world.ts';

/** So many changes of rows a transaction may make before the tab dies in it; many are over by then, and die after. */
const MOST_CHANGES = 12;

/** One transaction of a device; now and then the tab dies in it. What is there afterwards is all of it or nothing. */
export async function touching(world: World, device: Device, work: () => Promise<void>): Promise<void> {
  if (chance(world, 0.02)) device.store.crashIn = world.below(MOST_CHANGES);
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  } finally {
    device.store.crashIn = null;
  }
  checkStore(device);
  checkNumbers(world, device);
}
