import type { Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../worker/local/demo/organisation.ts';
import { expect, test } from '../support/browser/journey.ts';
import { keptForOffline } from '../support/browser/looks.ts';

const main = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const handOut = (page: Page) => page.getByRole('button', { name: /^Hand out R-/ });

/** Everything the app is made of is on the device, dialogs not opened yet too. */

async function signIn(page: Page, who: string, address = '/app/'): Promise<void> {
  await page.goto(address);
  await page.getByLabel('E-mail').fill(`${who}@demo.test`);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(main(page)).toBeVisible();
}

test('a wrong password is told in words and keeps what was typed', async ({ page }) => {
  await page.goto('/app/');
  await page.getByLabel('E-mail').fill('anna@demo.test');
  await page.getByLabel('Password', { exact: true }).fill('something else');
  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page.getByRole('alert')).toContainText('do not fit together');
  await expect(page.getByLabel('E-mail')).toHaveValue('anna@demo.test');
  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('type', 'text');
});

test('a link leads where it points once signed in', async ({ page }) => {
  await signIn(page, 'manager', '/app/load');

  await expect(page).toHaveURL(/\/app\/load$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Load' })).toBeVisible();
});

test('an employee sees no Waiting and no Load', async ({ page }) => {
  await signIn(page, 'anna');

  await expect(main(page).getByRole('link')).toHaveText([/Mine/, /All/, /Clients/, /Letters/, /Me/]);
  await page.goto('/app/load');
  await expect(page.getByText('The load board is for chiefs, managers and owners.')).toBeVisible();
});

test('the chief hands out what waits, without network too', async ({ page, context }) => {
  await signIn(page, 'chief', '/app/waiting');
  await expect(handOut(page).first()).toBeVisible();
  const name = (await handOut(page).first().getAttribute('aria-label')) ?? '';

  await keptForOffline(page);
  await context.setOffline(true);
  await expect(page.getByText(/^Offline\./)).toBeVisible();
  await page.getByRole('button', { name }).click();
  await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();

  await expect(page.getByRole('button', { name })).toHaveCount(0);
  await expect(page.getByText(/1 change is kept here since/)).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText(/^Offline\./)).toHaveCount(0);
  await expect(page.getByText(/1 change is kept here since/)).toHaveCount(0);
  await expect(page.getByRole('button', { name })).toHaveCount(0);
});

test('signing out waits while something has not left the device', async ({ page, context }) => {
  await signIn(page, 'anna', '/app/me');
  await keptForOffline(page);
  await context.setOffline(true);
  await page.getByRole('switch', { name: 'Away' }).click();
  await page.getByRole('dialog', { name: 'You go away' }).getByRole('button', { name: 'Keep them' }).click();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('dialog')).toContainText('1 change that has not reached the server');
  await page.getByRole('button', { name: 'Stay signed in' }).click();

  await context.setOffline(false);
  await expect(page.getByText('1 change waits on this device')).toHaveCount(0);
  await page.getByRole('switch', { name: 'Away' }).uncheck();
  // As a person does it: still held for a moment, so once more, until that change has left too.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Sign out' }).click({ timeout: 2_000 });
    await expect(page).toHaveURL(/\/app\/sign-in$/, { timeout: 2_000 });
  }).toPass();
});

test('the chosen appearance is there before the page is', async ({ page }) => {
  await signIn(page, 'owner', '/app/me');
  await page.getByLabel('Appearance').selectOption('dark');

  await page.reload({ waitUntil: 'commit' });

  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
