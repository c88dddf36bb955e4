import type { Page } from '@playwright/test';
import { expectTruth, onServer, held } from '../support/browser/device-rows.ts';
import { expect, test } from '../support/browser/journey.ts';
import { filled, letIn } from '../support/browser/open-app.ts';
import { aProgram, aRequestBy, type Assigned, type Program } from '../support/program.ts';
import { Room } from '../support/browser/room.ts';
import { ANNA, bubble, makeLeastBusy, messages, note, row, SHOP_ID } from '../support/browser/staff.ts';

test.use({ serviceWorkers: 'block' });
test.setTimeout(120_000);

/** The demo's rows take less than half of the one, and more than the other. */
const ENOUGH_BYTES = 4_000_000;
const TOO_LITTLE_BYTES = 400_000;
/** Half of the shortest wait between two tries, for the clocks of a busy machine. */
const SOON_MS = 250;

let program: Program;
let path: string;

test.beforeAll(async ({ frontdesk }) => {
  program = await aProgram(frontdesk.url);
  await makeLeastBusy(program, ANNA);
  const { taskId } = await program.post<Assigned>('/requests', aRequestBy('full', SHOP_ID));
  path = `/app/tasks/${taskId}`;
});

const cannotStore = (page: Page) => page.getByText(/^This device cannot store anything right now/);
const noteField = (page: Page) => page.getByRole('textbox', { name: 'Internal note' });

async function openWith(page: Page, bytes: number): Promise<Room> {
  await letIn(page.context(), 'anna');
  await page.goto('/healthz');
  const room = await Room.of(page, bytes);
  await page.goto(path);
  return room;
}

/** What the server has of these words. */
async function told(page: Page, words: string): Promise<number> {
  const rows = await onServer(page, (await held(page)).state);
  return rows.filter(({ row: it }) => 'text' in it && it.text === words).length;
}

test('[DV14] on a full disk nothing is called saved, the words stay in their field, and what waited leaves', async ({
  page,
}) => {
  const room = await openWith(page, ENOUGH_BYTES);
  await filled(page);
  await page.route('**/api/sync/push', (route) => route.abort());
  await note(page, 'Written in time.');
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(databases).toContain(`frontdesk-kept-${ANNA}`);
  await room.takeAll(page);

  await page.unroute('**/api/sync/push');
  await page.reload();
  await expect(cannotStore(page)).toBeVisible();
  await expect.poll(() => told(page, 'Written in time.')).toBe(1);
  await page.getByRole('group', { name: 'Who will read it' }).getByText('Internal note').click();
  await noteField(page).fill('No room.');
  await expect(page.getByText('This device cannot keep your words right now.')).toBeVisible();
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByText('This device could not store it. Your words are still in the field.')).toBeVisible();
  await expect(noteField(page)).toHaveValue('No room.');
  await expect(bubble(page, 'No room.')).toHaveCount(0);

  await room.giveBack();
  await expect(cannotStore(page)).toHaveCount(0, { timeout: 60_000 });
  await expect(noteField(page)).toHaveValue('No room.');
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(bubble(page, 'No room.')).toHaveCount(1);
  await expectTruth(page, ['Written in time.', 'No room.']);
});

test('[DV14] a first fill that finds no room says so, asks later and later, and ends by itself when there is some', async ({
  page,
}) => {
  const asked: number[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('/api/sync/pull')) asked.push(request.timing().startTime);
  });
  const room = await openWith(page, TOO_LITTLE_BYTES);
  await expect(cannotStore(page)).toBeVisible();
  await expect(messages(page)).toContainText('Do you have this in blue? (full)');
  await expect(row(page, 'Client full')).toBeVisible();
  // What came before it failed came at once, and a poke may hurry one try; not all of them.
  asked.length = 0;
  await expect.poll(() => asked.length).toBeGreaterThan(2);
  const waits = asked.slice(1).map((at, i) => at - asked[i]!);
  expect(Math.max(...waits)).toBeGreaterThan(SOON_MS);

  await room.giveBack();
  await expect(cannotStore(page)).toHaveCount(0, { timeout: 60_000 });
  await expectTruth(page, []);
});
