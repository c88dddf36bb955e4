import { parseArgs } from 'node:util';
import { FAULTS } from '../domain/assignment/faults.ts';

/**
 * `npm run simulate -- sync|assignment [--seeds N] [--from S] [--steps N] [--bug NAME | --all-bugs] [--pinned] [--stop]`
 *
 * Seeded worlds around the product's own modules. The same seeds give the same hash; the last line is
 * `seeds N, failures F, hash H`. Exit codes: 0 every seed holds, 1 one does not, 2 wrong usage.
 *
 * - **sync**: the Worker's push, pull, snapshot and outbox over SQLite with the real migrations, behind D1's interface, and
 *   the devices' store modules over tables in memory. sync/world.ts says what there is, sync/events.ts what happens,
 *   sync/scenarios what is told to
 *   the letter because chance takes too long, sync/checks what must hold, sync/bugs what can be broken on purpose.
 * - **assignment**: the Dispatcher of test/domain/assignment.
 *
 * `--bug NAME` breaks one rule on purpose, by changing the text of one module while it is loaded: nothing of it is in the
 * product. A bug that is caught is a run that ends with exit code 1; those about loads are caught by the other world. `--stop`
 * ends at the first failure and shows it. `sync --all-bugs` breaks each rule in turn, and ends with `bugs N, caught N`.
 * `sync --pinned` takes the seeds that have failed once.
 */
const USAGE =
  'npm run simulate -- sync|assignment [--seeds N] [--from S] [--steps N] [--bug NAME | --all-bugs] [--pinned] [--stop]';

const WORLDS = ['sync', 'assignment'] as const;
type Wanted = {
  world: (typeof WORLDS)[number];
  seeds: number;
  from: number;
  steps: number;
  bug: string | null;
  allBugs: boolean;
  pinned: boolean;
  stop: boolean;
};

class Usage extends Error {}

function read(): Wanted {
  const number = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    seeds: number,
    from: number,
    steps: number,
    bug: number,
    stop: flag,
    'all-bugs': flag,
    pinned: flag,
  } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const world = WORLDS.find((name) => name === positionals[0]);
  if (!world || positionals.length > 1) throw new Usage(`Name one world: ${WORLDS.join(' or ')}.`);
  const { bug = null, stop = false, 'all-bugs': allBugs = false, pinned = false } = values;
  if (allBugs && (bug !== null || world !== 'sync')) throw new Usage('--all-bugs stands by itself, and is about sync.');
  return {
    world,
    bug,
    allBugs,
    pinned,
    stop,
    seeds: whole('seeds', values.seeds ?? '200', 1),
    from: whole('from', values.from ?? '1', 0),
    steps: whole('steps', values.steps ?? '140', 1),
  };
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) throw new Usage(`--${name} is a whole number from ${least}.`);
  return value;
}

async function run(wanted: Wanted): Promise<number> {
  if (wanted.world === 'assignment' || (wanted.bug !== null && wanted.bug in FAULTS)) {
    const { runAssignment } = await import('./assignment.ts');
    return runAssignment(wanted);
  }
  if (wanted.bug !== null || wanted.allBugs) {
    const [{ breakRule, plant }, { BUGS }] = [
      await import('./sync/bugs/plant.ts'),
      await import('./sync/bugs/list.ts'),
    ];
    plant(wanted.bug === null ? Object.keys(BUGS) : [wanted.bug]);
    breakRule(wanted.bug);
  }
  // After the planting: what is loaded from here on may be another text than the one on the disk.
  if (wanted.allBugs) return (await import('./sync/bugs/catch-all.ts')).catchAll(wanted);
  return (await import('./sync/run.ts')).runSync(wanted);
}

try {
  process.exitCode = await run(read());
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isUsage = error instanceof Usage || error instanceof RangeError || code.startsWith('ERR_PARSE_ARGS');
  if (!isUsage) throw error;
  console.error(`${(error as Error).message}\n${USAGE}`);
  process.exitCode = 2;
}
