import lighthouse from 'lighthouse';
import type { Page } from '@playwright/test';
import { freePort } from '../support/free-port.ts';
import { makeDataDir, startInstance } from '../support/instance.ts';
import { countScript, openBrowser } from './browser.ts';
import { atLeast, atMost, quantile, type Figure } from './figure.ts';

const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const LIMITS = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;

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
    return [...(await judge(url, path)), await weigh(url, { path, write })];
  } finally {
    await frontdesk.stop();
    remove();
  }
}

async function judge(url: string, path: string): Promise<Figure[]> {
  const port = await freePort();
  const browser = await openBrowser(port);
  const scores = new Map<string, number[]>(CATEGORIES.map((category) => [category, []]));
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(url, { port, output: 'json', onlyCategories: [...CATEGORIES], logLevel: 'silent' });
    for (const category of CATEGORIES) {
      scores.get(category)?.push((result?.lhr.categories[category]?.score ?? 0) * 100);
    }
  }
  await browser.close();
  return CATEGORIES.map((category) =>
    atLeast(LIMITS[category], {
      name: `${path}: Lighthouse ${category}, median of ${RUNS}`,
      value: quantile(scores.get(category) ?? [], 0.5),
      unit: 'points',
    }),
  );
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
