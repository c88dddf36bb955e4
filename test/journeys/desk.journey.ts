import type { Frontdesk } from '../../worker/local/frontdesk.ts';
import { expect, test } from '../support/browser/journey.ts';
import { aProgram, aRequestBy, type Assigned, type Program } from '../support/program.ts';
import {
  advance,
  ANNA,
  bubble,
  complete,
  lettersTo,
  makeLeastBusy,
  note,
  reply,
  replyField,
  row,
  SHOP_ID,
  signIn,
} from '../support/browser/staff.ts';

test.use({ serviceWorkers: 'block' });

const UNDO_MS = 10_000;

let program: Program;
test.beforeEach(async ({ frontdesk }) => {
  program = await aProgram(frontdesk.url);
  await makeLeastBusy(program, ANNA);
});

/** A request of somebody new, which falls to Anna. */
async function anAsk(): Promise<Assigned & { person: string; client: string; email: string }> {
  const person = crypto.randomUUID().slice(0, 8);
  const request = aRequestBy(person, SHOP_ID);
  const filed = await program.post<Assigned>('/requests', request);
  expect(filed.assignee?.id).toBe(ANNA);
  return { ...filed, person, client: request.client.name, email: request.client.email };
}

type Message = { direction: string; text: string; state: string };
const requestOf = ({ requestId }: Assigned) =>
  program.get<{ status: string; messages: Message[] }>(`/requests/${requestId}`);
const letters = async (frontdesk: Frontdesk, to: string, words: string) =>
  (await lettersTo(frontdesk.url, to)).filter(({ text }) => text.includes(words));

test('what falls to an employee stands in My tasks by itself, with a toast', async ({ deskOf }, { annotations }) => {
  const page = await deskOf('anna');
  await expect(page.getByRole('heading', { level: 1, name: 'My tasks' })).toBeVisible();
  // The socket must be open: before that, news comes with the next pull.
  await page.waitForLoadState('networkidle');

  const ask = await anAsk();
  const answeredAt = Date.now();
  await row(page, ask.client).waitFor();
  annotations.push({ type: 'on screen after the answer', description: `${Date.now() - answeredAt} ms` });

  await expect(page.getByText(`New task: ${ask.client}`)).toBeVisible();
  await row(page, ask.client).click();
  await expect(bubble(page, `Do you have this in blue? (${ask.person})`)).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Client' }).getByText(ask.email)).toBeVisible();
});

test('news that nobody saw is counted in the title of the tab', async ({ deskOf }) => {
  const page = await deskOf('anna');
  await expect(page).toHaveTitle('My tasks · Frontdesk');
  const look = (visibilityState: 'hidden' | 'visible') =>
    page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, visibilityState);
  await look('hidden');

  await anAsk();
  await expect(page).toHaveTitle('(1) My tasks · Frontdesk');

  await look('visible');
  await expect(page).toHaveTitle('My tasks · Frontdesk');
});

test('a reply leaves after ten seconds, to the client', async ({ deskOf, frontdesk }) => {
  const ask = await anAsk();
  const page = await deskOf('anna', `/app/tasks/${ask.taskId}`);

  await reply(page, 'Yes, in three shades.');
  const said = bubble(page, 'Yes, in three shades.');
  await expect(said).toContainText('Leaves in a moment');
  await expect(said.getByRole('button', { name: /^Undo \((\d|10)\)$/ })).toBeVisible();
  await expect.poll(async () => (await requestOf(ask)).messages.at(-1)?.state).toBe('queued');
  expect(await letters(frontdesk, ask.email, 'three shades')).toEqual([]);

  await advance(frontdesk.url, UNDO_MS);

  await expect(said).toContainText('Sent');
  await expect(said.getByRole('button')).toHaveCount(0);
  expect(await letters(frontdesk, ask.email, 'three shades')).toHaveLength(1);
});

test('a reply taken back within ten seconds never leaves, and its words come back', async ({ deskOf, frontdesk }) => {
  const ask = await anAsk();
  const page = await deskOf('anna', `/app/tasks/${ask.taskId}`);
  await reply(page, 'No, only in grey.');
  const said = bubble(page, 'No, only in grey.');
  await expect.poll(async () => (await requestOf(ask)).messages.at(-1)?.state).toBe('queued');

  await said.getByRole('button', { name: /^Undo/ }).click();

  await expect(replyField(page)).toHaveValue('No, only in grey.');
  await expect(said).toContainText('Taken back');
  await expect.poll(async () => (await requestOf(ask)).messages.at(-1)?.state).toBe('undone');
  await advance(frontdesk.url, UNDO_MS);
  expect(await letters(frontdesk, ask.email, 'only in grey')).toEqual([]);
});

test('an internal note is read by colleagues, and by nobody else', async ({ deskOf, browser, baseURL, frontdesk }) => {
  const ask = await anAsk();
  const page = await deskOf('anna', `/app/tasks/${ask.taskId}`);
  const colleague = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await signIn(colleague, 'chief', `/app/tasks/${ask.taskId}`);

  await note(page, 'Wants it before Friday.');

  await expect(bubble(colleague, 'Wants it before Friday.')).toContainText('internal note');
  await advance(frontdesk.url, UNDO_MS);
  expect(await letters(frontdesk, ask.email, 'before Friday')).toEqual([]);
  await colleague.context().close();
});

test('a task is completed with a result, which can be taken back', async ({ deskOf }) => {
  const ask = await anAsk();
  const page = await deskOf('anna');
  await row(page, ask.client).click();

  await complete(page, 'Answered');
  await expect(row(page, ask.client)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, ask.client)).toBeVisible();
  await expect.poll(async () => (await requestOf(ask)).status).not.toBe('done');

  await row(page, ask.client).click();
  await complete(page, 'Sold');
  await expect(row(page, ask.client)).toHaveCount(0);
  await expect.poll(async () => (await requestOf(ask)).status).toBe('done');
  const { items } = await program.get<{ items: { id: string; result: string }[] }>('/tasks?status=done');
  expect(items.find(({ id }) => id === ask.taskId)?.result).toBe('sold');
});

test('a draft belongs to its conversation and outlives a reload', async ({ deskOf }) => {
  const one = await anAsk();
  await makeLeastBusy(program, ANNA);
  const other = await anAsk();
  const page = await deskOf('anna', `/app/tasks/${one.taskId}`);
  await replyField(page).fill('Half a thou');

  await page.goto(`/app/tasks/${other.taskId}`);
  await expect(bubble(page, other.person)).toBeVisible();
  await expect(replyField(page)).toHaveValue('');

  await page.goto(`/app/tasks/${one.taskId}`);
  await expect(replyField(page)).toHaveValue('Half a thou');
  await page.reload();
  await expect(replyField(page)).toHaveValue('Half a thou');
});
