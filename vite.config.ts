import { cloudflare } from '@cloudflare/vite-plugin';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { MESSAGES } from './worker/local/build/messages.ts';

const DEV_PAGES = resolve(import.meta.dirname, 'worker/local/dev-pages.ts');

// Development only: SvelteKit serves pages, the Worker everything else. `sveltekit()` must come first, or built pages
// would be served; the environment must not be called `ssr`, which is SvelteKit's.
export default defineConfig(({ command }) => ({
  plugins: [
    tailwindcss(),
    paraglideVitePlugin(MESSAGES),
    sveltekit(),
    command === 'serve' ? cloudflare({ viteEnvironment: { name: 'worker' }, inspectorPort: false }) : [],
  ],
  ...(command === 'serve' ? { resolve: { alias: { 'frontdesk-pages': DEV_PAGES } } } : {}),
  worker: { format: 'es' as const },
  build: { target: 'es2022' },
}));
