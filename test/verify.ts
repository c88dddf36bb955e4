import { compileMessages } from '../worker/local/build/messages.ts';
import { runQuietly, type Outcome } from './support/run-tool.ts';

/**
 * `npm run verify`: format, lint, types, import rules, dead code, missing translations and pure tests, side by side.
 * Exit code 1 when any of them finds something; what it found is printed, what passed is one line.
 */
const CHECKS: Record<string, readonly string[]> = {
  types: ['tsc', '--project', 'worker', '--incremental', '--tsBuildInfoFile', 'dist/worker.tsbuildinfo'],
  'types of journeys': [
    'tsc',
    '--project',
    'test/journeys',
    '--incremental',
    '--tsBuildInfoFile',
    'dist/journeys.tsbuildinfo',
  ],
  'types of domain': ['tsc', '--project', 'src/lib/domain'],
  'types of pages': ['svelte-check', '--tsconfig', 'tsconfig.json', '--threshold', 'error', '--output', 'human'],
  eslint: ['eslint', 'src', '--cache', '--cache-location', 'dist/eslint'],
  'import rules': ['depcruise', 'src', 'worker', '--config', '.dependency-cruiser.mjs', '--output-type', 'err'],
  format: ['prettier', '--check', '.', '--cache', '--cache-location', 'dist/prettier', '--log-level', 'warn'],
  'dead code': ['knip', '--no-progress', '--cache', '--cache-location', 'dist/knip'],
  'pure tests': ['vitest', 'run', '--project', 'pure', '--reporter', 'dot'],
  oxlint: ['oxlint', '--quiet', 'src', 'worker', 'test'],
};

/** As many tools at once as the machine has cores would do; most of them wait for files in turn, so a few more. */
const AT_ONCE = 4;

function report({ name, code, output, seconds }: Outcome): void {
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (code !== 0) console.log(output);
}

await compileMessages();
await runQuietly('svelte-kit', ['svelte-kit', 'sync']);
const waiting = Object.entries(CHECKS);
let failed = 0;
async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const outcome = await runQuietly(...next);
    report(outcome);
    if (outcome.code !== 0) failed += 1;
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, work));
process.exitCode = failed === 0 ? 0 : 1;
