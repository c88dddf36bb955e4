import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { MODERN_PACKAGES } from './worker/local/build/modern-packages.ts';
import { newVapidKeys } from './worker/local/vapid-keys.ts';
import { SIMULATOR } from './test/vitest.pure.config.ts';

/** Starting an instance, killing it and starting again takes seconds on a busy machine. */
const INSTANCE_TEST_TIMEOUT_MS = 180_000;

const BUSY_TEST_TIMEOUT_MS = 60_000;

const WORKER_PACKAGES = [
  '@block65/webcrypto-web-push',
  'altcha-lib',
  'better-auth',
  'better-auth/adapters/drizzle',
  'better-auth/minimal',
  'drizzle-orm',
  'drizzle-orm/d1',
  'drizzle-orm/sqlite-core',
  'hono',
  'hono-openapi',
  'libphonenumber-js/min',
  'postal-mime',
  'uuid',
  'valibot',
];
const BUILT_INS = { external: [/^(node|cloudflare):/] };

const pathOf = (path: string) => resolve(import.meta.dirname, path);

// wrangler.toml names this folder, which only a build fills; tests of the Worker alone need no build.
mkdirSync(pathOf('.svelte-kit/cloudflare'), { recursive: true });

export default defineConfig({
  test: {
    projects: [
      'test/vitest.pure.config.ts',
      {
        test: {
          name: 'client',
          include: ['test/client/**/*.test.ts'],
          // Each names its people; a process for every file would be a third of the work.
          isolate: false,
          setupFiles: ['fake-indexeddb/auto'],
        },
        resolve: { alias: { ...MODERN_PACKAGES, $lib: pathOf('src/lib') } },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                AUTH_SECRET: 'auth-secret-of-tests-0123456789abcdef',
                CAPTCHA_SECRET: 'captcha-secret-of-tests-0123456789ab',
                INTERNAL_SECRET: 'internal-secret-of-tests-0123456789a',
                MAIL_SECRET: 'mail-secret-of-tests-0123456789abcdef',
                VAPID_KEYS: newVapidKeys(),
                PUBLIC_URL: 'http://127.0.0.1',
                DEV: '1',
                TEST_MIGRATIONS: await readD1Migrations(pathOf('migrations')),
              },
            },
          })),
        ],
        resolve: { alias: { 'frontdesk-pages': pathOf('worker/local/dev-pages.ts') } },
        test: {
          name: 'worker',
          include: ['test/worker/**/*.test.ts'],
          // Starting a world for every file would be most of the time; the setup empties the one there is.
          isolate: false,
          setupFiles: ['test/support/empty-world.ts'],
          // Some thousand modules of packages, fetched one by one, take a quarter of a minute.
          deps: { optimizer: { ssr: { enabled: true, include: WORKER_PACKAGES, rolldownOptions: BUILT_INS } } },
          // Fifty inputs at once are seconds of work where two cores serve everything else as well.
          testTimeout: BUSY_TEST_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: 'local',
          include: ['test/local/**/*.test.ts', 'test/faults/**/*.test.ts', SIMULATOR],
          testTimeout: INSTANCE_TEST_TIMEOUT_MS,
          hookTimeout: INSTANCE_TEST_TIMEOUT_MS,
          // Each has an instance of its own, and waits for it as often as it works.
          maxWorkers: 2,
          // After all others: instances and the pool of workerd would slow each other down on two cores.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
