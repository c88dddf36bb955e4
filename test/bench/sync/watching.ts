import type { CDPSession, Page } from '@playwright/test';

/** What several of the benches of a device look at, and how they slow it. */

/** How much slower a phone is. */
export const SLOWED = 4;

export async function slow(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return cdp;
}

export const watchLongTasks = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        const known = Number(sessionStorage.getItem('longest') ?? 0);
        sessionStorage.setItem('longest', String(Math.max(known, duration)));
      }
    }).observe({ type: 'longtask', buffered: true });
  });

/** @returns milliseconds of the longest since it was last asked; 0 when none was longer than 50 */
export const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const longest = Number(sessionStorage.getItem('longest') ?? 0);
    sessionStorage.removeItem('longest');
    return longest;
  });
