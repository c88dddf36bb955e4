import { devices } from '@playwright/test';
import { expect, test } from '../support/browser/journey.ts';
import { aProgram } from '../support/program.ts';
import { ANNA, signIn } from '../support/browser/staff.ts';

test.use({ serviceWorkers: 'block' });
test.setTimeout(120_000);

type Loads = { employees: { id: string; load: number; away: boolean }[] };

for (const [name, device] of [
  ['desktop', {}],
  ['phone', devices['Pixel 7']],
] as const) {
  test(`[AS10] on a ${name}: who goes away is asked what becomes of their tasks`, async ({ browser, mortal }) => {
    const program = await aProgram(mortal.url);
    const anna = async () => (await program.get<Loads>('/load')).employees.find(({ id }) => id === ANNA);
    await program.patch(`/employees/${ANNA}`, { away: false });
    for (const { id } of (await program.get<{ items: { id: string }[] }>('/tasks?status=open')).items.slice(0, 2)) {
      await program.post(`/tasks/${id}/assign`, { employeeId: ANNA });
    }
    const { load = 0 } = (await anna()) ?? {};
    expect(load).toBeGreaterThan(0);

    const context = await browser.newContext({ ...device, baseURL: mortal.url, serviceWorkers: 'block' });
    const page = await context.newPage();
    await signIn(page, 'anna', '/app/me');
    const away = page.getByRole('switch', { name: 'Away' });
    const dialog = page.getByRole('dialog', { name: 'You go away' });

    await away.click();
    await expect(dialog).toContainText(`Open tasks of yours: ${load}.`);
    await page.keyboard.press('Escape');
    await expect(away).not.toBeChecked();

    await away.click();
    await dialog.getByRole('button', { name: 'Keep them' }).click();
    await expect(away).toBeChecked();
    await expect.poll(async () => (await anna())?.away).toBe(true);
    expect((await anna())?.load).toBe(load);

    await away.click();
    await expect(away).not.toBeChecked();
    await away.click();
    await dialog.getByRole('button', { name: 'Hand them over' }).click();
    await expect.poll(async () => (await anna())?.load).toBe(0);
    await expect(away).toBeChecked();

    await away.click();
    await expect.poll(async () => (await anna())?.away).toBe(false);
    await context.close();
  });
}
