import { defineConfig, devices } from '@playwright/test';
import { findChromium } from '../support/chromium.ts';

/** A container has no sandbox, no graphics and no network of its own; none of these asks for the internet. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  outputDir: '../../test-results/journeys',
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  forbidOnly: process.env['CI'] === 'true',
  use: {
    locale: 'en',
    trace: 'retain-on-failure',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
});
