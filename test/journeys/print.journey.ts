import { expect, test } from '../support/browser/journey.ts';
import { expectFine, keptForOffline } from '../support/browser/looks.ts';
import { aProgram, aRequestBy, type Assigned } from '../support/program.ts';
import { ANNA, makeLeastBusy, messages, SHOP_ID, signIn } from '../support/browser/staff.ts';

test('a card is printed whole, black on white, without network', async ({ page, context, frontdesk }) => {
  const program = await aProgram(frontdesk.url);
  await makeLeastBusy(program, ANNA);
  const { taskId, number } = await program.post<Assigned>('/requests', aRequestBy('printed', SHOP_ID));
  await page.addInitScript(() => {
    globalThis.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await signIn(page, 'anna', `/app/tasks/${taskId}`);
  await expect(messages(page)).toContainText('(printed)');
  await keptForOffline(page);
  await context.setOffline(true);

  await page.keyboard.press('v');
  await page.getByRole('link', { name: 'Print the card' }).click();

  const sheet = page.getByRole('article', { name: 'Client printed' });
  await expect(sheet).toContainText('printed@example.test');
  await expect(sheet).toContainText(`R-${number}`);
  await expect(sheet).toContainText('Do you have this in blue? (printed)');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await expectFine(page);

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Print the card' })).toHaveCount(0);
  const look = await sheet.evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return { color, backgroundColor, page: getComputedStyle(document.body).backgroundColor };
  });
  expect(look).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)', page: 'rgb(255, 255, 255)' });
});
