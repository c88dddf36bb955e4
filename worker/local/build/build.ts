import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { takeLock } from '../lock.ts';
import { Refusal } from '../refusal.ts';
import { Stamp } from './freshness.ts';
import { compileMessages } from './messages.ts';
import { runInGroup } from './process-group.ts';

/** The bundle that `wrangler deploy` would send; it expects static files in `ASSETS`. */
export const BUNDLE = { directory: 'dist/worker', assets: '.svelte-kit/cloudflare' };

const BUILT_FROM = new Stamp('dist/built-from', [
  'src',
  'worker',
  'messages',
  'static',
  'project.inlang/settings.json',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'wrangler.toml',
  'tsconfig.base.json',
]);

const LOCK = 'dist/build.lock';
const WAIT_FOR_OTHER_BUILD_MS = 300_000;

/**
 * Builds pages and Worker when a source changed since the last build; returns at once otherwise. Two at once on one
 * clone wait for each other.
 * @throws {Refusal} with the tool's output when a build fails
 */
export async function buildIfStale(say: (line: string) => void): Promise<void> {
  mkdirSync('dist', { recursive: true });
  const lock = takeLock(LOCK, WAIT_FOR_OTHER_BUILD_MS);
  if (lock === undefined) throw new Refusal('Another build of this clone does not end.');
  try {
    const fingerprint = BUILT_FROM.changed();
    if (fingerprint === null) return;
    say('Building …');
    BUILT_FROM.forget();
    await build();
    BUILT_FROM.remember(fingerprint);
  } finally {
    lock.release();
  }
}

async function build(): Promise<void> {
  await compileMessages();
  await runInGroup('vite', ['build', '--logLevel', 'error']);
  const made = `${BUNDLE.directory}.new`;
  rmSync(made, { recursive: true, force: true });
  await runInGroup('wrangler', ['deploy', '--dry-run', '--minify', '--outdir', made]);
  rmSync(BUNDLE.directory, { recursive: true, force: true });
  renameSync(made, BUNDLE.directory);
}

if (import.meta.main) {
  try {
    await buildIfStale(console.log);
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
