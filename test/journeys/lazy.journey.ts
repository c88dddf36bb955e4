import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/journey.ts';
import { expectFine } from '../support/browser/looks.ts';
import { replyField, signIn } from '../support/browser/staff.ts';

// Blocked, the service worker cannot stand in for the server: as before its first install, or in a private window.
test.use({ serviceWorkers: 'block' });
test.setTimeout(120_000);

const FILES = '**/_app/immutable/**';
const failure = (page: Page) => page.getByRole('dialog', { name: 'This could not be loaded' });
const handOver = (page: Page) => page.getByRole('button', { name: 'Hand over' });

async function openTask(page: Page): Promise<void> {
  await signIn(page, 'anna');
  await page.getByRole('region', { name: 'List' }).getByRole('listitem').first().getByRole('link').click();
  await expect(replyField(page)).toBeVisible();
}

test('a dialog that cannot be fetched says so, lets go, and opens when it can be had', async ({ page }) => {
  await openTask(page);
  await page.context().setOffline(true);

  await handOver(page).click();
  await expect(failure(page)).toBeVisible();
  await failure(page).getByRole('button', { name: 'Close' }).click();
  await expect(failure(page)).toHaveCount(0);
  await expect(handOver(page)).toBeFocused();

  await handOver(page).press('Enter');
  await failure(page).getByRole('button', { name: 'Try again' }).click();
  await expect(failure(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(failure(page)).toHaveCount(0);

  await handOver(page).click();
  await expect(failure(page)).toBeVisible();
  await expectFine(page);
  await page.context().setOffline(false);
  await failure(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('dialog', { name: 'To whom?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(handOver(page)).toBeFocused();
});

test('a file that a new version took away is asked for once more, then the page comes anew', async ({ page }) => {
  await openTask(page);
  await page.route(FILES, (route) => route.fulfill({ status: 404 }));
  await handOver(page).click();
  await expect(failure(page)).toBeVisible();

  const reloaded = page.waitForEvent('domcontentloaded');
  await failure(page).getByRole('button', { name: 'Try again' }).click();
  await page.waitForRequest((request) => request.isNavigationRequest());
  await page.unroute(FILES);
  await reloaded;
});

test('one that takes long shows that it is on its way, and can be left', async ({ page }) => {
  await openTask(page);
  const held = Promise.withResolvers<void>();
  await page.route(FILES, async (route) => {
    await held.promise;
    await route.continue();
  });

  await handOver(page).click();
  const waiting = page.getByRole('dialog', { name: 'Loading' });
  await expect(waiting).toBeVisible();
  await waiting.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await handOver(page).click();
  await expect(waiting).toBeVisible();
  held.resolve();
  await expect(page.getByRole('dialog', { name: 'To whom?' })).toBeVisible();
  await expect(waiting).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(handOver(page)).toBeFocused();
});
