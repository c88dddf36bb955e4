import { expect, test } from '../support/browser/journey.ts';
import { keptForOffline } from '../support/browser/looks.ts';

test('a newcomer opens the public page', async ({ page }) => {
  await page.goto('/');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A front desk for every request');
});

test('the staff app opens on its own address, and asks a stranger who they are', async ({ page }) => {
  await page.goto('/app');

  await expect(page).toHaveURL(/\/app\/sign-in$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the service worker keeps the staff app, and only it', async ({ page }) => {
  await page.goto('/app/');
  await keptForOffline(page);

  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const kept = await page.evaluate(async () => {
    const caches = await globalThis.caches.keys();
    const requests = await Promise.all(caches.map(async (name) => (await globalThis.caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => !/^\/(_app\/immutable|app\/workers)\/|^\/app\/shell$/.test(path))).toEqual([]);
});
