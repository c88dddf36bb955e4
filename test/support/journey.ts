import { test as base } from '@playwright/test';
import type { Frontdesk } from '../../worker/local/frontdesk.ts';
import { makeDataDir, startInstance } from './instance.ts';

type WorkerFixtures = { frontdesk: Frontdesk };

/** A journey: `page` opens addresses of a running instance, which all journeys of one file share. */
export const test = base.extend<{ baseURL: string }, WorkerFixtures>({
  frontdesk: [
    // Playwright reads the names of wanted fixtures from the first parameter, which must be a pattern.
    async ({}, use) => {
      const { dataDir, remove } = makeDataDir();
      const frontdesk = await startInstance({ DATA_DIR: dataDir });
      await use(frontdesk);
      await frontdesk.stop();
      remove();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ frontdesk }, use) => use(frontdesk.url),
});

export { expect } from '@playwright/test';
