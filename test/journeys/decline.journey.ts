import { devices } from '@playwright/test';
import { expect, test } from '../support/browser/journey.ts';
import { aProgram, aRequestBy, type Assigned } from '../support/program.ts';
import { ANNA, makeLeastBusy, row, SHOP_ID, signIn } from '../support/browser/staff.ts';

test.use({ serviceWorkers: 'block' });
test.setTimeout(120_000);

type Tasks = { items: { id: string; assignee: { id: string; name: string } | null }[] };

for (const [name, device] of [
  ['desktop', {}],
  ['phone', devices['Pixel 7']],
] as const) {
  test(`[AS7] [AS9] on a ${name}: why me? in words; given back with a reason, it goes to another, who reads why`, async ({
    browser,
    mortal,
  }) => {
    const program = await aProgram(mortal.url);
    await makeLeastBusy(program, ANNA);
    const given = await program.post<Assigned>('/requests', aRequestBy(`not-mine-${name}`, SHOP_ID));
    expect(given.assignee?.id).toBe(ANNA);
    const context = await browser.newContext({ ...device, baseURL: mortal.url, serviceWorkers: 'block' });
    const page = await context.newPage();
    await signIn(page, 'anna');
    await row(page, `Client not-mine-${name}`).click();

    await page.getByRole('button', { name: 'Why me?' }).click();
    const why = page.getByRole('dialog', { name: 'Why me?' });
    await expect(why.getByText('Least open work of those who could take it: Anna Bērziņa.')).toBeVisible();
    await expect(why.getByText('Who was looked at')).toBeVisible();

    await why.getByRole('button', { name: 'Give it back' }).click();
    await why.getByRole('button', { name: 'Give it back' }).click();
    await expect(why.getByText('Say why.')).toBeVisible();
    await why.getByLabel('Why not you?').fill('I know them privately');
    await why.getByRole('button', { name: 'Give it back' }).click();

    await expect(page.getByText('Given back', { exact: true })).toBeVisible();
    await expect(row(page, `Client not-mine-${name}`)).toHaveCount(0);
    const holder = async () =>
      (await program.get<Tasks>('/tasks?status=open')).items.find(({ id }) => id === given.taskId)?.assignee;
    // In between it is nobody's.
    await expect.poll(async () => (await holder())?.id ?? ANNA).not.toBe(ANNA);
    const next = (await holder())?.name ?? '';

    await page.goto(`/app/tasks/${given.taskId}`);
    await page.getByRole('button', { name: `Why ${next}?` }).click();
    await expect(page.getByRole('dialog').getByText('Anna Bērziņa gave it back: I know them privately')).toBeVisible();
    await context.close();
  });
}
