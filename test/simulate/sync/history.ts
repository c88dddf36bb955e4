import { checkAll } from './checks/end.ts';
import { arrive } from './doors.ts';
import { step, TEMPER } from './events.ts';
import { quiesce } from './quiet.ts';
import { scenarioOf } from './scenarios/list.ts';
import { makeWorld, type Ground, type World } from './world.ts';

/** One seed: a scenario, if it is its turn, then a history left to chance. @returns what was reached, for the hash */
export async function live(ground: Ground, seed: number, steps: number): Promise<string> {
  const told = scenarioOf(seed);
  const worlds = told ? [told, leftToChance(steps)] : [leftToChance(steps)];
  const reached: string[] = [];
  for (const tell of worlds) {
    const world = await makeWorld(ground, seed, TEMPER);
    await tell(world);
    await quiesce(world);
    await checkAll(world);
    reached.push(reach(world));
  }
  return reached.join();
}

const leftToChance = (steps: number) => async (world: World) => {
  await arrive(world);
  await arrive(world);
  // Most begin with their first fill behind them.
  if (world.next() < 0.7) await quiesce(world);
  world.calm = false;
  for (let i = 0; i < steps; i += 1) await step(world);
};

function reach({ base, written, sent, ids }: World): string {
  const [head] = base.all('SELECT epoch, seq, (SELECT count(*) FROM sync_mutation) AS mutations FROM sync_head');
  return JSON.stringify([head, written.size, sent.size, ids]);
}
