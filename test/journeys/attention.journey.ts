import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/journey.ts';
import { expectFine, keptForOffline } from '../support/browser/looks.ts';
import { aProgram, aRequestBy, type Assigned, type Program } from '../support/program.ts';
import { ANNA, bubble, makeLeastBusy, messages, replyField, SHOP_ID, signIn } from '../support/browser/staff.ts';

test.setTimeout(120_000);

let program: Program;
test.beforeEach(async ({ frontdesk }) => {
  program = await aProgram(frontdesk.url);
  await makeLeastBusy(program, ANNA);
});

const anAsk = (person: string) => program.post<Assigned>('/requests', aRequestBy(person, SHOP_ID));
type Message = { direction: string; text: string };
const said = async ({ requestId }: Assigned) =>
  (await program.get<{ messages: Message[] }>(`/requests/${requestId}`)).messages;

/** Writes a reply without network, while the client goes on writing. */
async function replyTooLate(page: Page, person: string, words: string): Promise<Assigned> {
  const ask = await anAsk(person);
  await signIn(page, 'anna', `/app/tasks/${ask.taskId}`);
  await expect(messages(page)).toContainText(`(${person})`);
  await keptForOffline(page);
  await page.context().setOffline(true);
  await expect(page.getByText(/^Offline\./)).toBeVisible();
  await replyField(page).fill(words);
  await page.keyboard.press('Control+Enter');
  await expect(bubble(page, words)).toContainText('Waits on this device');

  await program.post('/requests', { ...aRequestBy(person, SHOP_ID), text: 'Never mind, I found one.' });
  await page.context().setOffline(false);
  return ask;
}

const held = (page: Page) => page.getByRole('list', { name: 'Not sent yet' }).getByRole('listitem');

test('a reply to a thread that moved on is held with what came in between, and sent only when told', async ({
  page,
}) => {
  const ask = await replyTooLate(page, 'held-send', 'Yes, in blue.');
  await expect(held(page)).toContainText('1 message came in that you had not seen');
  await expect(messages(page).getByText('Came in after you wrote')).toBeVisible();
  await expect(bubble(page, 'Never mind, I found one.')).toBeVisible();
  await expect(page.getByRole('link', { name: /Attention/ })).toBeVisible();
  expect((await said(ask)).filter(({ text }) => text === 'Yes, in blue.')).toEqual([]);
  await expectFine(page);

  await held(page).getByRole('button', { name: 'Send anyway' }).click();

  await expect(held(page)).toHaveCount(0);
  await expect.poll(async () => (await said(ask)).at(-1)?.text).toBe('Yes, in blue.');
});

test('a held reply goes back into the field to be written anew', async ({ page }) => {
  await replyTooLate(page, 'held-edit', 'Shall I keep one?');
  await replyField(page).fill('Something else');
  await held(page).getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByText('Other words stand in the field')).toBeVisible();
  await expect(replyField(page)).toHaveValue('Something else');

  await replyField(page).fill('');
  await expect(async () => {
    await held(page).getByRole('button', { name: 'Edit' }).click({ timeout: 1_000 });
    await expect(replyField(page)).toHaveValue('Shall I keep one?', { timeout: 1_000 });
  }).toPass();
  await expect(held(page)).toHaveCount(0);
});

test('a held reply is discarded after a question, and nothing was sent', async ({ page }) => {
  const ask = await replyTooLate(page, 'held-discard', 'Too late.');
  await held(page).getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();

  await expect(held(page)).toHaveCount(0);
  expect((await said(ask)).filter(({ text }) => text === 'Too late.')).toEqual([]);
});

test('what was refused is shown whole, with how things stand, and its words stay as a note', async ({ deskOf }) => {
  const ask = await anAsk('refused');
  const page = await deskOf('anna', `/app/tasks/${ask.taskId}`);
  await expect(messages(page)).toContainText('(refused)');
  await keptForOffline(page);
  await page.context().setOffline(true);
  await expect(page.getByText(/^Offline\./)).toBeVisible();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Result', { exact: true }).fill('Sold two');
  await dialog.getByLabel(/^Note for colleagues/).fill('Paid in cash');
  await dialog.getByRole('button', { name: 'Complete' }).click();
  await page.getByRole('button', { name: 'Details' }).click();
  await expect(page.getByRole('list', { name: 'What waits on this device' })).toContainText('Completing a task: 1');

  await program.post(`/tasks/${ask.taskId}/complete`, { result: 'Answered' });
  await page.context().setOffline(false);
  await page.getByRole('link', { name: /Attention/ }).click();

  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /Client refused/ }) });
  await expect(card).toContainText(/the task is already done/);
  await expect(card).toContainText('Sold two');
  await expect(card).toContainText('Paid in cash');
  await expect(card).toContainText(/completed the task: Answered/);
  await expectFine(page);

  await card.getByRole('button', { name: 'Keep as a note' }).click();
  await expect(card).toHaveCount(0);
  await expect(page.getByText('All is well')).toBeVisible();
  await page.goto(`/app/tasks/${ask.taskId}`);
  await expect(bubble(page, 'Sold two')).toContainText('Paid in cash');
  await expect(bubble(page, 'Sold two')).toContainText('internal note');
});
