import lighthouse from 'lighthouse';
import { atLeast, quantile, told, type Figure } from './figure.ts';

const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const LIMITS = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;

type Asked = {
  name: string;
  /** Of the browser: the page is judged in its own profile, with the cookies that are in it. */
  port: number;
  /** The profile stays as it is, service worker included; otherwise each run meets the page for the first time. */
  isKept?: boolean;
};

/**
 * Lighthouse's judgement of a page on the phone that it imagines: the median of several runs in each category. That phone is
 * four times slower than the machine, whatever the machine: right for a desktop of 1,500 to 2,000 points of `benchmarkIndex`
 * and more, which is why it is told beside the figures.
 * @see https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#calibrating-the-cpu-slowdown
 */
export async function judge(url: string, { name, port, isKept = false }: Asked): Promise<Figure[]> {
  const scores = new Map<string, number[]>(CATEGORIES.map((category) => [category, []]));
  const flags = { port, disableStorageReset: isKept, onlyCategories: [...CATEGORIES] };
  const speeds: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(url, { ...flags, output: 'json', logLevel: 'silent' });
    // Without its session it would be another page.
    if (result?.lhr.finalDisplayedUrl !== url) throw new Error(`${url} led to ${result?.lhr.finalDisplayedUrl}`);
    speeds.push(result.lhr.environment.benchmarkIndex);
    for (const category of CATEGORIES) scores.get(category)?.push((result.lhr.categories[category]?.score ?? 0) * 100);
  }
  const figures = CATEGORIES.map((category) =>
    atLeast(LIMITS[category], {
      name: `${name}: Lighthouse ${category}, median of ${RUNS}`,
      value: quantile(scores.get(category) ?? [], 0.5),
      unit: 'points',
    }),
  );
  const speed = { name: `${name}: benchmarkIndex meanwhile, median`, value: quantile(speeds, 0.5), unit: 'points' };
  return [...figures, told(speed)];
}
