import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const STAMP = 'dist/built-from';

/** What a build is made of; folders count with everything in them. */
const SOURCES = [
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
];

/** Written by tools while they build. */
const GENERATED = new Set(['paraglide']);

/** Names and contents of all sources in one hash. Times of change would not do: tools rewrite files as they were. */
export function fingerprintSources(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesBelow)) hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/** The fingerprint that the last complete build was made from; undefined when there is none. */
export function readBuiltFingerprint(): string | undefined {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined;
}

/** Call it before a build touches its output: a build that dies is none. */
export function forgetBuild(): void {
  rmSync(STAMP, { force: true });
}

export function rememberBuild(fingerprint: string): void {
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, fingerprint);
}

function filesBelow(path: string): string[] {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return [];
  if (!facts.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !GENERATED.has(name));
  return names.sort().flatMap((name) => filesBelow(join(path, name)));
}
