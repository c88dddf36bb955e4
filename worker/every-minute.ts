import { sweepDepsOf } from './deps.ts';
import type { Env } from './env.ts';
import { sweep } from './jobs/sweep.ts';

// The first sweep of a process comes after a start: whoever was at work before may be gone. On a platform with many
// processes it may find others at work; all it does may be done twice.
let isFirst = true;

/** The timer of every minute; everything it sets off is done when it returns. */
export async function runEveryMinute(env: Env): Promise<void> {
  const owed: Promise<unknown>[] = [];
  const atStart = isFirst;
  isFirst = false;
  await sweep(
    sweepDepsOf(env, (work) => owed.push(work)),
    { atStart },
  );
  await Promise.allSettled(owed);
}
