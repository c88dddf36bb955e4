import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/journey.ts';
import { expectFine } from '../support/browser/looks.ts';
import { aNewTeam, aProgram, type Program } from '../support/program.ts';
import { SHOP_ID } from '../support/browser/staff.ts';

test.use({ serviceWorkers: 'block' });
test.setTimeout(120_000);

type Teams = { items: { id: string; policy: string }[] };
const policyOf = async (program: Program, teamId: string) =>
  (await program.get<Teams>('/teams')).items.find(({ id }) => id === teamId)?.policy;

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^Tried out/ });

/** Another way of handing out, and the step that tries it. */
async function tryInTurn(page: Page): Promise<void> {
  await page
    .getByRole('combobox', { name: 'How work is handed out' })
    .first()
    .selectOption('In turn, one after another');
  await page.getByRole('button', { name: 'Try it' }).click();
}

test('[AS13] the manager tries another way on last month’s arrivals, sees both side by side, and switches', async ({
  deskOf,
  frontdesk,
}) => {
  const program = await aProgram(frontdesk.url);
  const page = await deskOf('manager', `/app/settings/teams/${SHOP_ID}`);
  const before = await policyOf(program, SHOP_ID);
  await tryInTurn(page);

  const dialog = dialogOf(page);
  await expect(dialog.getByText(/^Tasks that came in: \d/)).toBeVisible();
  const given = dialog.getByRole('row', { name: /^Given by the rules/ });
  await expect(given.getByRole('cell')).toHaveText([/^[\d,]+$/, /^[\d,]+$/]);
  await expect(
    dialog.getByRole('region', { name: 'By person' }).getByRole('row', { name: /Anna Bērziņa/ }),
  ).toContainText('as it is: ');
  for (const picture of ['Open on average', 'Between who carries most and least, by day'])
    await expect(dialog.getByRole('img', { name: picture })).toBeVisible();
  await expectFine(page);

  const month = await dialog.getByText(/^Tasks that came in/).innerText();
  await dialog.getByText('Last 90 days').click();
  await expect(dialog.getByText(/^Tasks that came in/)).not.toHaveText(month);
  // Tried is not switched.
  expect(await policyOf(program, SHOP_ID)).toBe(before);

  await dialog.getByRole('button', { name: 'Switch' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect.poll(() => policyOf(program, SHOP_ID)).toBe('in-turn');
  await expect(page.getByRole('listitem').filter({ hasText: 'In turn, one after another' }).first()).toBeVisible();
});

test('[AS13] back from a trial the form stands as it was; nothing to try on, and no network, are said', async ({
  deskOf,
  frontdesk,
}) => {
  const { teamId } = await aNewTeam(await aProgram(frontdesk.url), 1);
  const page = await deskOf('manager', `/app/settings/teams/${teamId}`);
  await tryInTurn(page);
  await expect(dialogOf(page).getByText('Nothing came in', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Try it' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'How work is handed out' }).first()).toHaveValue('in-turn');

  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(dialogOf(page).getByText('which cannot be reached now')).toBeVisible();
  await page.context().setOffline(false);
  await dialogOf(page).getByRole('button', { name: 'Try again' }).click();
  await expect(dialogOf(page).getByText('Nothing came in', { exact: true })).toBeVisible();
});

test('[AS13] what no rule can be made of is not tried: the field is shown', async ({ deskOf }) => {
  const page = await deskOf('manager', `/app/settings/teams/${SHOP_ID}`);
  await page.getByLabel('May have so many tasks above their limit').fill('many');
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByLabel('May have so many tasks above their limit')).toBeFocused();
  await expect(dialogOf(page)).toHaveCount(0);
});
