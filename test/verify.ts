import { generate } from './support/generated.ts';
import { runQuietly, type Outcome } from './support/run-tool.ts';

/** With several checkers each finds out anew what the others know: two fifths more work, for cores that have other tools to run. */
const TSGO = ['tsgo', '--checkers', '1', '--project'];

/**
 * `npm run verify`: format, lint, types, import rules, dead code, missing translations and pure tests, side by side.
 * Exit code 1 when any of them finds something; what it found is printed, what passed is one line.
 */
const UNPREPARED: Record<string, readonly string[]> = {
  format: ['oxfmt', '--check', '--threads', '1'],
  oxlint: ['oxlint', '--quiet', 'src', 'worker', 'test'],
  'types of domain': [...TSGO, 'src/lib/domain'],
};

/** These read what is generated: the texts as functions, SvelteKit's types. The longest stand first. */
const PREPARED: Record<string, readonly string[]> = {
  'types of pages': [
    'svelte-check',
    '--tsgo',
    '--tsconfig',
    'tsconfig.json',
    '--config',
    'svelte.config.js',
    '--fail-on-warnings',
    '--output',
    'human',
  ],
  'pure tests': ['vitest', 'run', '--config', 'test/vitest.pure.config.ts', '--reporter', 'dot'],
  eslint: ['eslint', 'src', '--cache', '--cache-location', 'dist/eslint', '--cache-strategy', 'content'],
  'import rules': [
    'depcruise',
    'src',
    'worker',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'err',
    '--cache',
    'dist/depcruise',
    '--cache-strategy',
    'content',
  ],
  types: [...TSGO, 'worker'],
  'dead code': ['knip', '--no-progress', '--cache', '--cache-location', 'dist/knip'],
  'types of what drives a browser or a device': [...TSGO, 'test'],
};

/** The type checker is a Go program that lives for seconds: cleaning its memory up is a sixth of its work. */
const VARIABLES = { GOGC: 'off' };

/** As many tools at once as the machine has cores would do; most of them wait for files in turn, so a few more. */
const AT_ONCE = 4;

function report({ name, code, output, seconds }: Outcome): void {
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (code !== 0) console.log(output);
}

/** @returns how many checks found something */
async function run(checks: Record<string, readonly string[]>, atOnce: number): Promise<number> {
  const waiting = Object.entries(checks);
  let failed = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const outcome = await runQuietly(...next, VARIABLES);
      report(outcome);
      if (outcome.code !== 0) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failed;
}

const unprepared = run(UNPREPARED, 2);
await generate();
const failed = (await run(PREPARED, AT_ONCE)) + (await unprepared);
// The compiler of the texts leaves a timer running.
process.exit(failed === 0 ? 0 : 1);
