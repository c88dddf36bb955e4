import { checkAll } from './checks/end.ts';
import { step, TEMPER } from './events.ts';
import { quiesce } from './quiet.ts';
import { makeWorld, type Ground } from './world.ts';
import { arrive } from './doors.ts';

/** One seed from its beginning to the quiet at its end. @returns what was reached, for the hash */
export async function live(ground: Ground, seed: number, steps: number): Promise<string> {
  const world = await makeWorld(ground, seed, TEMPER);
  await arrive(world);
  await arrive(world);
  // Most begin with their first fill behind them.
  if (world.next() < 0.7) await quiesce(world);
  world.calm = false;
  for (let i = 0; i < steps; i += 1) await step(world);
  await quiesce(world);
  await checkAll(world);
  const [head] = world.base.all('SELECT epoch, seq, (SELECT count(*) FROM sync_mutation) AS mutations FROM sync_head');
  return JSON.stringify([head, world.written.size, world.sent.size, world.ids]);
}
