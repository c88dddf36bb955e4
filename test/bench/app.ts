import type { Browser, BrowserContext, Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../worker/local/demo/organisation.ts';
import { startChild } from '../support/child-instance.ts';
import { makeDataDir } from '../support/instance.ts';
import { countScript, openBrowser, openProfile } from './browser.ts';
import { atLeast, atMost, quantile, type Figure } from './figure.ts';

const OPENINGS = 7;
const FIRST_ROW = 'a[data-row]';

/** The staff app on a device that knows it: how soon the list is there, how much script that takes, and without a server. */
export async function app(): Promise<Figure[]> {
  const { dataDir, remove } = makeDataDir();
  const { url, child, exited } = await startChild({ DATA_DIR: dataDir, DEMO: '1' });
  const browser = await openBrowser();
  const profile = makeDataDir();
  const context = await openProfile(profile.dataDir);
  try {
    const script = await firstVisit(browser, url);
    await signIn(await context.newPage(), url);
    const times: number[] = [];
    for (let opening = 0; opening < OPENINGS; opening += 1) times.push(await openList(context, url));
    child.kill('SIGKILL');
    await exited;
    const offlineMs = await openList(context, url);
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
    child.kill('SIGKILL');
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
  await signInOnly(await known.newPage(), url);
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

async function signInOnly(page: Page, url: string): Promise<void> {
  const data = { email: 'anna@demo.test', password: DEMO_PASSWORD };
  await page.request.post(`${url}/api/auth/sign-in/email`, { data, headers: { origin: url } });
}

/** @returns milliseconds from the start of the first script to the first row on the screen */
async function openList(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript((selector) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark('first-row'));
    }).observe(document, { childList: true, subtree: true });
  }, FIRST_ROW);
  await page.goto(`${url}/app/`);
  await page.locator(FIRST_ROW).first().waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('first-row').length > 0);
  const time = await page.evaluate(() => {
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    const start = Math.min(...scripts.map((entry) => (entry as PerformanceResourceTiming).responseEnd));
    return (performance.getEntriesByName('first-row')[0]?.startTime ?? Number.NaN) - start;
  });
  await page.close();
  return time;
}
