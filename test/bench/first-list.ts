import type { Page } from '@playwright/test';

export const FIRST_ROW = 'a[data-row]';

/** Opens one's own list in a new page, which it closes. @returns milliseconds from the first script to the first row on the screen */
export async function timeToFirstList(page: Page, url: string): Promise<number> {
  await page.addInitScript((selector) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark('first-row'));
    }).observe(document, { childList: true, subtree: true });
  }, FIRST_ROW);
  await page.goto(`${url}/app/`);
  await page.waitForFunction(() => performance.getEntriesByName('first-row').length > 0);
  const time = await page.evaluate(() => {
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    const start = Math.min(...scripts.map((entry) => (entry as PerformanceResourceTiming).responseEnd));
    return (performance.getEntriesByName('first-row')[0]?.startTime ?? Number.NaN) - start;
  });
  await page.close();
  return time;
}
