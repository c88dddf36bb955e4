import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/journey.ts';
import { expectFine, keptForOffline } from '../support/browser/looks.ts';
import { aProgram, aRequestBy, type Assigned, type Program } from '../support/program.ts';
import { ANNA, makeLeastBusy, messages, SHOP_ID } from '../support/browser/staff.ts';

test.setTimeout(120_000);

let program: Program;
test.beforeEach(async ({ frontdesk }) => {
  program = await aProgram(frontdesk.url);
});

const statusOf = async ({ requestId }: Assigned) =>
  (await program.get<{ status: string }>(`/requests/${requestId}`)).status;

/** Chooses where the open request goes. */
async function moveTo(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: /^Status: / }).click();
  await page.getByRole('dialog').getByRole('button', { name: status }).click();
}

test('a manager makes a status, ties it in, and a matrix that traps a request is not saved', async ({ deskOf }) => {
  await makeLeastBusy(program, ANNA);
  const page = await deskOf('manager', '/app/settings/statuses');
  await page.getByRole('button', { name: 'New status' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Make status' }).click();
  await expect(dialog.getByText('Give the status a name.')).toBeVisible();
  await dialog.getByLabel('Name').fill('At the workshop');
  await dialog.getByText('Violet').click();
  await expectFine(page);
  await dialog.getByRole('button', { name: 'Make status' }).click();
  await expect(dialog).toBeHidden();

  await page.setViewportSize({ width: 1440, height: 900 });
  const matrix = page.getByRole('table', { name: 'Moves of requests' });
  const cell = (name: string) => matrix.getByRole('checkbox', { name, exact: true });
  await expect(cell('From At the workshop to Done')).toBeChecked();
  await expect(cell('From At the workshop back to Open')).not.toBeChecked();

  await cell('From At the workshop back to Open').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(cell('From At the workshop back to In progress')).toBeFocused();
  await cell('From At the workshop to Done').uncheck();
  await cell('From At the workshop to Cancelled').uncheck();
  await cell('From Open to Done').uncheck();
  await cell('From Open to Cancelled').uncheck();
  await cell('From In progress to Done').uncheck();
  await cell('From In progress to Cancelled').uncheck();
  await expect(page.getByRole('alert')).toContainText('At the workshop');
  await expect(page.getByRole('button', { name: 'Save the moves' })).toHaveAttribute('aria-disabled', 'true');
  await expectFine(page);

  await page.setViewportSize({ width: 390, height: 844 });
  const lists = page.getByRole('group', { name: 'Moves of requests' });
  await lists.getByRole('checkbox', { name: 'From At the workshop to Done', exact: true }).check();
  await page.getByRole('button', { name: 'Save the moves' }).click();
  await expect(page.getByText('The moves are saved')).toBeVisible();

  type Item = { name: string | null; moves: { usual: string[] } };
  const made = async () =>
    (await program.get<{ items: Item[] }>('/statuses')).items.find(({ name }) => name === 'At the workshop')?.moves
      .usual;
  await expect.poll(made).toEqual(['done', 'open']);
});

test('an offline move that the matrix refuses by now stands in Needs attention with how things are', async ({
  deskOf,
}) => {
  await makeLeastBusy(program, ANNA);
  const ask = await program.post<Assigned>('/requests', aRequestBy('matrix', SHOP_ID));
  const page = await deskOf('anna', `/app/tasks/${ask.taskId}`);
  await expect(messages(page)).toContainText('(matrix)');
  await keptForOffline(page);
  await page.context().setOffline(true);
  await expect(page.getByText(/^Offline\./)).toBeVisible();
  await moveTo(page, 'In progress');
  await expect(page.getByRole('button', { name: 'Status: In progress. Change' })).toBeVisible();

  await program.put('/statuses', {
    items: [
      {
        id: 'open',
        meaning: 'open',
        kinds: ['usual', 'order'],
        moves: { usual: ['done', 'cancelled'], order: ['confirmed', 'cancelled'] },
      },
    ],
  });
  await page.context().setOffline(false);
  await page.getByRole('link', { name: /Attention/ }).click();

  const card = page.getByRole('listitem').filter({ hasText: 'from its present status a request cannot go there' });
  await expect(card).toContainText('Client matrix');
  await expect(card).toContainText('In progress');
  await expect(card).toContainText('Open');
  await expectFine(page);
  expect(await statusOf(ask)).toBe('open');
});
