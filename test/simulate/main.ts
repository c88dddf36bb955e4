import { parseArgs } from 'node:util';

/**
 * `npm run simulate -- sync|assignment [--seeds N] [--from S] [--steps N] [--bug NAME] [--stop]`
 *
 * Seeded worlds around the product's own modules. The same seeds give the same hash; the last line is
 * `seeds N, failures F, hash H`. Exit codes: 0 every seed holds, 1 one does not, 2 wrong usage.
 *
 * - **sync**: the Worker's push, pull, snapshot and outbox over SQLite with the real migrations, behind D1's interface, and
 *   the devices' store modules over tables in memory. sync/world.ts says what there is, sync/events.ts what happens,
 *   sync/checks what must hold, sync/bugs what can be broken on purpose.
 * - **assignment**: the Dispatcher of test/domain/assignment.
 *
 * `--bug NAME` breaks one rule on purpose, by changing the text of one module while it is loaded: nothing of it is in the
 * product. A bug that is caught is a run that ends with exit code 1. `--stop` ends at the first failure and shows it.
 */
const USAGE = 'npm run simulate -- sync|assignment [--seeds N] [--from S] [--steps N] [--bug NAME] [--stop]';

const WORLDS = ['sync', 'assignment'] as const;
type Wanted = {
  world: (typeof WORLDS)[number];
  seeds: number;
  from: number;
  steps: number;
  bug: string | null;
  stop: boolean;
};

class Usage extends Error {}

function read(): Wanted {
  const number = { type: 'string' } as const;
  const options = { seeds: number, from: number, steps: number, bug: number, stop: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const world = WORLDS.find((name) => name === positionals[0]);
  if (!world || positionals.length > 1) throw new Usage(`Name one world: ${WORLDS.join(' or ')}.`);
  const { bug = null, stop = false } = values;
  return {
    world,
    bug,
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
  if (wanted.world === 'assignment') {
    const { runAssignment } = await import('./assignment.ts');
    return runAssignment(wanted);
  }
  if (wanted.bug !== null) {
    const { plant } = await import('./sync/bugs/plant.ts');
    plant(wanted.bug);
  }
  // After the planting: what is loaded from here on may be another text than the one on the disk.
  const { runSync } = await import('./sync/run.ts');
  return runSync(wanted);
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
