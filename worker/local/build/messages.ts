import { existsSync } from 'node:fs';
import { compile, type CompilerOptions } from '@inlang/paraglide-js';
import { Stamp } from './freshness.ts';

/** How texts become functions; Vite's server, builds, tests and type checks must agree on it. */
export const MESSAGES = {
  project: './project.inlang',
  outdir: './src/lib/paraglide',
  strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
  outputStructure: 'message-modules',
  // A bundler knows; what runs without one is a server when it has no window.
  isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'",
} satisfies CompilerOptions;

const COMPILED_FROM = new Stamp('dist/messages-from', [
  'messages',
  'project.inlang/settings.json',
  'worker/local/build/messages.ts',
  'package-lock.json',
]);

/** Compiles `messages/*.json` into `src/lib/paraglide`, for tools that run without Vite; at once when that was done. */
export async function compileMessages(): Promise<void> {
  const fingerprint = COMPILED_FROM.changed();
  if (fingerprint === null && existsSync(MESSAGES.outdir)) return;
  COMPILED_FROM.forget();
  await compile(MESSAGES);
  if (fingerprint !== null) COMPILED_FROM.remember(fingerprint);
}
