import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/journey.ts';
import { OLDER } from '../support/browser/device-rows.ts';
import { letIn } from '../support/browser/open-app.ts';
import { ANNA, messages, signIn } from '../support/browser/staff.ts';

const NEWER = 1_000;

/** A tab that holds the database in another version, and lets go of it for nobody: as one does that is frozen. */
async function tabOfVersion(page: Page, version: number): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto('/healthz');
  await tab.evaluate(
    ([name, wanted]) =>
      new Promise((settle, fail) => {
        const opening = indexedDB.open(name, wanted);
        // Kept on the window, or it would be collected and closed.
        opening.onsuccess = () => settle(void Object.assign(window, { held: opening.result }));
        opening.onerror = () => fail(opening.error ?? new Error(name));
      }),
    [`frontdesk-${ANNA}`, version] as const,
  );
  return tab;
}

test('[DV17] an upgrade that an old tab holds up asks in words to close it, and goes on when it is closed', async ({
  page,
}) => {
  await letIn(page.context(), 'anna');
  const old = await tabOfVersion(page, OLDER);
  await page.goto('/app/');
  const asked = page.getByRole('alert');
  await expect(asked).toContainText('Please close the other tabs');

  await old.close();
  await expect(page.getByRole('region', { name: 'List' }).getByRole('listitem').first()).toBeVisible();
  await expect(asked).toHaveCount(0);
});

test('[DV17] an old tab gives way to a newer app, says so, and keeps what stands in its fields', async ({ page }) => {
  await signIn(page, 'anna');
  await page.getByRole('region', { name: 'List' }).getByRole('listitem').first().getByRole('link').click();
  await expect(messages(page)).toBeVisible();
  const newer = await tabOfVersion(page, NEWER);

  await expect(page.getByText('A newer version is at work, on the server or in another tab.')).toBeVisible();
  await page.getByLabel('Reply to the client').fill('Written meanwhile.');
  await expect(page.getByRole('button', { name: 'Update' })).toBeVisible();
  await expect(page.getByLabel('Reply to the client')).toHaveValue('Written meanwhile.');
  await newer.close();
});
