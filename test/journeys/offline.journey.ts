import { expect, test } from '../support/browser/journey.ts';
import { keptForOffline } from '../support/browser/looks.ts';
import { aProgram, aRequestBy, type Assigned, type Program } from '../support/program.ts';
import {
  ANNA,
  bubble,
  complete,
  makeLeastBusy,
  messages,
  note,
  reply,
  row,
  SHOP_ID,
  signIn,
} from '../support/browser/staff.ts';

test.setTimeout(180_000);

let program: Program;

test.beforeEach(async ({ mortal }) => {
  program = await aProgram(mortal.url);
  await makeLeastBusy(program, ANNA);
});

type Message = { direction: string; text: string; state: string };
type Facts = { status: string; messages: Message[] };

test('with the server dead the desk opens on any link and takes work, which leaves in order when it is back', async ({
  browser,
  mortal,
}) => {
  const context = await browser.newContext({ baseURL: mortal.url });
  const { taskId, requestId } = await program.post<Assigned>('/requests', aRequestBy('offline', SHOP_ID));
  const first = await context.newPage();
  await signIn(first, 'anna');
  await expect(row(first, 'Client offline')).toBeVisible();
  await keptForOffline(first);
  await first.close();

  await mortal.die();
  const page = await context.newPage();
  await page.goto(`/app/tasks/${taskId}`);
  await expect(messages(page)).toContainText('Do you have this in blue?');
  await expect(page.getByRole('complementary', { name: 'Client' })).toContainText('offline@example.test');
  await expect(page.getByText(/^Offline\./)).toBeVisible();

  await reply(page, 'Yes, since Monday.');
  await expect(bubble(page, 'Yes, since Monday.')).toContainText('Waits on this device');
  await note(page, 'Two are left.');
  await expect(bubble(page, 'Two are left.')).toContainText('Waits on this device');
  await complete(page, 'Sold');
  await expect(row(page, 'Client offline')).toHaveCount(0);
  await expect(page.getByText(/^Offline\. 3 changes are kept here since/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Offline\. 3 changes are kept here since/)).toBeVisible();

  await mortal.live();
  await expect(page.getByText(/^Offline\./)).toHaveCount(0, { timeout: 90_000 });
  await expect.poll(async () => (await program.get<Facts>(`/requests/${requestId}`)).status).toBe('done');
  const { messages: said } = await program.get<Facts>(`/requests/${requestId}`);
  expect(said.filter(({ text }) => text === 'Yes, since Monday.')).toHaveLength(1);
  await context.close();

  // Another device has only what the server has.
  const elsewhere = await (await browser.newContext({ baseURL: mortal.url })).newPage();
  await signIn(elsewhere, 'chief', `/app/tasks/${taskId}`);
  const words = /^(Do you have this in blue\? \(offline\)|Yes, since Monday\.|Two are left\.)$/;
  await expect(messages(elsewhere).getByText(words)).toHaveText([
    'Do you have this in blue? (offline)',
    'Yes, since Monday.',
    'Two are left.',
  ]);
  await elsewhere.context().close();
});

test('with the server dead another language is chosen, and the desk is in it after every start', async ({
  browser,
  mortal,
}) => {
  const context = await browser.newContext({ baseURL: mortal.url });
  const page = await context.newPage();
  await signIn(page, 'anna');
  await keptForOffline(page);

  await mortal.die();
  await page.goto('/app/me');
  await page.getByLabel('Language').selectOption('lv');
  await expect(page.getByRole('link', { name: 'Mani' })).toBeVisible();
  await page.goto('/app/');
  await expect(page.getByRole('heading', { name: 'Mani uzdevumi' })).toBeVisible();
  await context.close();
});
