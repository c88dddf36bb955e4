import type { Page } from '@playwright/test';
import { freePort } from '../support/free-port.ts';
import { makeDataDir, startInstance } from '../support/instance.ts';
import { countScript, openBrowser, openUndriven } from './browser.ts';
import { atMost, type Figure } from './figure.ts';
import { judge } from './lighthouse.ts';

type PublicPage = {
  path: string;
  /** What a person does before everything that the page needs is loaded: the check begins when they write. */
  write: (page: Page) => Promise<void>;
};

/** A form for everybody, on the demo: Lighthouse's judgement and the weight of its script. */
export async function publicPage({ path, write }: PublicPage): Promise<Figure[]> {
  const { dataDir, remove } = makeDataDir();
  const frontdesk = await startInstance({ DATA_DIR: dataDir, DEMO: '1' });
  try {
    const url = `${frontdesk.url}${path}`;
    return [...(await judgeAlone(url, path)), await weigh(url, { path, write })];
  } finally {
    await frontdesk.stop();
    remove();
  }
}

async function judgeAlone(url: string, name: string): Promise<Figure[]> {
  const profile = makeDataDir();
  const port = await freePort();
  const close = await openUndriven(profile.dataDir, port);
  try {
    return await judge(url, { name, port });
  } finally {
    await close();
    profile.remove();
  }
}

async function weigh(url: string, { path, write }: PublicPage): Promise<Figure> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const script = countScript(page);
  await page.goto(url);
  await write(page);
  await page.waitForLoadState('networkidle');
  const value = await script();
  await browser.close();
  return atMost(10, { name: `${path}: own script with the check, gzip`, value, unit: 'kB' });
}
