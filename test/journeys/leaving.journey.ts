import type { Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../worker/local/demo/organisation.ts';
import { expect, test } from '../support/browser/journey.ts';
import { keptForOffline } from '../support/browser/looks.ts';

// The instance is filled with the demo organisation first.
test.slow();

/** What security.md owes under "data left on the device": two tabs are open in each of these. */

/** The first fill of a device on a busy machine. */
const FILL_TIMEOUT_MS = 30_000;
const DAY_MS = 24 * 60 * 60_000;
const firstTask = (page: Page) => page.getByRole('main').getByRole('listitem').first();

async function fillSignIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail').fill('anna@demo.test');
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function signIn(page: Page): Promise<void> {
  await fillSignIn(page);
  await expect(firstTask(page)).toBeVisible({ timeout: FILL_TIMEOUT_MS });
}

const openFirstTask = async (page: Page): Promise<void> => {
  await firstTask(page).getByRole('link').click();
  await expect(page.getByLabel('Reply to the client')).toBeVisible();
};

async function writeNote(page: Page, text: string): Promise<void> {
  await page.getByText('Internal note', { exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Internal note' }).fill(text);
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByText(text).last()).toBeVisible();
}

/** Everything of the employee that the browser still holds. */
const left = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/app/');
    return {
      databases: (await indexedDB.databases()).flatMap(({ name }) =>
        name?.startsWith('frontdesk-') ? [name.replace(/emp_.*/, '')] : [],
      ),
      remembered: localStorage.getItem('frontdesk-me'),
      caches: (await caches.keys()).filter((name) => !name.includes('precache')),
      subscription: (await registration?.pushManager.getSubscription()) ?? null,
    };
  });
const NOTHING = { databases: [] as string[], remembered: null, caches: [] as string[], subscription: null };

const atSignIn = (page: Page) => expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();

test('signing out in one tab leaves nothing in either', async ({ page, context }) => {
  await page.goto('/app/');
  await signIn(page);
  const other = await context.newPage();
  await other.goto('/app/');
  await expect(firstTask(other)).toBeVisible();

  await page.goto('/app/me');
  await page.getByRole('button', { name: 'Sign out' }).click();

  await atSignIn(page);
  await atSignIn(other);
  // The note that the server is to be told goes when it knows.
  await expect.poll(() => left(page)).toEqual(NOTHING);
});

test('a session that ends takes the clients away, and keeps the words nobody has sent', async ({ page, context }) => {
  await page.goto('/app/');
  await signIn(page);
  const other = await context.newPage();
  await other.goto('/app/');
  await openFirstTask(page);
  await context.setOffline(true);
  const words = `Written without network ${Date.now()}`;
  await writeNote(page, words);

  await context.clearCookies();
  await context.setOffline(false);
  await atSignIn(page);
  await atSignIn(other);
  expect(await left(page)).toEqual({ ...NOTHING, databases: ['frontdesk-kept-'] });

  await fillSignIn(page);
  await expect(page.getByText(words).last()).toBeVisible({ timeout: FILL_TIMEOUT_MS });
  await expect.poll(() => left(page).then(({ databases }) => databases)).toEqual(['frontdesk-']);
});

test('unsent words hold the sign-out until it is known that they may go', async ({ page, context }) => {
  await page.goto('/app/');
  await signIn(page);
  await openFirstTask(page);
  await keptForOffline(page);
  await context.setOffline(true);
  await writeNote(page, 'Still here.');

  await page.getByRole('link', { name: 'Me' }).first().click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('dialog')).toContainText('Not everything has left yet');
  await page.getByRole('button', { name: 'Discard and sign out' }).click();

  await atSignIn(page);
  // A note without a name, for the server has still to be told.
  expect(await left(page)).toEqual({ ...NOTHING, databases: ['frontdesk-owes-sign-out'] });
  await context.setOffline(false);
  await page.reload();
  await atSignIn(page);
  await expect.poll(() => left(page)).toEqual(NOTHING);
});

test('[DV11] after 14 days without the server a device shows no clients, and keeps the words', async ({
  page,
  context,
}) => {
  await page.goto('/app/');
  await signIn(page);
  await openFirstTask(page);
  await keptForOffline(page);
  await context.setOffline(true);
  const words = `Written on the way ${Date.now()}`;
  await writeNote(page, words);

  await page.clock.setSystemTime(Date.now() + 13 * DAY_MS);
  await page.reload();
  await expect(page.getByText(words).last()).toBeVisible();
  await page.clock.setSystemTime(Date.now() + 15 * DAY_MS);
  await page.reload();
  await expect(page.getByText('has not reached the server for 14 days')).toBeVisible();
  expect(await left(page)).toEqual({ ...NOTHING, databases: ['frontdesk-kept-'] });

  await context.setOffline(false);
  await fillSignIn(page);
  await expect(page.getByText(words).last()).toBeVisible({ timeout: FILL_TIMEOUT_MS });
});
