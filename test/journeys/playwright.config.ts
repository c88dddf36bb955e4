import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium, findShell } from '../support/chromium.ts';

/** What needs the browser around the engine: notifications. */
const WHOLE_BROWSER = 'alerts.journey.ts';

const launching = (executablePath: string | undefined) => ({
  ...devices['Desktop Chrome'],
  launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath === undefined ? {} : { executablePath }) },
});

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  outputDir: '../../test-results/journeys',
  fullyParallel: false,
  // One waits for a letter or a frame while the other works; each has an instance of its own.
  workers: 2,
  timeout: 60_000,
  // A first fill on two busy cores takes longer than Playwright's five seconds; patience costs nothing when it passes.
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] === 'true',
  // Files that never lose the server block the service worker: each new device would fetch the whole app for it.
  use: { locale: 'en' },
  projects: [
    { name: 'browser', testMatch: WHOLE_BROWSER, use: launching(findChromium()) },
    { name: 'pages', testIgnore: WHOLE_BROWSER, use: launching(findShell()) },
  ],
});
