import { mkdirSync } from 'node:fs';
import { buildIfStale } from '../worker/local/build/build.ts';
import { ensureChromium, ensureShell } from './support/chromium.ts';
import { add, readPlaywright, readVitest, type Counts } from './support/counts.ts';
import { fillDemoFolder } from './support/demo-folder.ts';
import { sayWhatIsAbsent } from './support/engines/installed.ts';
import { generate } from './support/generated.ts';
import { runTool } from './support/run-tool.ts';

/** `npm test`: everything, browser journeys included. The last line is `N passed, N failed`. */
const REPORTS = 'test-results';

async function runVitest(...projects: readonly string[]): Promise<Counts> {
  const report = `${REPORTS}/vitest-${projects.join('-')}.json`;
  const named = projects.map((project) => `--project=${project}`);
  const code = await runTool('vitest', [
    'run',
    ...named,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  return readVitest(report, code);
}

async function runJourneys(): Promise<Counts> {
  const report = `${REPORTS}/journeys.json`;
  const parameters = ['test', '--config=test/journeys/playwright.config.ts', '--reporter=list,json'];
  const code = await runTool('playwright', parameters, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return readPlaywright(report, code);
}

async function prepare(): Promise<void> {
  await ensureChromium();
  ensureShell();
  sayWhatIsAbsent(console.log);
  await buildIfStale(console.log);
}

mkdirSync(REPORTS, { recursive: true });
await generate();
// What needs no build runs beside it. Then all else at once: each waits for letters, frames and processes about as long as it works.
const [unbuilt] = await Promise.all([runVitest('pure', 'client'), prepare()]);
const removeDemo = await fillDemoFolder();
const built = await Promise.all([runVitest('worker', 'local'), runJourneys()]);
removeDemo();
const { passed, failures } = [unbuilt, ...built].reduce(add);
process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1;
// Once more and last: thousands of lines of two runners stand between a failure and the end.
for (const failure of failures) console.log(`\nFAILED ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
