import { parentPort, workerData } from 'node:worker_threads';
import type { Outcome } from './seeds.ts';
import type { Order, Share } from './side-by-side.ts';
import { breakRule, plant } from './bugs/plant.ts';

/** One of several that share the seeds; each has modules, a base and a broken rule of its own. */

const { bug, steps } = workerData as Order;
if (bug !== null) {
  plant([bug]);
  breakRule(bug);
}
// After the planting: what is loaded from here on may be another text than the one on the disk.
const [{ prepareGround }, { outcomeOf }] = [await import('./history.ts'), await import('./seeds.ts')];
const ground = await prepareGround();
parentPort!.on('message', async ({ from, to }: Share) => {
  const outcomes: Outcome[] = [];
  for (let seed = from; seed < to; seed += 1) outcomes.push(await outcomeOf(ground, seed, steps));
  parentPort!.postMessage(outcomes);
});
