import type { Page } from '@playwright/test';
import { seed } from '../../worker/local/seed/seed.ts';
import { baseFileIn, SqliteD1 } from '../../worker/local/sqlite-d1.ts';
import { letIn, openApp } from '../support/browser/open-app.ts';
import { startChild } from '../support/child-instance.ts';
import { makeDataDir } from '../support/instance.ts';
import { aNewTeam, aProgram } from '../support/program.ts';
import { openBrowser } from './browser.ts';
import { atMost, told, type Figure } from './figure.ts';
import { longestTask, watchLongTasks } from './sync/watching.ts';

/** Rules tried on the arrivals of a quarter, in a browser, by a manager whose screen must stay free meanwhile. */

const ARRIVALS = 20_000;
const EMPLOYEES = 40;
const TIMES = 3;
const LAST_PICTURE = 'Between who carries most and least, by day';

export async function trial(): Promise<Figure[]> {
  const { dataDir, remove } = makeDataDir();
  const teamId = await fill(dataDir);
  const instance = await startChild({ DATA_DIR: dataDir, DEMO: '1' });
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ baseURL: instance.url, serviceWorkers: 'block', locale: 'en' });
    await letIn(context, 'manager');
    const page = await context.newPage();
    await watchLongTasks(page);
    await openApp(page, `/app/settings/teams/${teamId}`);
    await page
      .getByRole('combobox', { name: 'How work is handed out' })
      .first()
      .selectOption('In turn, one after another');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByRole('table').first().waitFor();
    const tries: Tried[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      await tryOn(page, 'Last 7 days');
      tries.push(await tryOn(page, 'Last 90 days'));
    }
    const ms = tries.map((one) => one.ms).sort((a, b) => a - b)[Math.floor(TIMES / 2)]!;
    return [
      told({ name: 'trial: arrivals tried', value: tries[0]!.arrivals, unit: 'tasks' }),
      atMost(2_000, { name: `trial: two rules for ${EMPLOYEES} people, asked → shown, median`, value: ms, unit: 'ms' }),
      atMost(50, {
        name: 'trial: longest task of the page meanwhile (0: none over 50)',
        value: Math.max(...tries.map(({ longest }) => longest)),
        unit: 'ms',
      }),
      told({
        name: 'trial: the same while tables and pictures are drawn',
        value: Math.max(...tries.map(({ drawing }) => drawing)),
        unit: 'ms',
      }),
    ];
  } finally {
    await browser.close();
    instance.child.kill('SIGTERM');
    await instance.exited;
    remove();
  }
}

/** A quarter's work of one team, in the demo's organisation. */
async function fill(dataDir: string): Promise<string> {
  const maker = await startChild({ DATA_DIR: dataDir, DEMO: '1' });
  const { teamId } = await aNewTeam(await aProgram(maker.url), EMPLOYEES);
  maker.child.kill('SIGTERM');
  await maker.exited;
  const base = new SqliteD1(baseFileIn(dataDir));
  const binding = base.asBinding();
  await seed(binding, { clients: ARRIVALS, tasks: ARRIVALS, messages: ARRIVALS }, Date.now());
  // Of each team the seed makes a part.
  await binding.prepare('UPDATE requests SET team_id = ?').bind(teamId).run();
  base.close();
  return teamId;
}

/** Milliseconds of the longest task of the page: until the figures stand there, and while all else is drawn. */
type Tried = { ms: number; arrivals: number; longest: number; drawing: number };

/** From the choice of a period until the answer stands on the screen. */
async function tryOn(page: Page, period: string): Promise<Tried> {
  await longestTask(page);
  const { ms, arrivals } = await page.evaluate(
    (name) =>
      new Promise<{ ms: number; arrivals: number }>((settle) => {
        const dialog = document.querySelector('[role=dialog]')!;
        const choice = [...dialog.querySelectorAll('label')].find((label) => label.textContent?.trim() === name);
        const before = dialog.querySelector('table');
        const began = performance.now();
        new MutationObserver((_, observer) => {
          const table = dialog.querySelector('table');
          if (table === null || table === before) return;
          observer.disconnect();
          const words = /Tasks that came in: ([\d,]+)/.exec(dialog.textContent ?? '')?.[1] ?? '';
          requestAnimationFrame(() =>
            settle({ ms: performance.now() - began, arrivals: Number(words.replaceAll(',', '')) }),
          );
        }).observe(dialog, { childList: true, subtree: true });
        choice?.click();
      }),
    period,
  );
  const longest = await longestTask(page);
  await page.getByRole('row', { name: new RegExp(`^Member ${EMPLOYEES - 1} `) }).waitFor();
  await page.getByRole('img', { name: LAST_PICTURE }).waitFor();
  return { ms, arrivals, longest, drawing: await longestTask(page) };
}
