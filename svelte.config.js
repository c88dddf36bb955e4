import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import cloudflare from '@sveltejs/adapter-cloudflare';
import { plainIcons } from './worker/local/build/plain-icons.ts';
import { writePrecacheList } from './worker/local/build/precache.ts';

const ADAPTER_CONFIG = '.svelte-kit/adapter.wrangler.json';

/**
 * The Cloudflare adapter deletes and overwrites what its wrangler config names as `main`, so it gets a config of its own
 * and never sees ours.
 * @returns {import('@sveltejs/kit').Adapter}
 */
function pagesAdapter() {
  const adapter = cloudflare({ config: ADAPTER_CONFIG });
  // `emulate` starts a workerd for every build and never ends it; pages do not touch bindings anyway.
  delete adapter.emulate;
  return {
    ...adapter,
    async adapt(builder) {
      mkdirSync('.svelte-kit', { recursive: true });
      writeFileSync(
        ADAPTER_CONFIG,
        JSON.stringify({
          name: 'frontdesk-pages',
          main: 'cloudflare/_worker.js',
          compatibility_date: '2026-08-01',
          assets: { directory: 'cloudflare', binding: 'ASSETS' },
        }),
      );
      writePrecacheList({
        client: builder.getClientDirectory(),
        generated: '.svelte-kit/generated/client-optimized',
        shell: '.svelte-kit/output/prerendered/pages/app/shell.html',
      });
      await adapter.adapt(builder);
    },
  };
}

/**
 * The theme must be known before the first paint, so app.html has a script of its own; SvelteKit adds hashes for its own
 * scripts only, so ours is computed here.
 * @returns {`sha256-${string}`[]}
 */
function inlineScripts() {
  const scripts = readFileSync('src/app.html', 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g);
  return [...scripts].map(([, text]) => `sha256-${createHash('sha256').update(text).digest('base64')}`);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: [plainIcons],
  kit: {
    adapter: pagesAdapter(),
    // The prerendered app shell answers for links of any depth, so its addresses must not be relative.
    paths: { relative: false },
    // workbox-window registers it, for the scope of the staff app only.
    serviceWorker: { register: false },
    // SvelteKit's check looks at forms only. The Worker's own guard stands in front of every changing method, JSON too.
    csrf: { trustedOrigins: ['*'] },
    csp: {
      mode: 'auto',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', ...inlineScripts()],
        'connect-src': ['self'],
        'style-src': ['self'],
        // The one inline style SvelteKit writes: its hidden route announcer for screen readers.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'media-src': ['self'],
        'manifest-src': ['self'],
        'worker-src': ['self'],
        // The frame of an original letter; what is shown there has a policy of its own (worker/api/staff/letter-frame.ts).
        'frame-src': ['self'],
        'form-action': ['self'],
        'frame-ancestors': ['none'],
        'base-uri': ['none'],
      },
    },
  },
};
