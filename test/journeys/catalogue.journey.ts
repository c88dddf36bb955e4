import { expect, test } from '../support/browser/journey.ts';
import { expectFine } from '../support/browser/looks.ts';
import { filled } from '../support/browser/open-app.ts';
import { signIn } from '../support/browser/staff.ts';

test.use({ serviceWorkers: 'block' });
test.setTimeout(120_000);

test('a manager adds a service, and clients see it at its price', async ({ page, browser, baseURL }) => {
  await signIn(page, 'manager', '/app/settings/catalogue');
  await filled(page);
  await page.getByRole('button', { name: 'Add a service' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Bike wash');
  await dialog.getByLabel('Price').fill('9,5');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^Bike wash/ })).toContainText('€9.50');
  await expectFine(page);

  const context = await browser.newContext({ baseURL });
  const visitor = await context.newPage();
  await expect(async () => {
    await visitor.goto('/order');
    await expect(visitor.getByRole('listitem').filter({ hasText: 'Bike wash' })).toContainText('€9.50', {
      timeout: 500,
    });
  }).toPass();
  await context.close();
});
