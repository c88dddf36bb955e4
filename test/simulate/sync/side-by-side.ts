import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { addUp, nothingYet, type Outcome, type Span, type Total } from './seeds.ts';

/** So many seeds a worker takes at a time. */
const SHARE = 20;
/** Young rows of a seed are gone with it: a small nursery would be swept some thousand times a second. */
const LIMITS = { maxYoungGenerationSizeMb: 128 };

/** What a worker is told before it is given seeds. */
export type Order = { bug: string | null; steps: number };
export type Share = { from: number; to: number };

/** The same total as one after another, by a worker for each core. */
export async function runSideBySide(
  { from, seeds, steps, bug }: Span & Order,
  isEnough: (total: Total) => boolean,
): Promise<Total> {
  const total = nothingYet();
  const end = from + seeds;
  const done = new Map<number, Outcome>();
  let next = from;
  let counted = from;
  const count = () => {
    for (let one = done.get(counted); one && !isEnough(total); one = done.get(counted)) {
      addUp(total, one);
      done.delete(counted);
      counted += 1;
    }
  };
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      const give = () => {
        if (next >= end || isEnough(total)) return void worker.terminate();
        const share: Share = { from: next, to: Math.min(next + SHARE, end) };
        next = share.to;
        worker.postMessage(share);
      };
      worker.on('message', (outcomes: readonly Outcome[]) => {
        for (const outcome of outcomes) done.set(outcome.seed, outcome);
        count();
        give();
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
      give();
    });
  const order: Order = { bug, steps };
  const workers = Array.from({ length: availableParallelism() }, () => {
    return new Worker(new URL('./worker.ts', import.meta.url), { workerData: order, resourceLimits: LIMITS });
  });
  await Promise.all(workers.map(work));
  return total;
}
