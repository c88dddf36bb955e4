import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/journey.ts';
import { keptForOffline } from '../support/browser/looks.ts';
import { aProgram, aRequestBy, type Assigned, type Program } from '../support/program.ts';
import { advance, ANNA, bubble, makeLeastBusy, note, reply, row, SHOP_ID, signIn } from '../support/browser/staff.ts';

test.setTimeout(180_000);

let program: Program;

test.beforeEach(async ({ mortal }) => {
  program = await aProgram(mortal.url);
  await makeLeastBusy(program, ANNA);
});

type Mailed = { text: string; attachments?: { filename: string; size: number }[] };
const UNDO_MS = 11_000;
/** Three parts. */
const PLAN = { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(1_200_000, '%PDF-1.7 ') };

async function mailed(url: string, words: string): Promise<Mailed | undefined> {
  const mailbox = (await (await fetch(`${url}/dev/mailbox.json`)).json()) as Mailed[];
  return mailbox.find(({ text }) => text.includes(words));
}

/** How many contents wait on the device; -1: there is no database for them. */
const waitingFiles = (page: Page) =>
  page.evaluate(async () => {
    const { name } = (await indexedDB.databases()).find((one) => one.name?.startsWith('frontdesk-files-')) ?? {};
    if (name === undefined) return -1;
    return new Promise<number>((resolve) => {
      const open = indexedDB.open(name);
      open.onsuccess = () => {
        const count = open.result.transaction('bytes').objectStore('bytes').count();
        count.onsuccess = () => {
          open.result.close();
          resolve(count.result);
        };
      };
    });
  });

test('[FL7] a file picked with the server dead waits through a reload, and its letter leaves with it', async ({
  browser,
  mortal,
}) => {
  const context = await browser.newContext({ baseURL: mortal.url });
  const { taskId } = await program.post<Assigned>('/requests', aRequestBy('files', SHOP_ID));
  const first = await context.newPage();
  await signIn(first, 'anna');
  await expect(row(first, 'Client files')).toBeVisible();
  await keptForOffline(first);
  await first.close();

  await mortal.die();
  const page = await context.newPage();
  await page.goto(`/app/tasks/${taskId}`);
  await page.locator('input[type=file]').setInputFiles(PLAN);
  await expect(page.getByRole('list', { name: 'Attached files' })).toContainText('plan.pdf');
  await reply(page, 'The plan is attached.');
  await expect(bubble(page, 'The plan is attached.')).toContainText('Waits on this device');
  await page.reload();
  const said = bubble(page, 'The plan is attached.');
  await expect(said).toContainText(/plan\.pdf.*Waits on this device/s);
  expect(await waitingFiles(page)).toBe(1);

  await mortal.live();
  await expect(said.getByRole('link', { name: /^plan\.pdf/ })).toBeVisible({ timeout: 90_000 });
  await advance(mortal.url, UNDO_MS);
  await expect(said).toContainText('Sent');
  expect((await mailed(mortal.url, 'The plan is attached.'))?.attachments).toMatchObject([
    { filename: 'plan.pdf', size: PLAN.buffer.length },
  ]);
  await expect.poll(() => waitingFiles(page)).toBe(0);
  await context.close();

  const elsewhere = await (await browser.newContext({ baseURL: mortal.url })).newPage();
  await signIn(elsewhere, 'chief', `/app/tasks/${taskId}`);
  const download = elsewhere.waitForEvent('download');
  await bubble(elsewhere, 'The plan is attached.').getByRole('link', { name: 'Download plan.pdf' }).click();
  expect((await download).suggestedFilename()).toBe('plan.pdf');
  await elsewhere.context().close();
});

test('[FL1] a note carries a file as a reply does: colleagues have it, the client gets no letter', async ({
  browser,
  mortal,
}) => {
  const context = await browser.newContext({ baseURL: mortal.url });
  const { taskId } = await program.post<Assigned>('/requests', aRequestBy('noted', SHOP_ID));
  const page = await context.newPage();
  await signIn(page, 'anna', `/app/tasks/${taskId}`);
  await page.getByRole('group', { name: 'Who will read it' }).getByText('Internal note').click();
  await page.locator('input[type=file]').setInputFiles(PLAN);
  await expect(page.getByRole('list', { name: 'Attached files' })).toContainText('plan.pdf');
  await note(page, 'Their plan, for us.');
  await expect(page.getByRole('list', { name: 'Attached files' })).toHaveCount(0);

  const elsewhere = await (await browser.newContext({ baseURL: mortal.url })).newPage();
  await signIn(elsewhere, 'chief', `/app/tasks/${taskId}`);
  const said = bubble(elsewhere, 'Their plan, for us.');
  const download = elsewhere.waitForEvent('download');
  await said.getByRole('link', { name: 'Download plan.pdf' }).click();
  expect((await download).suggestedFilename()).toBe('plan.pdf');
  await advance(mortal.url, UNDO_MS);
  expect(await mailed(mortal.url, 'Their plan, for us.')).toBeUndefined();
  await elsewhere.context().close();
  await context.close();
});
