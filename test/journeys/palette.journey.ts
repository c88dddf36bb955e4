import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/journey.ts';
import { expectFine, keptForOffline } from '../support/browser/looks.ts';
import { aProgram, aRequestBy, type Assigned, type Program } from '../support/program.ts';
import { filled } from '../support/browser/open-app.ts';
import { ANNA, makeLeastBusy, messages, row, SHOP_ID, signIn } from '../support/browser/staff.ts';

let program: Program;
test.beforeEach(async ({ frontdesk }) => {
  program = await aProgram(frontdesk.url);
  await makeLeastBusy(program, ANNA);
});

/** A person nobody else in this file writes about. */
const anAsk = (person: string) => program.post<Assigned>('/requests', aRequestBy(person, SHOP_ID));

const field = (page: Page) => page.getByRole('combobox', { name: /^Search for people/ });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });
/** Options under a heading of the palette. */
const group = (page: Page, name: string) => page.getByRole('group', { name }).getByRole('option');

async function openPalette(page: Page, keys = 'Control+k'): Promise<void> {
  await page.keyboard.press(keys);
  await expect(field(page)).toBeFocused();
}

test('one box finds a client by any part and opens the card, by keyboard alone', async ({ deskOf }) => {
  await anAsk('palette-client');
  const page = await deskOf('anna');
  await openPalette(page);
  await page.keyboard.type('tte-clie');
  await expect(group(page, 'People').first()).toContainText('Client palette-client');

  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/app\/clients\/cl_/);
  await expect(page.getByRole('heading', { level: 1, name: 'Client palette-client' })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('palette-client@example.test');
  await expect(page.getByRole('main')).toContainText('Do you have this in blue? (palette-client)');
});

test('arrows walk over every group, Enter opens, and a request is found by its number', async ({ deskOf }) => {
  const { number, taskId } = await anAsk('palette-number');
  const page = await deskOf('anna');
  await openPalette(page, '/');
  await page.keyboard.type(String(number));
  const found = group(page, 'Requests').filter({ hasText: 'palette-number' });
  await expect(found).toBeVisible();

  for (let steps = 0; steps < 20; steps += 1) {
    if ((await found.getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(found).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(new RegExp(`/app/tasks/${taskId}$`));
});

test('words of a message are found, without network too, and what was opened stands first', async ({ deskOf }) => {
  const { taskId } = await anAsk('palette-offline');
  const page = await deskOf('anna', `/app/tasks/${taskId}`);
  await expect(messages(page)).toContainText('palette-offline');
  // The last that the server has to say of it: a poke on an open socket would be heard after the network has gone.
  await expect(messages(page)).toContainText('Sent');
  await keptForOffline(page);
  await page.context().setOffline(true);
  await expect(page.getByText(/^Offline\./)).toBeVisible();

  await openPalette(page);
  await expect(group(page, 'Opened before').first()).toContainText('Client palette-offline');
  await page.keyboard.type('BLUE palette-off');
  await expect(group(page, 'Messages').first()).toContainText('palette-offline');
  await expect(page.getByText('Offline: this is what the device has.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
});

test('actions are matched by their names and done', async ({ deskOf }) => {
  const page = await deskOf('chief');
  await openPalette(page);
  await page.keyboard.type('load');
  await expect(option(page, /^Go to: Load/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/app\/load$/);

  await openPalette(page);
  await page.keyboard.type('appearance dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('signing out by name leads where it says what would be lost', async ({ page }) => {
  await signIn(page, 'manager');
  await openPalette(page);
  await page.keyboard.type('sign out');
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/app\/sign-in/);
});

test('? lists the keys, and every one of them works without a mouse', async ({ deskOf }) => {
  const { taskId } = await anAsk('keyboard');
  const page = await deskOf('anna', `/app/tasks/${taskId}`);
  await expect(messages(page)).toContainText('(keyboard)');

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help).toContainText('Hand the task over');
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);

  await page.keyboard.press('r');
  await expect(page.getByLabel('Reply to the client')).toBeFocused();
  await page.keyboard.type('keyed? j e h');
  await expect(page.getByLabel('Reply to the client')).toHaveValue('keyed? j e h');
  await page.keyboard.press('Control+Enter');
  await expect(messages(page)).toContainText('keyed? j e h');
  await page.getByRole('article').getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Internal note' })).toBeFocused();

  await page.getByRole('article').getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('h');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: 'What came of it?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page).toHaveURL(/\/app\/all$/);
  const rows = page.getByRole('region', { name: 'List', exact: true }).getByRole('link');
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/app\/tasks\//);
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('u');
  await expect(page).toHaveURL(/\/app\/all$/);
});

test('single keys can be switched off, and stay so', async ({ page }) => {
  await signIn(page, 'anna');
  await page.keyboard.press('?');
  await page.getByRole('switch', { name: 'Single keys are shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await filled(page);

  await page.keyboard.press('?');
  await openPalette(page);
  await page.keyboard.type('shortcuts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('the palette, the help and the clients are fine for everybody', async ({ deskOf }) => {
  test.setTimeout(120_000);
  await anAsk('palette-looks');
  const page = await deskOf('anna');
  await expect(row(page, 'Client palette-looks')).toBeVisible();
  await openPalette(page);
  await page.keyboard.type('palette-looks');
  await expect(group(page, 'People').first()).toBeVisible();
  await expectFine(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Client palette-looks' })).toBeVisible();
  await expectFine(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectFine(page);
});
