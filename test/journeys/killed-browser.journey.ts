import type { Page } from '@playwright/test';
import type { SnapshotRequest } from '#protocol/sync';
import { expectTruth, held, makeOlder, OLDER } from '../support/browser/device-rows.ts';
import { expect, test } from '../support/browser/journey.ts';
import { KeptBrowser } from '../support/browser/kept-browser.ts';
import { keptForOffline } from '../support/browser/looks.ts';
import { letIn } from '../support/browser/open-app.ts';
import { aProgram, aRequestBy, type Assigned, type Program } from '../support/program.ts';
import { ANNA, bubble, makeLeastBusy, messages, note, SHOP_ID, signIn } from '../support/browser/staff.ts';
import { stands, standStill, standStillIn, syncWorkerOf, type Moment } from '../support/browser/stand-still.ts';

test.setTimeout(180_000);

let program: Program;
let browser: KeptBrowser;
let task: { path: string; words: string[] };

test.beforeAll(async ({ frontdesk }) => {
  test.setTimeout(180_000);
  program = await aProgram(frontdesk.url);
  await makeLeastBusy(program, ANNA);
  const { taskId } = await program.post<Assigned>('/requests', aRequestBy('killed', SHOP_ID));
  task = { path: `/app/tasks/${taskId}`, words: [] };
  browser = new KeptBrowser(frontdesk.url);
  const page = await browser.start();
  await signIn(page, 'anna', task.path);
  await keptForOffline(page);
  await browser.close();
});
test.afterAll(() => browser.remove());

const noteField = (page: Page) => page.getByRole('textbox', { name: 'Internal note' });

const API = '**/api/**';

async function goOffline(page: Page): Promise<void> {
  await page.context().setOffline(true);
  // A browser that has just been started may let a first question through before it is offline.
  await page.context().route(API, (route) => route.abort());
}

async function goOnline(page: Page): Promise<void> {
  await letIn(page.context(), 'anna');
  await page.context().unroute(API);
  await page.context().setOffline(false);
}

/** A browser opens the task on the profile as the last one left it, without a server. */
async function openOffline(prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await browser.start();
  await goOffline(page);
  await prepare?.(page);
  await page.goto(task.path);
  await expect(messages(page)).toContainText('Do you have this in blue? (killed)');
  await expectWords(page);
  return page;
}

/** What the screen has called saved stands there, once. */
async function expectWords(page: Page): Promise<void> {
  for (const words of task.words) await expect(bubble(page, words)).toHaveCount(1);
}

async function write(page: Page): Promise<void> {
  const words = nextWords();
  await note(page, words);
  task.words.push(words);
}
const nextWords = () => `Note ${task.words.length + 1}.`;

/** Adds notes until the browser is killed. @returns the words that the screen has never called saved */
async function writeUntil(page: Page, killed: Promise<void>): Promise<string> {
  const writing = async () => {
    for (;;) await write(page);
  };
  await Promise.allSettled([writing(), killed]);
  return nextWords();
}

const killedAt = (page: Page): Promise<void> => stands(page).then(() => browser.kill());

test('[DV13] killed while notes are written: what was called saved is there and leaves once, what was not is in the field', async () => {
  let page = await openOffline((it) => standStill(it, { ask: 'add', store: 'outbox', nth: 3, when: 'asked' }));
  const unsaid = await writeUntil(page, killedAt(page));

  page = await openOffline((it) => standStill(it, { ask: 'add', store: 'outbox', nth: 2, when: 'kept' }));
  await expect(noteField(page)).toHaveValue(unsaid);
  // The disk has it, and nobody could say so.
  task.words.push(await writeUntil(page, killedAt(page)));

  page = await openOffline();
  await expect(noteField(page)).toHaveCount(0);
  await goOnline(page);
  await expectTruth(page, task.words);
  await browser.close();
});

test('[DV13] killed while a page of rows is taken in: it comes again, and what it settles leaves once', async () => {
  const moments: Moment[] = [
    { ask: 'put', store: 'messages', nth: 10, when: 'asked' },
    { ask: 'put', store: 'journal', nth: 1, when: 'kept' },
  ];
  for (const moment of moments) {
    const page = await openOffline();
    await write(page);
    const asking = Array.from({ length: 15 }, () => aRequestBy(crypto.randomUUID().slice(0, 8), SHOP_ID));
    await Promise.all(asking.map((body) => program.post('/requests', body)));
    const killed = killedAt(page);
    await standStillIn(await syncWorkerOf(page), moment);
    await goOnline(page);
    await killed;
  }
  const page = await openOffline();
  await goOnline(page);
  await expectTruth(page, task.words);
  await browser.close();
});

test('[DV13] killed while an older database is brought up to date: it is the old or the new one, with everything in it', async () => {
  let page = await openOffline();
  await write(page);
  // The app must be gone before the network is back, or it would send.
  await page.goto('about:blank');
  await page.context().setOffline(false);
  await page.goto('/healthz');
  await makeOlder(page);
  await browser.close();

  await dieOpening({ ask: 'createIndex', store: 'clients', nth: 1, when: 'asked' });
  page = await browser.start();
  await page.goto('/healthz');
  expect((await held(page)).version).toBe(OLDER);
  await browser.close();
  await dieOpening({ ask: 'createIndex', store: 'clients', nth: 1, when: 'kept' });

  page = await openOffline();
  expect((await held(page)).version).toBeGreaterThan(OLDER);
  await goOnline(page);
  await expectTruth(page, task.words);
});

async function dieOpening(moment: Moment): Promise<void> {
  const page = await browser.start();
  await goOffline(page);
  await standStill(page, moment);
  const killed = killedAt(page);
  await Promise.allSettled([page.goto(task.path), killed]);
}

test('[DV13] killed during the first fill: it goes on where it was, and the desk can be worked at meanwhile', async ({
  frontdesk,
}) => {
  const settled = browser;
  browser = new KeptBrowser(frontdesk.url);
  let page = await browser.start();
  await letIn(page.context(), 'anna');
  await dieFilling(page, 'asked');

  page = await browser.start();
  await letIn(page.context(), 'anna');
  await page.goto('/healthz');
  const [left] = (await held(page)).state.fills;
  expect(left).toMatchObject({ kind: 'scope', after: expect.any(String) });
  const [first] = await dieFilling(page, 'kept');
  expect(first).toMatchObject({ kind: left?.kind, id: left?.of, after: left?.after });

  // On a quick machine this had not reached the disk either.
  page = await openOffline((it) => it.addInitScript(() => localStorage.removeItem('frontdesk-me')));
  expect((await held(page)).state.fills).not.toEqual([]);
  await write(page);
  await goOnline(page);
  await expectTruth(page, task.words);
  await browser.remove();
  browser = settled;
});

/** @returns what the device asked for, in order */
async function dieFilling(page: Page, when: Moment['when']): Promise<SnapshotRequest[]> {
  const asked: SnapshotRequest[] = [];
  const ready = Promise.withResolvers<void>();
  await page.context().route('**/api/sync/snapshot', async (route) => {
    await ready.promise;
    const body = route.request().postDataJSON() as SnapshotRequest;
    asked.push(body);
    // The next page is asked for ahead, and dies with the browser.
    await route.continue({ postData: { ...body, limit: 100 } }).catch(() => undefined);
  });
  await page.goto(task.path);
  const killed = killedAt(page);
  await keptForOffline(page);
  await standStillIn(await syncWorkerOf(page), { ask: 'put', store: 'clients', nth: 150, when });
  ready.resolve();
  await killed;
  return asked;
}

test('[DV18] killed right after a sign-out without network: nobody is in at the next start, and the server knows', async ({
  frontdesk,
}) => {
  const other = new KeptBrowser(frontdesk.url);
  let page = await other.start();
  await signIn(page, 'anna');
  await keptForOffline(page);
  await other.close();

  page = await other.start();
  await page.context().setOffline(true);
  await page.goto('/app/me');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await other.kill();

  page = await other.start();
  await page.goto('/app/');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  expect((await page.request.get('/api/me')).status()).toBe(401);
  await other.remove();
});
