import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser/journey.ts';
import { expectFine } from '../support/browser/looks.ts';
import { aProgram, aRequestBy, type Assigned, type Load, type Program } from '../support/program.ts';

test.use({ serviceWorkers: 'block' });
test.setTimeout(120_000);

const WORKSHOP_ID = 'team_demo-workshop';
const BELA = 'emp_demo-bela';

let program: Program;
test.beforeEach(async ({ frontdesk }) => {
  program = await aProgram(frontdesk.url);
});

const waits = (person: string) => program.post<Assigned>('/requests', aRequestBy(person, WORKSHOP_ID));
const loadOf = async (employeeId: string) =>
  (await program.get<Load>('/load')).employees.find(({ id }) => id === employeeId)?.load ?? 0;

const task = (page: Page, client: string) => page.getByRole('group', { name: client });
const people = (page: Page) => page.getByRole('region', { name: 'To whom' });
const hand = (page: Page, name: string) => people(page).getByRole('button', { name });
/** The digit beside somebody's name. */
const keyOf = async (page: Page, name: string) =>
  (await hand(page, name).getAttribute('aria-keyshortcuts')) ?? 'no key';

test('[PR5] the chief chooses many and gives them at once; each says why it waits', async ({ deskOf }) => {
  await Promise.all(['many-1', 'many-2', 'many-3'].map(waits));
  const page = await deskOf('chief', '/app/waiting');
  await page.getByRole('link', { name: 'Many at once' }).click();
  await expect(task(page, 'Client many-1')).toContainText('This team’s tasks are handed out by hand');
  await expect(hand(page, 'Béla Nagy')).toContainText('of 8');
  const load = await loadOf(BELA);

  for (const client of ['many-1', 'many-2', 'many-3'])
    await task(page, `Client ${client}`).getByRole('checkbox').check();
  await expect(people(page)).toContainText('Chosen: 3');
  await hand(page, 'Béla Nagy').click();

  await expect(page.getByText('3 tasks · Given to Béla Nagy')).toBeVisible();
  for (const client of ['many-1', 'many-2', 'many-3']) await expect(task(page, `Client ${client}`)).toHaveCount(0);
  await expect.poll(() => loadOf(BELA)).toBe(load + 3);
});

test('[PR5] two keys give a task: one to its row, one to a person; Space keeps it for more', async ({ deskOf }) => {
  await Promise.all(['keys-1', 'keys-2', 'keys-3'].map(waits));
  const page = await deskOf('chief', '/app/hand-out');
  const load = await loadOf(BELA);
  const bela = await keyOf(page, 'Béla Nagy');
  await page.keyboard.press('j');
  await expect(page.getByRole('main').getByRole('group').first().getByRole('link')).toBeFocused();
  const row = (client: string) => task(page, client).getByRole('link');
  await row('Client keys-1').focus();
  await page.keyboard.press(bela);
  await expect(task(page, 'Client keys-1')).toHaveCount(0);

  await row('Client keys-2').focus();
  await page.keyboard.press('Space');
  await expect(task(page, 'Client keys-2').getByRole('checkbox')).toBeChecked();
  await row('Client keys-3').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press(bela);
  await expect(task(page, 'Client keys-2')).toHaveCount(0);
  await expect(task(page, 'Client keys-3')).toHaveCount(0);
  await expect.poll(() => loadOf(BELA)).toBe(load + 3);
});

test('[PR5] a task is dragged to a person', async ({ deskOf }) => {
  await waits('dragged');
  const page = await deskOf('chief', '/app/hand-out');
  const load = await loadOf(BELA);

  await task(page, 'Client dragged').dragTo(hand(page, 'Béla Nagy'));

  await expect(task(page, 'Client dragged')).toHaveCount(0);
  await expect.poll(() => loadOf(BELA)).toBe(load + 1);
});

test('[PR5] [AS3] without network it is handed out here, and reaches the other when the network is back', async ({
  deskOf,
}) => {
  await waits('offline');
  const page = await deskOf('chief', '/app/hand-out');
  const load = await loadOf(BELA);
  await task(page, 'Client offline').getByRole('checkbox').check();
  await page.context().setOffline(true);

  await hand(page, 'Béla Nagy').click();
  await expect(page.getByText('Béla Nagy gets it as soon as the network is back')).toBeVisible();
  await expect(task(page, 'Client offline')).toHaveCount(0);
  expect(await loadOf(BELA)).toBe(load);

  await page.context().setOffline(false);
  await expect.poll(() => loadOf(BELA)).toBe(load + 1);
});

test('handing out is fine for everybody, on a phone too, and not for employees', async ({ deskOf }) => {
  const employee = await deskOf('anna', '/app/hand-out');
  await expect(employee.getByText('Not for your role')).toBeVisible();
  await Promise.all(['fine-1', 'fine-2'].map(waits));
  const page = await deskOf('chief', '/app/hand-out');
  await task(page, 'Client fine-1').getByRole('checkbox').check();
  await expectFine(page);
  await page.getByRole('button', { name: 'Choose all' }).click();
  await expect(page.getByRole('button', { name: 'Choose none' })).toBeVisible();
});
