import type { PluginConfig } from '@cloudflare/vite-plugin';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { appChunks } from './worker/local/build/app-chunks.ts';
import { appWorkers } from './worker/local/build/app-workers.ts';
import { MODERN_PACKAGES } from './worker/local/build/modern-packages.ts';
import { MESSAGES } from './worker/local/build/messages.ts';
import { shortMessages } from './worker/local/build/short-messages.ts';
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

/** The texts as they change, and the Worker: that brings a whole miniflare along, which a build needs as little as the types do. */
async function serving() {
  const { cloudflare } = await import('@cloudflare/vite-plugin');
  const { paraglideVitePlugin } = await import('@inlang/paraglide-js');
  return [
    paraglideVitePlugin(MESSAGES),
    cloudflare({ viteEnvironment: { name: 'worker' }, inspectorPort: false, config: developmentWorker }),
  ];
}

// Development only: SvelteKit serves pages, the Worker everything else. `sveltekit()` must come first, or built pages
// would be served; the environment must not be called `ssr`, which is SvelteKit's.
export default defineConfig(async ({ command }) => ({
  plugins: [tailwindcss(), sveltekit(), appWorkers(), shortMessages(), command === 'serve' ? await serving() : []],
  resolve: { alias: { ...MODERN_PACKAGES, ...(command === 'serve' ? { 'frontdesk-pages': DEV_PAGES } : {}) } },
  server: { host: '127.0.0.1', port: Number(new URL(DEV_ORIGIN).port), strictPort: true },
  worker: { format: 'es' as const },
  build: {
    target: 'es2022',
    // The service worker has every file at hand, so nothing is won by asking ahead; the lists of what to ask for are two
    // kilobytes of the first script, and no worker has a document to write them into.
    modulePreload: false,
  },
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: appChunks() } } } } } },
}));
