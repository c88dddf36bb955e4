import type { Page } from '@playwright/test';

/** What people type: a piece of a name with a word, two words, a piece of a number with a name. */
const QUERIES = [
  'anna chain',
  'saddle linden',
  '37126 a',
  'berz tyre',
  'иван рама',
  'example client4',
  'brake 1001',
  'kov lamp',
];

type Wanted = { rounds: number };

/** Types into the palette and reads how long each search took, from its being asked to its hits being in the page; milliseconds. */
export async function searches(page: Page, { rounds }: Wanted): Promise<number[]> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox');
  await field.waitFor();
  await page.evaluate(() => performance.clearMeasures('frontdesk-search'));
  for (let round = 0; round < rounds; round += 1) {
    for (const query of QUERIES) {
      await field.fill('');
      const known = await count(page);
      await field.fill(query);
      await page.waitForFunction((before) => performance.getEntriesByName('frontdesk-search').length > before, known);
    }
  }
  const times = await page.evaluate(() =>
    performance.getEntriesByName('frontdesk-search').map(({ duration }) => duration),
  );
  await page.keyboard.press('Escape');
  return times;
}

const count = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('frontdesk-search').length);
