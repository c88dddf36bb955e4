import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/journey.ts';
import { keptForOffline } from '../support/browser/looks.ts';
import { axeFindings } from '../support/browser/axe.ts';
import { messages, signIn } from '../support/browser/staff.ts';

test.setTimeout(180_000);

/** What this device has kept of the form: a reload sooner than a disk can write is nobody's. */
const keptWords = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((settle) => {
        const opening = indexedDB.open('frontdesk-emp_demo-anna');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('drafts').objectStore('drafts').get('contact');
          asked.onsuccess = () => {
            opening.result.close();
            settle((asked.result as { text: string } | undefined)?.text ?? '');
          };
        };
      }),
  );

test('a call is taken while the server is dead, by keyboard alone, and is a request with a number when it is back', async ({
  browser,
  mortal,
}) => {
  const context = await browser.newContext({ baseURL: mortal.url });
  const page = await context.newPage();
  await signIn(page, 'anna');
  await keptForOffline(page);
  await mortal.die();

  await page.goto('/app/contact');
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Marta Kalna');
  await page.keyboard.press('Tab');
  await page.keyboard.type('29 99 00 11');
  await page.getByLabel('Reason').fill('A bicycle that carries bread');
  await expect.poll(() => keptWords(page)).toContain('A bicycle that carries bread');
  await page.reload();
  await expect(page.getByLabel('Reason')).toHaveValue('A bicycle that carries bread');
  await expect(page.getByLabel('Phone', { exact: true })).toHaveValue('29 99 00 11');

  await page.getByLabel('Reason').press('Control+Enter');
  await expect(messages(page)).toContainText('A bicycle that carries bread');
  await expect(page.getByRole('main')).toContainText('Number follows');

  await mortal.live();
  await expect(page.getByRole('main')).not.toContainText('Number follows', { timeout: 90_000 });
  await context.close();
});

test('the same number again is warned of, and its card is picked instead', async ({ browser, mortal }) => {
  const context = await browser.newContext({ baseURL: mortal.url, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await signIn(page, 'anna');
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Incoming contact' }).click();
  await expect(page.getByLabel('Reason')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByLabel('Phone', { exact: true }).fill('+371 29990011');
  await expect(page.getByText('Marta Kalna has it already')).toBeVisible();
  await page.getByRole('button', { name: 'Marta Kalna' }).click();
  await page.getByLabel('Reason').fill('Where is it?');
  await page.getByRole('button', { name: 'Save only' }).click();
  await expect(page.getByRole('heading', { name: 'Calls and visits' })).toBeVisible();
  await expect(page.getByText('Where is it?').first()).toBeVisible();
  await context.close();
});
