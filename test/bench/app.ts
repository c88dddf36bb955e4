import type { Browser, Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../worker/local/demo/organisation.ts';
import { startChild } from '../support/child-instance.ts';
import { makeDataDir } from '../support/instance.ts';
import { cutPower } from '../support/power-cut.ts';
import { countScript, openBrowser, openProfile, signInOnly } from './browser.ts';
import { atLeast, atMost, quantile, type Figure } from './figure.ts';
import { FIRST_ROW, timeToFirstList } from './first-list.ts';

const OPENINGS = 7;

/** The staff app on a device that knows it: how soon the list is there, how much script that takes, and without a server. */
export async function app(): Promise<Figure[]> {
  const { dataDir, remove } = makeDataDir();
  const instance = await startChild({ DATA_DIR: dataDir, DEMO: '1' });
  const { url, child, exited } = instance;
  const browser = await openBrowser();
  const profile = makeDataDir();
  const context = await openProfile(profile.dataDir);
  try {
    const script = await firstVisit(browser, url);
    await signIn(await context.newPage(), url);
    const openList = async () => timeToFirstList(await context.newPage(), url);
    const times: number[] = [];
    for (let opening = 0; opening < OPENINGS; opening += 1) times.push(await openList());
    await cutPower(instance, dataDir);
    const offlineMs = await openList();
    return [
      atMost(150, { name: 'app: script of the list, gzip', value: script, unit: 'kB' }),
      atMost(300, {
        name: `app: script start → first list, median of ${OPENINGS}`,
        value: quantile(times, 0.5),
        unit: 'ms',
      }),
      atLeast(1, { name: 'app: opens after the server is killed', value: Number(offlineMs > 0), unit: 'yes' }),
      atMost(300, { name: 'app: script start → first list, server killed', value: offlineMs, unit: 'ms' }),
    ];
  } finally {
    await context.close();
    await browser.close();
    child.kill('SIGTERM');
    await exited;
    profile.remove();
    remove();
  }
}

/** Leaves a device that knows the person, and no window. */
async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/app/`);
  await page.getByLabel('E-mail').fill('anna@demo.test');
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator(FIRST_ROW).first().waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.close();
}

/** Script that the list needs, counted on a device that has a session and nothing cached. */
async function firstVisit(browser: Browser, url: string): Promise<number> {
  const known = await browser.newContext({ serviceWorkers: 'block' });
  await signInOnly(known, url, 'anna@demo.test');
  const context = await browser.newContext({ serviceWorkers: 'block', storageState: await known.storageState() });
  const page = await context.newPage();
  const script = countScript(page);
  await page.goto(`${url}/app/`);
  await page.locator(FIRST_ROW).first().waitFor();
  await page.waitForLoadState('networkidle');
  const size = await script();
  await Promise.all([known.close(), context.close()]);
  return size;
}
