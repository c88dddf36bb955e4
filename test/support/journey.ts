import { test as base } from '@playwright/test';
import type { Frontdesk } from '../../worker/local/frontdesk.ts';
import { makeDataDir, startInstance } from './instance.ts';

type WorkerFixtures = {
  /** Whether the instance starts with the demo organisation; `test.use({ demo: true })` at the top of a file. */
  demo: boolean;
  frontdesk: Frontdesk;
};

/** A journey: `page` opens addresses of a running instance, which all journeys of one file share. */
export const test = base.extend<{ baseURL: string }, WorkerFixtures>({
  demo: [false, { scope: 'worker', option: true }],
  frontdesk: [
    async ({ demo }, use) => {
      const { dataDir, remove } = makeDataDir();
      const variables = { DATA_DIR: dataDir, DEMO: demo ? '1' : '0' };
      const frontdesk = await startInstance(variables);
      await use(frontdesk);
      await frontdesk.stop();
      remove();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ frontdesk }, use) => use(frontdesk.url),
});

export { expect } from '@playwright/test';
