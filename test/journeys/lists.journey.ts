import type { Page } from '@playwright/test';
import { aProgram, aRequestBy } from '../support/program.ts';
import { expect, test } from '../support/browser/journey.ts';
import { SHOP_ID, signIn } from '../support/browser/staff.ts';

test.use({ demo: true, serviceWorkers: 'block' });

/** More would be a list that keeps everything it has ever shown. */
const ROWS_AT_ONCE = 250;

const list = (page: Page) => page.getByRole('region', { name: 'List' }).getByRole('list');
const rows = (page: Page) => list(page).getByRole('listitem');
const scroller = (page: Page) => page.getByRole('region', { name: 'Clients' });

/** @returns the place of the last row, once the list has an end */
async function scrollToEnd(page: Page): Promise<number> {
  const last = rows(page).last();
  await expect(async () => {
    await scroller(page).evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    expect(await last.getAttribute('aria-setsize')).not.toBe('-1');
    expect(await last.getAttribute('aria-posinset')).toBe(await last.getAttribute('aria-setsize'));
  }).toPass({ timeout: 30_000 });
  return Number(await last.getAttribute('aria-posinset'));
}

test('a long list is one list, of which the page holds what is near sight', async ({ page, frontdesk }) => {
  const program = await aProgram(frontdesk.url);
  await signIn(page, 'chief', '/app/clients');
  await expect(rows(page).first()).toHaveAttribute('aria-posinset', '1');
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '-1');
  // Not by its words, which say how long ago.
  const first = (await rows(page).first().getByRole('link').getAttribute('href')) ?? '';

  const count = await scrollToEnd(page);
  expect(count).toBeGreaterThan(ROWS_AT_ONCE);
  await expect.poll(() => rows(page).count()).toBeLessThan(ROWS_AT_ONCE);
  // What comes in at the top while its page is not there must not push what is being read.
  const seen = await rows(page).last().boundingBox();
  const asking = aRequestBy(crypto.randomUUID().slice(0, 8), SHOP_ID);
  await program.post('/requests', asking);
  // The device knows: the palette finds them.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(asking.client.name);
  await expect(page.getByRole('option', { name: asking.client.name }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await rows(page).last().boundingBox()).toEqual(seen);

  await scroller(page).evaluate((element) => element.scrollTo({ top: 0 }));
  await expect(rows(page).first()).toContainText(asking.client.name);
  await expect(rows(page).nth(1).getByRole('link')).toHaveAttribute('href', first);
});

test('keys walk on over the end of a page, and who walks stays where they are', async ({ page }) => {
  await signIn(page, 'chief', '/app/clients');
  await rows(page).first().getByRole('link').focus();
  const focused = page.locator(':focus');
  const place = () => focused.evaluate((element) => element.closest('[role=listitem]')?.getAttribute('aria-posinset'));
  await expect(async () => {
    await page.keyboard.press('j');
    expect(await place()).toBe('61');
  }).toPass({ intervals: [0] });

  await scroller(page).evaluate((element) => element.scrollTo({ top: 0 }));
  await page.keyboard.press('j');
  expect(await place()).toBe('62');
  await expect(focused).toBeInViewport();
});

test('a link to a client opens the list where they stand', async ({ page }) => {
  await signIn(page, 'chief', '/app/clients');
  const far = rows(page).nth(20);
  const address = (await far.getByRole('link').getAttribute('href')) ?? '';
  await expect(far).not.toBeInViewport();

  await page.goto(address);
  await expect(list(page).locator('[aria-current]')).toBeInViewport();
});
