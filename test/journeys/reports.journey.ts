import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/browser/journey.ts';
import { expectFine } from '../support/browser/looks.ts';
import { filled } from '../support/browser/open-app.ts';
import { aProgram } from '../support/program.ts';
import { SHOP_ID } from '../support/browser/staff.ts';

type Told = { total: { values: number[] }; rows: { key: string; values: number[] }[] };

test.use({ serviceWorkers: 'block' });
test.setTimeout(120_000);

test('[ME10] the manager reads a report beside another period, as a table, a picture and a file', async ({
  deskOf,
  frontdesk,
}) => {
  const program = await aProgram(frontdesk.url);
  const page = await deskOf('manager', '/app/reports');
  const table = page.getByRole('region', { name: 'Volume' });
  const { total, rows } = await program.get<Told>('/reports/volume?by=team');
  await expect(table.getByRole('row', { name: /All together/ })).toContainText(String(total.values[0]));
  const shop = rows.find(({ key }) => key === SHOP_ID);
  await expect(table.getByRole('row', { name: /^Shop/ })).toContainText(String(shop?.values[0]));
  await expect(page.getByRole('img', { name: 'Volume: Arrived' })).toBeVisible();

  await page.getByLabel('Report', { exact: true }).selectOption('Time to resolution');
  await page.getByLabel('Split by').selectOption('Employee');
  await page.getByLabel('Beside').selectOption('The days before');
  const times = page.getByRole('region', { name: 'Time to resolution' });
  await expect(times.getByRole('row', { name: /Anna Bērziņa/ })).toContainText(/\d+ h \d+ min/);
  await expect(times.getByRole('row', { name: /Anna Bērziņa/ })).toContainText('was');
  await expect(page.getByRole('img', { name: 'Time to resolution: Half within' })).toBeVisible();
  await page.getByLabel('Drawn').selectOption('Number');
  await expect(page.getByRole('img', { name: 'Time to resolution: Number' })).toBeVisible();

  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'As a file (CSV)' }).click();
  const file = await readFile(await (await saving).path(), 'utf8');
  expect(file).toContain('key,name,count,median_minutes,p90_minutes,count_before');
  expect(file).toContain('Anna Bērziņa');

  await page.getByLabel('Split by').selectOption('Day');
  await page.reload();
  await expect(times.getByRole('row')).toHaveCount(32);
  await expect(page.getByLabel('Beside')).toHaveValue('previous');
});

test('[ME10] a period of one’s own; what cannot be one, an empty one and no network are said', async ({ deskOf }) => {
  const page = await deskOf('manager', '/app/reports');
  await page.getByLabel('Period').selectOption('Other days …');
  await page.getByLabel('From', { exact: true }).fill('2020-01-02');
  await page.getByLabel('To', { exact: true }).fill('2020-01-01');
  await expect(page.getByText('Two days in their order')).toBeVisible();
  await page.getByLabel('To', { exact: true }).fill('2020-01-03');
  await expect(page.getByText('Nothing happened')).toBeVisible();

  await page.context().setOffline(true);
  await page.getByLabel('Period').selectOption('Last 7 days');
  await expect(page.getByText('which cannot be reached now')).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('row', { name: /All together/ })).toBeVisible();
});

test('[ME11] a chief reads of their own teams, an employee nothing; and it is fine for everybody', async ({
  deskOf,
}) => {
  const employee = await deskOf('anna', '/app/reports');
  await expect(employee.getByText('Not for your role')).toBeVisible();
  const page = await deskOf('chief', '/app/reports');
  await page.getByLabel('Report', { exact: true }).selectOption('Fairness');
  await expect(page.getByRole('row', { name: /Karine Sargsyan/ })).toBeVisible();
  await page.getByLabel('Report', { exact: true }).selectOption('Time to assignment');
  await page.getByLabel('Beside').selectOption('The days before');
  await expect(page.getByRole('row', { name: /All together/ })).toBeVisible();
  await filled(page);
  await expectFine(page);
  await page.getByLabel('Split by').selectOption('Day');
  await expect(page.getByRole('row', { name: /All together/ })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Time to assignment: Half within' })).toBeVisible();
  await expectFine(page);
});
