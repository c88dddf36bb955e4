import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/journey.ts';
import { keptForOffline } from '../support/browser/looks.ts';
import { openApp } from '../support/browser/open-app.ts';
import { messages, note, SHOP_ID } from '../support/browser/staff.ts';
import { aProgram, aRequestBy, type Assigned } from '../support/program.ts';

test.slow();

const EMAIL = 'nina@demo.test';
const PASSWORD = 'a quiet harbour at dawn';

/** Somebody who has joined by their link and is signed in on this page's device. */
async function join(page: Page, inviteUrl: string): Promise<void> {
  const { origin, hash } = new URL(inviteUrl);
  const headers = { origin };
  const asks = { secret: hash.slice(1), password: PASSWORD };
  expect((await page.request.post('/api/public/passwords', { data: asks, headers })).status()).toBe(200);
  const credentials = { email: EMAIL, password: PASSWORD };
  expect((await page.request.post('/api/auth/sign-in/email', { data: credentials, headers })).status()).toBe(200);
}

const databases = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('frontdesk-') ? [name] : [])),
  );

test('[SY22] who is disabled while offline: their unsent words are the owner’s to read, and nothing stays with them', async ({
  page,
  deskOf,
  frontdesk,
}) => {
  const program = await aProgram(frontdesk.url);
  const { taskId } = await program.post<Assigned>('/requests', aRequestBy('quarantine', SHOP_ID));
  const nina = { name: 'Nina Novak', email: EMAIL, role: 'employee', teamIds: [SHOP_ID], capacity: 0 };
  const { inviteUrl } = await program.post<{ inviteUrl: string }>('/employees', nina);
  await join(page, inviteUrl);
  await openApp(page, `/app/tasks/${taskId}`);
  await expect(messages(page)).toContainText('Do you have this in blue? (quarantine)');
  await keptForOffline(page);
  await page.context().setOffline(true);
  await note(page, 'They rang twice, and will ring again.');

  const owner = await deskOf('owner', '/app/settings/people');
  const person = owner.getByRole('button', { name: /^Nina Novak/ });
  await person.click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByRole('switch', { name: 'May sign in' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(person).toContainText('Switched off');

  await page.context().setOffline(false);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect.poll(() => databases(page)).toEqual([]);

  await person.click();
  await dialog.getByText('Words that were never sent (1)').click();
  await expect(dialog.getByText('They rang twice, and will ring again.')).toBeVisible();
});
