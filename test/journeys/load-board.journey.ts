import type { Page } from '@playwright/test';
import { PAGE } from '../../src/lib/store/queries/range.ts';
import { expect, test } from '../support/browser/journey.ts';
import { expectFine } from '../support/browser/looks.ts';
import { filled } from '../support/browser/open-app.ts';
import { aProgram, aRequestBy, type Assigned, type Load, type Program } from '../support/program.ts';
import { ANNA, SHOP_ID } from '../support/browser/staff.ts';

test.use({ serviceWorkers: 'block' });
test.setTimeout(120_000);

const WORKSHOP_ID = 'team_demo-workshop';

let program: Program;
test.beforeEach(async ({ frontdesk }) => {
  program = await aProgram(frontdesk.url);
});

const loadOf = async (employeeId: string) =>
  (await program.get<Load>('/load')).employees.find(({ id }) => id === employeeId)?.load ?? 0;
const person = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ hasText: name }).getByRole('link').first();
const figure = (page: Page, label: string) => page.getByRole('link', { name: new RegExp(`^\\S+ ${label}$`) });
const numberIn = async (page: Page, label: string) =>
  Number.parseInt((await figure(page, label).innerText()) ?? '', 10);

test('[LB2] the load board shows open tasks, capacity, absence and presence, and changes while one looks', async ({
  deskOf,
}) => {
  const page = await deskOf('manager', '/app/load');
  const open = await loadOf(ANNA);
  await expect(person(page, 'Anna Bērziņa')).toContainText(`${open}, no limit`);
  await expect(person(page, 'Davit Petrosyan')).toContainText('of 12');
  await expect(person(page, 'Ilze Kalniņa')).toContainText('Away');
  await expect(person(page, 'Davit Petrosyan')).toContainText(/at hand/i);
  const came = await numberIn(page, 'Came in today');
  const ended = await numberIn(page, 'Completed today');

  const { items } = await program.get<{ items: { id: string }[] }>(`/tasks?assignee=${ANNA}&status=open`);
  await program.post(`/tasks/${items[0]?.id}/complete`, { result: 'Answered' });
  await expect(person(page, 'Anna Bērziņa')).toContainText(`${open - 1}, no limit`);
  await expect(figure(page, 'Completed today')).toContainText(String(ended + 1));
  await program.post<Assigned>('/requests', aRequestBy('arrives', SHOP_ID));
  await expect(figure(page, 'Came in today')).toContainText(String(came + 1));
});

test('[LB1] every number opens a list of what it counts', async ({ deskOf }) => {
  await program.post<Assigned>('/requests', aRequestBy('waits', WORKSHOP_ID));
  const page = await deskOf('manager', '/app/load');
  for (const more of await page.getByRole('button', { name: /^More about/ }).all()) await more.click();
  const numbers = await page
    .getByRole('main')
    .getByRole('link', { name: /: \d+$/ })
    .evaluateAll((links) =>
      links.map((link) => ({ href: link.getAttribute('href') ?? '', count: Number(link.textContent) })),
    );
  const bySort = Map.groupBy(
    // What is more than a page comes while one scrolls.
    numbers.filter(({ count }) => count <= PAGE),
    ({ href }) => [...new URLSearchParams(href.split('?')[1]).keys(), /status=\w+/.exec(href)?.[0]].join(),
  );
  // By age; by kind; by both; came and completed today: of all, of teams and of people.
  expect(bySort.size).toBeGreaterThan(8);
  for (const [first] of bySort.values()) {
    await page.goto(first?.href ?? '');
    await filled(page);
    const list = page.getByRole('region', { name: 'List', exact: true });
    await expect(list.getByRole('listitem'), first?.href).toHaveCount(first?.count ?? Number.NaN);
  }
});

test('[LB1] a tile, a team and a person open their lists, and the oldest task opens itself', async ({ deskOf }) => {
  const page = await deskOf('manager', '/app/load');
  await page.getByLabel('Team').selectOption('Workshop');
  await figure(page, 'Waiting').click();
  await expect(page.getByLabel('Team')).toHaveValue(WORKSHOP_ID);
  await expect(page.getByLabel('Person')).toHaveValue('nobody');

  await page.goto('/app/load');
  await person(page, 'Anna Bērziņa').click();
  await expect(page.getByRole('heading', { level: 1, name: 'All tasks' })).toBeVisible();
  await expect(page.getByLabel('Person')).toHaveValue(ANNA);
  const list = page.getByRole('region', { name: 'List', exact: true });
  await expect(list.getByRole('listitem')).toHaveCount(await loadOf(ANNA));

  await page.goto('/app/load');
  await page.getByRole('link', { name: /^Shop, Waiting longest/ }).click();
  await expect(page.getByRole('article')).toBeVisible();
});

test('[LB2] without network the board stays, says how old it is, and counts what is done here', async ({ deskOf }) => {
  await program.post<Assigned>('/requests', aRequestBy('offline', WORKSHOP_ID));
  const page = await deskOf('manager', '/app/waiting');
  await page.getByRole('navigation').getByRole('link', { name: 'Load' }).click();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  const bela = person(page, 'Béla Nagy');
  await expect(bela).toContainText(/\d of 8/);
  const open = Number.parseInt(/(\d+) of 8/.exec(await bela.innerText())?.[1] ?? '', 10);
  await page.getByRole('navigation').getByRole('link', { name: 'Waiting' }).click();
  await page
    .getByRole('button', { name: /^Hand out R-/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'To whom?' });
  await expect(dialog.getByRole('button', { name: /Béla Nagy/ })).toBeVisible();

  await page.context().setOffline(true);
  await dialog.getByRole('button', { name: /Béla Nagy/ }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Load' }).click();

  await expect(page.getByText(/^As of \d/)).toBeVisible();
  await expect(bela).toContainText(`${open + 1} of 8`);
  await expect(bela).not.toContainText('hand');
  await page.context().setOffline(false);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
});

test('the wall screen shows everybody without a rail beside it, and is fine for everybody', async ({ deskOf }) => {
  const page = await deskOf('manager', '/app/load');
  await page.getByRole('link', { name: 'For a screen on the wall' }).click();

  await expect(page.getByRole('list', { name: 'People' }).getByRole('link', { name: /Anna Bērziņa/ })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expectFine(page);
  await page.getByRole('link', { name: 'Back to the load board' }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
});
