import type { Env } from '../env.ts';

/** Something that must be looked at each minute: claimed rows left over, deadlines, reminders. Must be repeatable. */
type Job = { name: string; run: (env: Env) => Promise<void> };

const JOBS: readonly Job[] = [];

/** Runs every job once, one after another. One that throws is written to the log and does not stop the others. */
export async function runEveryMinute(env: Env): Promise<void> {
  for (const job of JOBS) {
    try {
      await job.run(env);
    } catch (error) {
      console.error(`job ${job.name} failed`, error);
    }
  }
}
