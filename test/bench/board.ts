import type { Page } from '@playwright/test';
import { letIn, openApp } from '../support/browser/open-app.ts';
import { aNewTeam, aProgram, aRequestBy, type Program } from '../support/program.ts';
import { openBrowser } from './browser.ts';
import { atMost, quantile, told, type Figure } from './figure.ts';
import { startSeeded } from './sync/base.ts';

/** The load board of 200 employees while work comes in: how far it is behind what the server has said is so. */

const EMPLOYEES = 200;
/** Most of them are done, as in a desk that has been at work for a while. */
const TASKS = 20_000;
const ARRIVALS = 400;
const A_SECOND = 20;
/** Longest that the last one may take to be seen; what takes so long has failed anyway. */
const PATIENCE_MS = 30_000;

export async function board(): Promise<Figure[]> {
  let teamId = '';
  const instance = await startSeeded(TASKS / 2, TASKS, TASKS, async (url) => {
    ({ teamId } = await aNewTeam(await aProgram(url), EMPLOYEES));
  });
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ baseURL: instance.url, serviceWorkers: 'block' });
    await letIn(context, 'manager');
    const page = await context.newPage();
    await openApp(page, '/app/load');
    const before = await watch(page);
    const program = await aProgram(instance.url);
    const answered = await arrive(program, teamId);
    const shown = await seen(page, before);
    const behind = answered.map((at, index) => Math.max(0, (shown[index] ?? Infinity) - at));
    return [
      told({
        name: 'board: people on it',
        value: await page.getByRole('button', { name: /More about/ }).count(),
        unit: '',
      }),
      atMost(1_000, {
        name: `board: behind reality with ${EMPLOYEES} employees and ${A_SECOND} arrivals/s, p95`,
        value: quantile(behind, 0.95),
        unit: 'ms',
      }),
      told({ name: 'board: the same, median', value: quantile(behind, 0.5), unit: 'ms' }),
    ];
  } finally {
    await browser.close();
    await instance.stop();
  }
}

/** Notes when the page shows how many have come in. @returns how many that are now */
async function watch(page: Page): Promise<number> {
  const figure = page.getByRole('main').getByRole('link', { name: /^\d+ Came in today$/ });
  return figure.evaluate((link) => {
    const read = () => Number(/\d+/.exec(link.textContent ?? '')?.[0]);
    const notes: [at: number, count: number][] = [];
    Object.assign(window, { notes });
    new MutationObserver(() => notes.push([Date.now(), read()])).observe(link, { characterData: true, subtree: true });
    return read();
  });
}

/** @returns when each was answered, in that order; UTC milliseconds */
async function arrive(program: Program, teamId: string): Promise<number[]> {
  const all: Promise<number>[] = [];
  await new Promise<void>((settle) => {
    const timer = setInterval(() => {
      const body = aRequestBy(`board-${all.length}`, teamId);
      all.push(program.post('/requests', body).then(() => Date.now()));
      if (all.length < ARRIVALS) return;
      clearInterval(timer);
      settle();
    }, 1000 / A_SECOND);
  });
  return (await Promise.all(all)).sort((a, b) => a - b);
}

/** @returns when the page showed the first arrival, the second, and so on; UTC milliseconds */
async function seen(page: Page, before: number): Promise<number[]> {
  const figure = page.getByRole('main').getByRole('link', { name: `${before + ARRIVALS} Came in today` });
  await figure.waitFor({ timeout: PATIENCE_MS });
  const notes = await page.evaluate(() => (window as unknown as { notes: [number, number][] }).notes);
  return Array.from(
    { length: ARRIVALS },
    (_, index) => notes.find(([, count]) => count >= before + index + 1)?.[0] ?? Infinity,
  );
}
