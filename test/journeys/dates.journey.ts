import { expect, test } from '../support/browser/journey.ts';
import { filled } from '../support/browser/open-app.ts';
import { signIn } from '../support/browser/staff.ts';

// Neither workerd nor Chromium has words for Armenian dates; `Intl` alone would write "11:00 AM" and "Monday".
test.use({ serviceWorkers: 'block' });
test.setTimeout(120_000);

const AMERICAN = /\b[AP]M\b|\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\bago\b/;

test('a client is promised an answer at a time written as Armenians write it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, locale: 'hy' });
  const page = await context.newPage();
  await page.goto('/register');

  const promise = page.getByText(/կպատասխանի/);
  await expect(promise).toContainText(/\d\d:\d\d/);
  await expect(page.getByRole('main')).not.toContainText(AMERICAN);
  await context.close();
});

test('an employee reads days and times in Armenian', async ({ page }) => {
  await signIn(page, 'davit');
  await expect(
    page
      .getByRole('main')
      .getByText(/(առաջ|երեկ|րոպեին)$/)
      .first(),
  ).toBeVisible();

  await page.goto('/app/me');
  await filled(page);
  await expect(page.getByRole('main')).not.toContainText(AMERICAN);
});
