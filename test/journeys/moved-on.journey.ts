import { devices, type Page } from '@playwright/test';
import { expect, test } from '../support/browser/journey.ts';
import { aProgram, aRequestBy, type Assigned, type Program } from '../support/program.ts';
import { advance, ANNA, makeLeastBusy, row, SHOP_ID, signIn } from '../support/browser/staff.ts';

test.use({ serviceWorkers: 'block' });
test.setTimeout(120_000);

const MINUTE_MS = 60_000;

let program: Program;

test.beforeEach(async ({ mortal }) => {
  program = await aProgram(mortal.url);
  // Nothing ever closes, so that minutes are minutes of opening time.
  await program.patch('/organisation', { openingHours: [[], [], [], [], [], [], []] });
  await program.put(`/teams/${SHOP_ID}/policy`, { policy: 'least-busy', acknowledgeMinutes: 15 });
  await makeLeastBusy(program, ANNA);
});

type Task = { id: string; assignee: { id: string } | null; acknowledgedAt: number | null };
/** One of the newest. */
async function task({ taskId }: Assigned): Promise<Task> {
  const { items } = await program.get<{ items: Task[] }>('/tasks?status=open');
  const found = items.find(({ id }) => id === taskId);
  if (!found) throw new Error(`no open task ${taskId}`);
  return found;
}

const why = async (page: Page, taskId: string) => {
  await page.goto(`/app/tasks/${taskId}`);
  await page.getByRole('button', { name: /^Why / }).click();
  return page.getByRole('dialog');
};

for (const [name, device] of [
  ['desktop', {}],
  ['phone', devices['Pixel 7']],
] as const) {
  test(`[AS7] [AS9] on a ${name}: what nobody opened goes on, and both see why; what was opened stays`, async ({
    browser,
    mortal,
  }) => {
    const context = await browser.newContext({ ...device, baseURL: mortal.url, serviceWorkers: 'block' });
    const anna = await context.newPage();
    await signIn(anna, 'anna', '/app/me');
    const moved = await program.post<Assigned>('/requests', aRequestBy(`unseen-${name}`, SHOP_ID));
    expect(moved.assignee?.id).toBe(ANNA);
    await expect(anna.getByText(`New task: Client unseen-${name}`)).toBeVisible();

    await advance(mortal.url, 16 * MINUTE_MS);

    await expect(anna.getByText(`Went on to somebody else: Client unseen-${name}`)).toBeVisible();
    expect((await task(moved)).assignee?.id).not.toBe(ANNA);
    await expect((await why(anna, moved.taskId)).getByText('Not opened in time: Anna Bērziņa')).toBeVisible();

    await makeLeastBusy(program, ANNA);
    const kept = await program.post<Assigned>('/requests', aRequestBy(`seen-${name}`, SHOP_ID));
    expect(kept.assignee?.id).toBe(ANNA);
    await anna.goto('/app/');
    await row(anna, `Client seen-${name}`).click();
    await expect(anna.getByRole('button', { name: 'Why me?' })).toBeVisible();
    await expect.poll(async () => (await task(kept)).acknowledgedAt).not.toBeNull();
    await advance(mortal.url, 16 * MINUTE_MS);

    expect((await task(kept)).assignee?.id).toBe(ANNA);
    await context.close();
  });
}
