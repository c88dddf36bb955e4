import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/journey.ts';
import { signIn } from '../support/browser/staff.ts';

test.use({ serviceWorkers: 'block' });

/** Chromium offers it to a person at a whole browser, when it has read the manifest that the desk names; what it would ask them is written down. */
async function offerInstall(page: Page): Promise<void> {
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.evaluate(() => {
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: async () => sessionStorage.setItem('asked', 'to install'),
    });
    window.dispatchEvent(offer);
  });
}

test('whoever comes back another day is asked once to install the app, and not again after saying no', async ({
  page,
}) => {
  const hint = page.getByRole('complementary', { name: 'Keep Frontdesk at hand' });
  await signIn(page, 'anna');
  await offerInstall(page);
  await expect(hint).toHaveCount(0);

  await page.evaluate(() =>
    localStorage.setItem('frontdesk-install', JSON.stringify({ days: ['2026-01-01'], dismissedAt: null })),
  );
  await page.reload();
  await offerInstall(page);
  await hint.getByRole('button', { name: 'Install' }).click();
  await expect(hint).toHaveCount(0);
  expect(await page.evaluate(() => sessionStorage.getItem('asked'))).toBe('to install');

  await page.reload();
  await offerInstall(page);
  await expect(hint).toHaveCount(0);
});
