import type { Page } from '@playwright/test';
import { aProgram, aRequestBy, type Assigned } from '../support/program.ts';
import { expect, test } from '../support/browser/journey.ts';
import { messages, SHOP_ID, signIn } from '../support/browser/staff.ts';

test.use({ serviceWorkers: 'block' });

const SAID = 5_000;
/** Four stretches of fifty, and what came while one was let go. */
const AT_ONCE = 260;

/** What two have said to each other for years, on this device: it was there all the time, before the one message it has. */
const fillThread = (page: Page): Promise<void> =>
  page.evaluate(async (count) => {
    const done = (request: IDBRequest | IDBTransaction, event: string) =>
      new Promise((resolve) => request.addEventListener(event, resolve, { once: true }));
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    const opening = indexedDB.open(names.find((name) => name.startsWith('frontdesk-emp_'))!);
    await done(opening, 'success');
    const transaction = opening.result.transaction('messages', 'readwrite');
    const table = transaction.objectStore('messages');
    const all = table.getAll();
    await done(all, 'success');
    const [known] = (all.result as { text: string; at: number; id: string }[]).filter(({ text }) =>
      text.includes('long'),
    );
    for (let n = 0; n < count; n += 1) {
      table.put({ ...known, id: `msg_said${n}`, text: `Word ${n}`, at: known!.at - (count - n) * 60_000 });
    }
    await done(transaction, 'complete');
    opening.result.close();
  }, SAID);

test('a thread of 5,000 messages opens at its end, is read up and back, and keeps the page small', async ({
  page,
  frontdesk,
}) => {
  const program = await aProgram(frontdesk.url);
  const { taskId } = await program.post<Assigned>('/requests', aRequestBy('long', SHOP_ID));
  await signIn(page, 'chief', `/app/tasks/${taskId}`);
  const thread = messages(page);
  const said = thread.locator('[data-message]');
  await expect(said.first()).toBeVisible();
  await fillThread(page);
  await page.reload();

  await expect(said.last()).toBeInViewport();
  await expect(said.filter({ hasText: `Word ${SAID - 1}` })).toHaveCount(1);
  expect(await said.count()).toBeLessThan(AT_ONCE);

  // What is read stays where it is while earlier messages come above it.
  await thread.evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }));
  const read = said.filter({ hasText: /^(?=.*Word 4970\b)/ });
  await read.scrollIntoViewIfNeeded();
  const place = await read.boundingBox();
  await thread.getByRole('button', { name: 'Earlier messages' }).evaluate((button) => (button as HTMLElement).click());
  await expect(said.filter({ hasText: /Word 4902\b/ })).toHaveCount(1);
  expect((await read.boundingBox())!.y).toBeCloseTo(place!.y, 0);

  const scrollUntil = (words: RegExp, to: 'top' | 'end') =>
    expect(async () => {
      await thread.evaluate((element, end) => element.scrollTo({ top: end ? element.scrollHeight : 0 }), to === 'end');
      expect(await said.count()).toBeLessThan(AT_ONCE);
      expect(await said.filter({ hasText: words }).count()).toBe(1);
    }).toPass({ intervals: [50], timeout: 60_000 });
  await scrollUntil(/Word 4500\b/, 'top');
  await scrollUntil(/Word 4999\b/, 'end');
  await expect(thread.getByRole('button', { name: 'Later messages' })).toHaveCount(0);
});
