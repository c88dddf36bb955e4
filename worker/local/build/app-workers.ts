import { basename, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/**
 * A browser asks the service worker for a worker's script only where that script is in its scope, and without a network
 * nobody else has it. What the script imports may stand anywhere.
 */
const FOLDER = 'app/workers';

const WORKER = /new URL\('(\.\/[\w-]+-worker)\.ts', import\.meta\.url\)/;

/**
 * Builds the staff app's workers as parts of the app, so that page and worker load the same files. Left to itself Vite
 * bundles each worker alone, with a Dexie, a Valibot and a protocol of its own: some fifty kilobytes that every new device
 * would fetch twice. In development every module is a file anyway, and this does nothing.
 */
export function appWorkers(): Plugin {
  /** Names of the workers by what stands for their addresses while the build runs. */
  const names = new Map<string, string>();
  return {
    name: 'app-workers',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: {
      filter: { code: WORKER },
      handler(code, id) {
        return code.replace(WORKER, (_, path: string) => {
          const name = basename(path);
          const reference = this.emitFile({ type: 'chunk', id: resolve(id, '..', `${path}.ts`), name });
          names.set(reference, name);
          return `import.meta.ROLLUP_FILE_URL_${reference}`;
        });
      },
    },
    // Asked before Vite, which would note the file as one of the page's pictures.
    resolveFileUrl: ({ referenceId, fileName }) => (names.has(referenceId) ? JSON.stringify(`/${fileName}`) : null),
    outputOptions(options) {
      const others = options.chunkFileNames ?? '[name]-[hash].js';
      const chunkFileNames = (chunk: Rolldown.PreRenderedChunk): string => {
        if (chunk.isEntry && [...names.values()].includes(chunk.name)) return `${FOLDER}/[name]-[hash].js`;
        return typeof others === 'function' ? others(chunk) : others;
      };
      return { ...options, chunkFileNames };
    },
  };
}
