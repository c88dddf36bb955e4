import { test as base, type Page } from '@playwright/test';
import type { Frontdesk } from '../../../worker/local/frontdesk.ts';
import { makeDemoDir } from '../demo-folder.ts';
import { makeDataDir, startInstance } from '../instance.ts';
import { KeptDevices } from './kept-devices.ts';
import { Mortal } from '../mortal.ts';
import { openApp } from './open-app.ts';

type WorkerFixtures = {
  /**
   * Whether the instance starts with the demo organisation. Files that agree share one instance, so only what is about the
   * first day says `test.use({ demo: false })`.
   */
  demo: boolean;
  frontdesk: Frontdesk;
  keptDevices: KeptDevices;
  itsMortal: Mortal;
};

type TestFixtures = {
  baseURL: string;
  /** Opens an address on the device that this demo person keeps: what earlier journeys left there is there. */
  deskOf: (who: string, address?: string) => Promise<Page>;
  /** Another instance, which the journey may kill; it lives when a journey begins. */
  mortal: Mortal;
};

/** A journey: `page` opens addresses of a running instance, which other journeys use as well. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  demo: [true, { scope: 'worker', option: true }],
  frontdesk: [
    async ({ demo }, use) => {
      const { dataDir, remove } = demo ? makeDemoDir() : makeDataDir();
      const variables = { DATA_DIR: dataDir, DEMO: demo ? '1' : '0' };
      const frontdesk = await startInstance(variables);
      await use(frontdesk);
      await frontdesk.stop();
      remove();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ frontdesk }, use) => use(frontdesk.url),
  keptDevices: [({ browser, frontdesk }, use) => use(new KeptDevices(browser, frontdesk.url)), { scope: 'worker' }],
  itsMortal: [
    async ({}, use) => {
      const mortal = new Mortal();
      await use(mortal);
      await mortal.stop();
    },
    { scope: 'worker' },
  ],
  mortal: async ({ itsMortal }, use) => {
    await itsMortal.live();
    await use(itsMortal);
  },
  deskOf: async ({ keptDevices }, use) => {
    await use(async (who, address = '/app/') => {
      const page = await (await keptDevices.of(who)).newPage();
      await openApp(page, address);
      return page;
    });
    await keptDevices.tidy();
  },
});

export { expect } from '@playwright/test';
