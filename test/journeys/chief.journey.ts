import { expect, test } from '../support/browser/journey.ts';
import { aProgram, aRequestBy, type Assigned, type Load, type Program } from '../support/program.ts';
import { row, signIn } from '../support/browser/staff.ts';

test.use({ serviceWorkers: 'block' });

const WORKSHOP_ID = 'team_demo-workshop';
const BELA = 'emp_demo-bela';

let program: Program;
test.beforeEach(async ({ frontdesk }) => {
  program = await aProgram(frontdesk.url);
});

const loadOf = async (employeeId: string) =>
  (await program.get<Load>('/load')).employees.find(({ id }) => id === employeeId)?.load ?? 0;

test('the chief sees what waits, hands it out by load, and it stands on the other screen by itself', async ({
  browser,
  baseURL,
}) => {
  const [chief, bela] = await Promise.all(
    [1, 2].map(async () => (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()),
  );
  if (chief === undefined || bela === undefined) throw new Error('two pages were asked for');
  await signIn(chief, 'chief', '/app/waiting');
  await signIn(bela, 'bela');
  const filed = await program.post<Assigned>('/requests', aRequestBy('by-hand', WORKSHOP_ID));
  expect(filed.waiting).toBe(true);
  const load = await loadOf(BELA);

  await chief.getByRole('button', { name: `Hand out R-${filed.number}` }).click();
  const dialog = chief.getByRole('dialog', { name: 'To whom?' });
  await expect(dialog.getByRole('button', { name: /Béla Nagy/ })).toContainText(`${load} of 8`);
  await dialog.getByRole('button', { name: /Béla Nagy/ }).click();

  await expect(chief.getByText('Given to Béla Nagy')).toBeVisible();
  await expect(row(chief, 'Client by-hand')).toHaveCount(0);
  // Béla reads Hungarian; a client's name is the same in every language.
  await expect(bela.getByRole('main').getByRole('link', { name: 'Client by-hand' })).toBeVisible();
  expect(await loadOf(BELA)).toBe(load + 1);
  await Promise.all([chief.context().close(), bela.context().close()]);
});
