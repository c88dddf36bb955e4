import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildIfStale } from '../build/build.ts';
import { Refusal } from '../refusal.ts';
import { readOptions, USAGE, type Options } from './options.ts';
import { bundle, DRY, STEPS, type Context } from './steps.ts';
import { whatNext } from './what-next.ts';
import { wranglerAt } from './wrangler.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `npm run deploy`: each step in its turn, said before it is done. Exit 0 done, 1 something is not so, 2 wrong usage. */

const CONFIG = 'wrangler.deploy.toml';
/** Nothing is asked of a base in a dry run. */
const NO_DATABASE = '00000000-0000-0000-0000-000000000000';

export async function deploy(options: Options, say: (line: string) => void): Promise<void> {
  const context: Context = {
    options,
    // The environment may name another program: a wrangler of one's own, or that of the tests.
    wrangler: wranglerAt(process.env['WRANGLER'] ?? resolve('node_modules/.bin/wrangler')),
    say: (line) => say(`   ${line}`),
    configPath: process.env['DEPLOY_CONFIG'] ?? (options.dryRun ? `dry-run.${CONFIG}` : CONFIG),
    build: () => buildIfStale((line) => say(`   ${line}`)),
    known: { databaseId: NO_DATABASE, publicUrl: '', setupCode: null, deployed: false },
  };
  for (const [index, step] of STEPS.entries()) {
    say(`${index + 1}. ${step.title}`);
    if (options.dryRun) context.say(step.plan(context));
    if (!options.dryRun || DRY.has(step)) await step.run(context);
  }
  if (options.dryRun) return finishDryRun(context);
  const { publicUrl, setupCode } = context.known;
  say(whatNext({ publicUrl, name: options.name, setupCode }));
}

/** @throws {Refusal} when the bundle cannot be made as it would be sent */
async function finishDryRun(context: Context): Promise<void> {
  try {
    const { code, output } = await bundle(context, context.configPath);
    if (code !== 0) throw new Refusal(`wrangler deploy --dry-run failed:\n${output.trim()}`);
    const size = /Total Upload:.*$/m.exec(output)?.[0];
    context.say(size ?? 'bundled');
    context.say('This was a dry run: nothing has left this computer.');
  } finally {
    rmSync(context.configPath, { force: true });
  }
}

async function main(): Promise<number> {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options.help) console.log(USAGE);
    else await deploy(options, console.log);
    return 0;
  } catch (error) {
    if (error instanceof WrongUsage) {
      console.error(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    console.error(error instanceof Refusal ? error.message : error);
    return 1;
  }
}

if (import.meta.main) process.exitCode = await main();
