import type { BrowserContext, Page } from '@playwright/test';
import { atLeast, atMost, type Figure } from '../figure.ts';
import { FIRST_ROW } from '../first-list.ts';
import { longestTask, watchLongTasks } from './watching.ts';

const SCROLLED = 10_000;
/** A page above what is seen, one below, and those it stands in. */
const ROWS_AT_ONCE = 400;

/** Down a list of what is done, a screen at a time, as somebody who looks for something; and all the way back. */
export async function scroll(context: BrowserContext, url: string): Promise<Figure[]> {
  const page = await context.newPage();
  await watchLongTasks(page);
  await page.goto(`${url}/app/all?status=done`);
  await page.locator(FIRST_ROW).first().waitFor();
  await longestTask(page);
  const { rows, most } = await scrollDown(page);
  const down = await longestTask(page);
  await scrollUp(page);
  const up = await longestTask(page);
  await page.close();
  return [
    atLeast(SCROLLED, { name: 'sync: rows scrolled through within a minute', value: rows, unit: 'rows' }),
    atMost(50, { name: 'sync: longest task of the main thread while scrolling', value: down, unit: 'ms' }),
    atMost(50, { name: 'sync: the same, on the way back', value: up, unit: 'ms' }),
    atMost(ROWS_AT_ONCE, { name: 'sync: rows in the page at most', value: most, unit: 'rows' }),
  ];
}

/** @returns how many rows have been in sight, and how many were in the page at once */
const scrollDown = (page: Page): Promise<{ rows: number; most: number }> =>
  page.evaluate(
    async ({ selector, wanted }) => {
      const at = document.querySelector(selector)!.closest('[role=region]')!;
      const until = performance.now() + 60_000;
      let [rows, most] = [0, 0];
      while (rows < wanted && performance.now() < until) {
        at.scrollTop = at.scrollHeight;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const here = document.querySelectorAll(selector);
        rows = Number([...here].at(-1)?.closest('[aria-posinset]')?.getAttribute('aria-posinset') ?? 0);
        most = Math.max(most, here.length);
      }
      return { rows, most };
    },
    { selector: FIRST_ROW, wanted: SCROLLED },
  );

/** Three screens a frame, as a thumb that flings. */
const scrollUp = (page: Page): Promise<void> =>
  page.evaluate(async (selector) => {
    const at = document.querySelector(selector)!.closest('[role=region]')!;
    while (at.scrollTop > 0) {
      at.scrollTop -= 3 * at.clientHeight;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, FIRST_ROW);
