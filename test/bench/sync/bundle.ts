import { build } from 'vite';

/** The measuring half of screens.ts, for the page: one script that leaves its functions under `bench`. */
export async function bundleInPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'test/bench/sync/in-page.ts', formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  const [chunk] = output.output;
  return `${chunk.code}\nglobalThis.bench = bench;`;
}
