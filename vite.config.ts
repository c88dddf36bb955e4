import type { PluginConfig } from '@cloudflare/vite-plugin';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { MESSAGES } from './worker/local/build/messages.ts';
import { SECRET_NAMES } from './worker/local/secrets.ts';
import { newVapidKeys } from './worker/local/vapid-keys.ts';

const DEV_PAGES = resolve(import.meta.dirname, 'worker/local/dev-pages.ts');

const DEV_ORIGIN = 'http://127.0.0.1:5173';

/** Stands in for what the local runner gives: wrangler.toml has no secrets. */
const DEV_VARIABLES = {
  PUBLIC_URL: DEV_ORIGIN,
  DEV: '1',
  ...Object.fromEntries(SECRET_NAMES.map((name) => [name, `${name} of development, 0123456789abcdef`])),
  VAPID_KEYS: newVapidKeys(),
};

/** Pages are Vite's here, so only what is not a page goes to the Worker. Assigned, because lists would be merged. */
const developmentWorker: NonNullable<PluginConfig['config']> = (config) => {
  config.vars = { ...config.vars, ...DEV_VARIABLES };
  config.assets = { ...config.assets, run_worker_first: ['/api/*', '/hooks/*', '/dev/*', '/healthz', '/app'] };
};

/** Brings a whole miniflare along, which a build needs as little as the types do. */
async function serveWorker() {
  const { cloudflare } = await import('@cloudflare/vite-plugin');
  return cloudflare({ viteEnvironment: { name: 'worker' }, inspectorPort: false, config: developmentWorker });
}

const COMMON =
  /node_modules\/(svelte|@sveltejs|esm-env|clsx|dexie|valibot|uuid|svelte-sonner|@lucide)\/|src\/lib\/(store|sync|domain|protocol|paraglide|ui)\//;
/**
 * What the first list does without, some of it with packages of its own: the rules of changes, telephone numbers, dialogs,
 * the human check.
 */
const HEAVY =
  /src\/lib\/(domain\/(mutations\/(?!mutation\.ts)|text-merge)|protocol\/(contact|public|organisation|mutations|rows)|store\/(write|run|overlay|bring|base-changes|take-words-back|decide-attention)|sync\/rules|ui\/(Dialog|IconButton|Menu|Tabs|TextField|human|refusal)|paraglide\/messages\/refusal_)/;

/**
 * What nearly every page of the staff app stands on, as one file. Left to itself the bundler makes sixty of them for the
 * first list, many of some hundred bytes, and each goes through the service worker on its own.
 */
const FOUNDATION = {
  name: 'foundation',
  test: (id: string) => COMMON.test(id) && !HEAVY.test(id),
  minShareCount: 8,
};

/**
 * The staff app's own workers stand below /app/: a browser asks the service worker for a worker's script only where that
 * script is in its scope, and without a network nobody else has it. Told last, because SvelteKit has a place for them too.
 */
const APP_WORKERS = {
  name: 'app-workers',
  config: () => ({
    worker: {
      rollupOptions: {
        output: {
          entryFileNames: ({ name }: { name: string }) =>
            `${/^(sync|search)-worker$/.test(name) ? 'app' : '_app/immutable'}/workers/[name]-[hash].js`,
        },
      },
    },
  }),
};

// Development only: SvelteKit serves pages, the Worker everything else. `sveltekit()` must come first, or built pages
// would be served; the environment must not be called `ssr`, which is SvelteKit's.
export default defineConfig(async ({ command }) => ({
  plugins: [
    tailwindcss(),
    paraglideVitePlugin(MESSAGES),
    sveltekit(),
    APP_WORKERS,
    command === 'serve' ? await serveWorker() : [],
  ],
  ...(command === 'serve' ? { resolve: { alias: { 'frontdesk-pages': DEV_PAGES } } } : {}),
  server: { host: '127.0.0.1', port: Number(new URL(DEV_ORIGIN).port), strictPort: true },
  worker: { format: 'es' as const },
  build: { target: 'es2022' },
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [FOUNDATION] } } } } } },
}));
