import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/journey.ts';
import { keptForOffline } from '../support/browser/looks.ts';
import { filled, openApp } from '../support/browser/open-app.ts';
import { aProgram, aRequestBy, type Assigned } from '../support/program.ts';
import { ANNA, bubble, makeLeastBusy, messages, note, SHOP_ID, signIn } from '../support/browser/staff.ts';

const databases = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

/** As a person does it with the browser's own tools, or a browser that clears up. */
const deleteDatabase = (page: Page, name: string): Promise<void> =>
  page.evaluate(
    (which) =>
      new Promise((settle, fail) => {
        const deleting = indexedDB.deleteDatabase(which);
        deleting.onsuccess = () => settle();
        deleting.onerror = () => fail(deleting.error ?? new Error(which));
      }),
    name,
  );

test('[DV12, SY23] the database is deleted under the open app, without network: the desk fills again, the note arrives once', async ({
  page,
  context,
  deskOf,
  frontdesk,
}) => {
  const program = await aProgram(frontdesk.url);
  await makeLeastBusy(program, ANNA);
  const { taskId } = await program.post<Assigned>('/requests', aRequestBy('lost', SHOP_ID));
  await signIn(page, 'anna', `/app/tasks/${taskId}`);
  await keptForOffline(page);
  await context.setOffline(true);
  await note(page, 'Written before the loss.');
  await expect.poll(() => databases(page)).toContain(`frontdesk-kept-${ANNA}`);

  await deleteDatabase(page, `frontdesk-${ANNA}`);
  await expect.poll(() => databases(page)).toContain(`frontdesk-${ANNA}`);
  await context.setOffline(false);

  await expect(messages(page)).toContainText('Do you have this in blue? (lost)', { timeout: 40_000 });
  await expect(messages(page)).toContainText('Written before the loss.');
  await expect(page.getByRole('alert')).toContainText('This browser had lost what Frontdesk keeps on it');
  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  const chief = await deskOf('chief', `/app/tasks/${taskId}`);
  await expect(bubble(chief, 'Written before the loss.')).toHaveCount(1);
});

test('[SY23] everything that the browser kept is gone but the sign-in: its person is told since when, also after a reload', async ({
  page,
}) => {
  await signIn(page, 'anna');
  // The server notes a device with the pull after the one that fills it.
  await page.reload();
  await filled(page);
  await page.goto('/healthz');
  await deleteDatabase(page, `frontdesk-${ANNA}`);
  await page.evaluate(() => localStorage.clear());

  await openApp(page);
  const told = page.getByRole('alert').filter({ hasText: 'This browser had lost what Frontdesk keeps on it' });
  await expect(told).toBeVisible();
  await page.reload();
  await told.getByRole('button', { name: 'Understood' }).click();
  await expect(told).toHaveCount(0);
  await page.reload();
  await filled(page);
  await expect(told).toHaveCount(0);
});
