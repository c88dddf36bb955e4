import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '../../worker/local/demo/organisation.ts';
import { freePort } from '../support/free-port.ts';
import { makeDataDir, startInstance } from '../support/instance.ts';
import { countScript, openBrowser, openProfile, openUndriven, signInOnly } from './browser.ts';
import { atMost, type Figure } from './figure.ts';
import { judge } from './lighthouse.ts';

/** Who decides about strangers. */
const WHO = 'chief@demo.test';
const LETTER = 'a[href^="/app/review/rev_"]';

/**
 * A stranger's letter in Review, for whoever decides about it: signed in, on a device that has the app, for the way to it leads
 * through the app. Lighthouse throttles what comes by the network; what the service worker has is at hand, as it is there.
 */
export async function review(): Promise<Figure[]> {
  const { dataDir, remove } = makeDataDir();
  const profile = mkdtempSync(join(tmpdir(), 'frontdesk-profile-'));
  const frontdesk = await startInstance({ DATA_DIR: dataDir, DEMO: '1' });
  try {
    const { path, weight } = await takeDesk(profile, frontdesk.url);
    return [...(await judgeKept(profile, `${frontdesk.url}${path}`)), weight];
  } finally {
    await frontdesk.stop();
    rmSync(profile, { recursive: true, force: true });
    remove();
  }
}

/** The page as the profile's own browser opens it, with nobody else's hands in it. */
async function judgeKept(profile: string, url: string): Promise<Figure[]> {
  const port = await freePort();
  const close = await openUndriven(profile, port);
  try {
    return await judge(url, { name: 'Review', port, isKept: true });
  } finally {
    await close();
  }
}

/** Leaves a profile that has everything, the app itself included. @returns where a letter stands, and what its page weighs */
async function takeDesk(profile: string, url: string): Promise<{ path: string; weight: Figure }> {
  const context = await openProfile(profile);
  const page = await context.newPage();
  await page.goto(`${url}/app/review`);
  await page.getByLabel('E-mail').fill(WHO);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const letter = page.locator(LETTER).first();
  const path = (await letter.getAttribute('href')) ?? '/app/review';
  await letter.click();
  await page.getByRole('group', { name: 'Decide' }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForLoadState('networkidle');
  await context.close();
  return { path, weight: await weigh(url, path) };
}

/** Counted on a device that has a session of its own and nothing of the app; with another's it would be one that lost its base. */
async function weigh(url: string, path: string): Promise<Figure> {
  const browser = await openBrowser();
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await signInOnly(context, url, WHO);
  const page = await context.newPage();
  const script = countScript(page);
  await page.goto(`${url}${path}`);
  await page.getByRole('group', { name: 'Decide' }).waitFor();
  await page.waitForLoadState('networkidle');
  const value = await script();
  await browser.close();
  return atMost(MAX_SCRIPT_KB, { name: 'Review: script of the page, gzip', value, unit: 'kB' });
}

/** As of the app's list: it is a page of the same app. */
const MAX_SCRIPT_KB = 150;
