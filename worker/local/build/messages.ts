import { compile, type CompilerOptions } from '@inlang/paraglide-js';

/** How texts become functions; Vite, tests and type checks must agree on it. */
export const MESSAGES = {
  project: './project.inlang',
  outdir: './src/lib/paraglide',
  strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
  emitTsDeclarations: true,
} satisfies CompilerOptions;

/** Compiles `messages/*.json` into `src/lib/paraglide`, for tools that run without Vite. */
export async function compileMessages(): Promise<void> {
  await compile(MESSAGES);
}
