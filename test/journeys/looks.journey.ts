import { HOSTILE, watchForHarm } from '../support/browser/hostile.ts';
import { expect, test } from '../support/browser/journey.ts';
import { expectFine, keptForOffline } from '../support/browser/looks.ts';
import { aProgram, aRequestBy, type Assigned, type Program } from '../support/program.ts';
import { filled } from '../support/browser/open-app.ts';
import { ANNA, bubble, makeLeastBusy, messages, replyField, SHOP_ID, signIn } from '../support/browser/staff.ts';

test.setTimeout(120_000);

let program: Program;
test.beforeEach(async ({ frontdesk }) => {
  program = await aProgram(frontdesk.url);
  await makeLeastBusy(program, ANNA);
});

const anAsk = (person: string) => program.post<Assigned>('/requests', aRequestBy(person, SHOP_ID));

test('the sign-in page is fine for everybody', async ({ page }) => {
  await page.goto('/app/sign-in');
  await expect(page.getByLabel('E-mail')).toBeVisible();
  await expectFine(page);
});

for (const [name, address, title] of [
  ['Mine', '/app/', 'My tasks'],
  ['All', '/app/all', 'All tasks'],
  ['Waiting', '/app/waiting', 'Waiting'],
  ['Load', '/app/load', 'Load'],
  ['All that came today', '/app/all?status=came&type=question&age=week', 'All tasks'],
  ['Clients', '/app/clients', 'Clients'],
  ['Me', '/app/me', 'Me'],
  ['an empty list', '/app/all?assignee=emp_nobody', 'All tasks'],
  ['Needs attention', '/app/attention', /attention/i],
  ['an address that is none', '/app/nowhere', /./],
] as const) {
  test(`${name} is fine for everybody`, async ({ deskOf }) => {
    const page = await deskOf('chief', address);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await filled(page);
    await expectFine(page);
  });
}

test('a task is fine for everybody', async ({ deskOf }) => {
  const { taskId } = await anAsk('fine');
  const page = await deskOf('anna', `/app/tasks/${taskId}`);
  await expect(messages(page)).toContainText('Do you have this in blue? (fine)');
  await expectFine(page);
});

test('completing is fine for everybody', async ({ deskOf }) => {
  const { taskId } = await anAsk('finished');
  const page = await deskOf('anna', `/app/tasks/${taskId}`);
  await page.getByRole('button', { name: 'Complete' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectFine(page);
});

test('a client is answered by keyboard alone', async ({ deskOf }) => {
  await anAsk('keys');
  const page = await deskOf('anna');
  const rows = page.getByRole('region', { name: 'List', exact: true }).getByRole('link');

  await page.keyboard.press('j');
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/app\/tasks\//);

  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeFocused();
  const onTheWay = page.getByRole('article').locator('button:visible, [role=region], input:checked');
  for (let steps = await onTheWay.count(); steps > 0; steps -= 1) {
    if (await replyField(page).evaluate((field) => field === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(replyField(page)).toBeFocused();
  await page.keyboard.type('Written without a mouse.');
  await page.keyboard.press('Control+Enter');

  await expect(bubble(page, 'Written without a mouse.')).toBeVisible();
});

test('hostile words are words', async ({ page, frontdesk }) => {
  const harm = await watchForHarm(page, frontdesk.url);
  const filed: Assigned[] = [];
  for (const [at, words] of HOSTILE.entries()) {
    const client = { name: words, email: `hostile-${at}@example.test` };
    filed.push(await program.post('/requests', { client, type: 'question', text: words, teamId: SHOP_ID }));
  }
  await signIn(page, 'chief', '/app/all');
  await expect(page.getByRole('link', { name: `R-${filed.at(-1)?.number}` })).toBeVisible();

  for (const [at, { taskId }] of filed.entries()) {
    await page.goto(`/app/tasks/${taskId}`);
    const shown = messages(page).getByRole('listitem').first().getByRole('paragraph').nth(1);
    await expect.poll(() => shown.textContent()).toContain(HOSTILE[at]?.trim());
  }
  expect(harm).toEqual([]);
});

test('the service worker keeps hashed files and the empty shell, and nothing of anybody', async ({ deskOf }) => {
  const { taskId } = await anAsk('cached');
  const page = await deskOf('anna', `/app/tasks/${taskId}`);
  await keptForOffline(page);
  for (const address of ['/app/', '/app/all', '/app/me', `/app/tasks/${taskId}`]) {
    await page.goto(address);
    await filled(page);
  }

  const kept = await page.evaluate(async () => {
    const found: { path: string; text: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        found.push({ path: new URL(request.url).pathname, text: (await answer?.text()) ?? '' });
      }
    }
    return found;
  });
  expect(kept.length).toBeGreaterThan(10);
  expect(
    kept.map(({ path }) => path).filter((path) => !/^\/(_app\/immutable\/|app\/workers\/|app\/shell$)/.test(path)),
  ).toEqual([]);
  expect(kept.filter(({ text }) => /Client cached|Anna Bērziņa|demo\.test/.test(text))).toEqual([]);
});
