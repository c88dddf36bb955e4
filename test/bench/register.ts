import lighthouse from 'lighthouse';
import { makeDataDir, startInstance } from '../support/instance.ts';
import { freePort } from '../support/free-port.ts';
import { countScript, openBrowser } from './browser.ts';
import { atLeast, atMost, quantile, type Figure } from './figure.ts';

const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const LIMITS = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;

/** The public form: Lighthouse's judgement and the weight of its script. */
export async function register(): Promise<Figure[]> {
  const { dataDir, remove } = makeDataDir();
  const frontdesk = await startInstance({ DATA_DIR: dataDir, DEMO: '1' });
  try {
    const url = `${frontdesk.url}/register`;
    return [...(await judge(url)), await weigh(url)];
  } finally {
    await frontdesk.stop();
    remove();
  }
}

async function judge(url: string): Promise<Figure[]> {
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
      name: `/register: Lighthouse ${category}, median of ${RUNS}`,
      value: quantile(scores.get(category) ?? [], 0.5),
      unit: 'points',
    }),
  );
}

async function weigh(url: string): Promise<Figure> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const script = countScript(page);
  await page.goto(url);
  // The solver is fetched when the person begins to write.
  await page.locator('textarea').fill('Hello');
  await page.waitForLoadState('networkidle');
  const value = await script();
  await browser.close();
  return atMost(10, { name: '/register: own script with the check, gzip', value, unit: 'kB' });
}
