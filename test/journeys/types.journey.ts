import { expect, test } from '../support/browser/journey.ts';
import { expectFine, keptForOffline } from '../support/browser/looks.ts';
import { advance, ANNA, makeLeastBusy, messages, SHOP_ID } from '../support/browser/staff.ts';
import { aProgram, aRequestBy, type Assigned, type Program } from '../support/program.ts';

test.setTimeout(120_000);

const HOUR_MS = 3_600_000;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

let program: Program;
test.beforeEach(async ({ frontdesk }) => {
  program = await aProgram(frontdesk.url);
});

type Item = { id: string; name: string | null; active: boolean; deadlines: Record<string, number> };
const types = async () => (await program.get<{ items: Item[] }>('/types')).items;
type Asked = { type: string; priority: string; deadlineAt: number | null };
const asked = ({ requestId }: Assigned) => program.get<Asked>(`/requests/${requestId}`);

test('[RT1][RT2] a manager makes a type with a deadline on a phone, and a result on a desk', async ({ deskOf }) => {
  const page = await deskOf('manager', '/app/settings/types');
  await page.setViewportSize(PHONE);
  await page.getByRole('button', { name: 'New type' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Make type' }).click();
  await expect(dialog.getByText('Give it a name.')).toBeVisible();
  await dialog.getByLabel('Name').fill('Rental');
  await dialog.getByLabel('Urgent').selectOption({ label: '2 h' });
  await expectFine(page);
  await dialog.getByRole('button', { name: 'Make type' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /Rental.*Urgent 2 h/ })).toBeVisible();
  await expectFine(page);
  await expect
    .poll(async () => (await types()).find(({ name }) => name === 'Rental'))
    .toMatchObject({ active: true, deadlines: { urgent: 120 } });

  await page.setViewportSize(DESK);
  await page.getByRole('button', { name: 'New result' }).click();
  await dialog.getByLabel('Name').fill('Lent');
  await dialog.getByRole('button', { name: 'Make result' }).click();
  await expect(page.getByRole('button', { name: 'Lent' })).toBeVisible();
  await expectFine(page);
});

test('[SL3][SL4][RT4][RT5] whoever holds it says how soon, offline too; it is warned of, red for both, and ends with a result', async ({
  deskOf,
  frontdesk,
}) => {
  // Round the clock, so that a moved clock is worked time whatever day it is.
  await program.patch('/organisation', { openingHours: [[], [], [], [], [], [], []] });
  await program.put('/types', { items: [{ id: 'complaint', deadlines: { urgent: 240, normal: 2400 } }] });
  await program.put('/results', { items: [{ id: 'rs_made-good', name: 'Made good' }] });
  await makeLeastBusy(program, ANNA);
  const ask = await program.post<Assigned>('/requests', { ...aRequestBy('deadline', SHOP_ID), type: 'complaint' });
  const usual = (await asked(ask)).deadlineAt ?? 0;
  const page = await deskOf('anna', `/app/tasks/${ask.taskId}`);
  await page.setViewportSize(PHONE);
  await expect(messages(page)).toContainText('(deadline)');
  await keptForOffline(page);
  await page.context().setOffline(true);
  await expect(page.getByText(/^Offline\./)).toBeVisible();

  await page.getByRole('button', { name: 'Complaint, priority: Normal. Change' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Urgent').click();
  await expectFine(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Complaint, priority: Urgent. Change' })).toBeVisible();
  await expect(page.getByText(/^Due /).first()).toBeVisible();
  await page.context().setOffline(false);
  await expect.poll(() => asked(ask)).toMatchObject({ priority: 'urgent', deadlineAt: usual - 36 * HOUR_MS });

  await page.clock.setSystemTime(Date.now() + 3.5 * HOUR_MS);
  await page.reload();
  await expect(page.getByText(/^Due soon: /).first()).toBeVisible();
  await page.clock.setSystemTime(Date.now() + 4.5 * HOUR_MS);
  await page.reload();
  await expect(page.getByText(/^Overdue since /).first()).toBeVisible();
  await expectFine(page);

  await advance(frontdesk.url, 4.5 * HOUR_MS);
  const chief = await deskOf('chief', '/app/all?status=overdue');
  await chief.clock.setSystemTime(Date.now() + 4.5 * HOUR_MS);
  await chief.reload();
  const late = chief.getByRole('link', { name: /Client deadline/ });
  await expect(late).toContainText('Overdue since');
  await expect(late).toContainText('Urgent');
  await expectFine(chief);

  await page.getByRole('button', { name: 'Complete' }).click();
  await dialog.getByRole('button', { name: 'Complete' }).click();
  await expect(dialog.getByText('Say what came of it.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Made good' }).click();
  await dialog.getByRole('button', { name: 'Complete' }).click();
  await expect(dialog).toBeHidden();
  type Done = { items: { id: string; result: string }[] };
  const resultOf = async () =>
    (await program.get<Done>('/tasks?status=done')).items.find(({ id }) => id === ask.taskId)?.result;
  await expect.poll(resultOf).toBe('rs_made-good');
});
