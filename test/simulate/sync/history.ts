import { checkAll } from './checks/end.ts';
import { arrive } from './doors.ts';
import { step, TEMPER } from './events.ts';
import { quiesce } from './quiet.ts';
import { scenarioOf } from './scenarios/list.ts';
import { makeRandom } from '../../support/random.ts';
import { makeGround, makeWorld, type Ground, type World } from './world.ts';

export const prepareGround = (): Promise<Ground> => makeGround(quiesce);

/** One seed: a scenario, if it is its turn, then a history left to chance. @returns what was reached, for the hash */
export async function live(ground: Ground, seed: number, steps: number): Promise<string> {
  const told = scenarioOf(seed);
  const reached = told ? [await toTheEnd(makeWorld(ground, ground.filled, seed, TEMPER), told)] : [];
  // Most begin with their first fill behind them.
  const start = makeRandom(-seed).next() < 0.7 ? ground.filled : ground.fresh;
  reached.push(await toTheEnd(makeWorld(ground, start, seed, TEMPER), leftToChance(steps)));
  return reached.join();
}

async function toTheEnd(world: World, tell: (world: World) => Promise<void>): Promise<string> {
  await tell(world);
  await quiesce(world);
  await checkAll(world);
  return reach(world);
}

const leftToChance = (steps: number) => async (world: World) => {
  await arrive(world);
  await arrive(world);
  world.calm = false;
  for (let i = 0; i < steps; i += 1) await step(world);
};

function reach({ base, written, sent, ids }: World): string {
  const [head] = base.all('SELECT epoch, seq, (SELECT count(*) FROM sync_mutation) AS mutations FROM sync_head');
  return JSON.stringify([head, written.size, sent.size, ids]);
}
