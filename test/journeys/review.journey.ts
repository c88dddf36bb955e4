import type { Page } from '@playwright/test';
import { HOSTILE, watchForHarm } from '../support/browser/hostile.ts';
import { expect, test } from '../support/browser/journey.ts';
import { sendLetter } from '../support/far-letters.ts';
import { expectFine } from '../support/browser/looks.ts';
import { aProgram, aRequestBy, type Program } from '../support/program.ts';
import { SHOP_ID, signIn } from '../support/browser/staff.ts';

test.setTimeout(120_000);

let program: Program;
test.beforeEach(async ({ frontdesk }) => {
  program = await aProgram(frontdesk.url);
});

type Stranger = { name: string; address: string };
const aStranger = (): Stranger => {
  const word = crypto.randomUUID().slice(0, 8);
  return { name: `Stranger ${word}`, address: `stranger-${word}@far.test` };
};
const writes = (from: Stranger, text = 'Do you repair bicycles?') =>
  sendLetter(program, { from, subject: 'Bicycle', text });

type Clients = { items: { id: string; name: string; identities: { value: string }[] }[] };
const clientsLike = async (words: string) =>
  (await program.get<Clients>(`/clients?query=${encodeURIComponent(words)}`)).items;
type Letters = { items: { fate: string; reason: string }[] };
const lettersOf = async (words: string) =>
  (await program.get<Letters>(`/letters?query=${encodeURIComponent(words)}`)).items;

const list = (page: Page) => page.getByRole('region', { name: 'List', exact: true });
const rowOf = (page: Page, { name }: Stranger) => list(page).getByRole('link', { name });
const detail = (page: Page) => page.getByRole('region', { name: 'Letter', exact: true });
const decide = (page: Page) => page.getByRole('group', { name: 'Decide' });

/** The stranger's letter, open in Review on this page. */
async function open(page: Page, stranger: Stranger): Promise<void> {
  await rowOf(page, stranger).click();
  await expect(detail(page).getByRole('heading', { level: 1, name: stranger.name })).toBeVisible();
}

test('[ML11] what a letter repeats, and its signature, are folded as in a conversation', async ({ deskOf }) => {
  const stranger = aStranger();
  const words =
    'Do you repair bicycles?\n\nOn Mon, 16 Nov 2026 at 10:00, Desk wrote:\n> Good day, how can we help?\n> Linden';
  const page = await deskOf('chief', '/app/review');
  await writes(stranger, words);
  await open(page, stranger);

  await expect(detail(page)).toContainText('Do you repair bicycles?');
  await expect(detail(page).getByText('how can we help?')).toBeHidden();
  await detail(page).getByRole('button', { name: 'Show quoted words' }).click();
  await expect(detail(page).getByText('how can we help?')).toBeVisible();
});

test('whoever decides is told of a stranger, and one tap makes a client with a task', async ({ deskOf }) => {
  const stranger = aStranger();
  const page = await deskOf('chief');
  await page.waitForLoadState('networkidle');
  await writes(stranger);

  await expect(page.getByText(`Unknown sender: ${stranger.name}`)).toBeVisible();
  expect(await clientsLike(stranger.address)).toEqual([]);
  await page.getByRole('button', { name: 'Open' }).click();
  await expect(detail(page)).toContainText('Do you repair bicycles?');
  await expect(detail(page)).toContainText('Sender not verified');
  await expect(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Review \d+$/ }),
  ).toBeVisible();
  await decide(page).getByRole('button', { name: 'Accept' }).click();

  await expect(page.getByText(`${stranger.name} is a client now`)).toBeVisible();
  await expect(rowOf(page, stranger)).toHaveCount(0);
  await page.goto('/app/all');
  const task = list(page).getByRole('link', { name: stranger.name });
  await expect(task).toContainText('Do you repair bicycles?');
  await task.click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Do you repair bicycles?');
  expect((await lettersOf(stranger.address)).map(({ fate }) => fate)).toContain('filed');
});

test('one decision settles every letter of the sender, and the next ones', async ({ deskOf }) => {
  const stranger = aStranger();
  await writes(stranger, 'The first.');
  await expect.poll(() => lettersOf(stranger.address)).toHaveLength(1);
  await writes(stranger, 'The second.');
  await expect.poll(() => lettersOf(stranger.address)).toHaveLength(2);
  const page = await deskOf('manager', '/app/review');
  await open(page, stranger);
  await expect(detail(page)).toContainText('2 letters');

  await decide(page).getByRole('button', { name: 'Accept' }).click();
  await expect.poll(async () => (await lettersOf(stranger.address)).map(({ fate }) => fate)).not.toContain('held');
  await writes(stranger, 'The third.');
  await expect
    .poll(async () => (await lettersOf(stranger.address)).filter(({ fate }) => fate === 'filed'))
    .toHaveLength(3);
});

test('a letter is linked to a client who is suggested with a reason', async ({ deskOf }) => {
  const stranger = aStranger();
  const known = aRequestBy('known', SHOP_ID);
  const client = { ...known.client, name: stranger.name, email: `known-${stranger.address}` };
  await program.post('/requests', { ...known, client });
  await writes(stranger);
  const page = await deskOf('chief', '/app/review');
  await open(page, stranger);

  await decide(page).getByRole('button', { name: 'Link to a client' }).click();
  const suggestion = page
    .getByRole('dialog', { name: 'Whose letter is it?' })
    .getByRole('button', { name: stranger.name });
  await expect(suggestion).toContainText('Same name');
  await expect(suggestion).toContainText('Also writes from far.test');
  await suggestion.click();

  await expect(page.getByText(`Letters of ${stranger.name} go to ${stranger.name}`)).toBeVisible();
  await expect
    .poll(async () => (await clientsLike(stranger.name))[0]?.identities.map(({ value }) => value).toSorted())
    .toEqual([`known-${stranger.address}`, stranger.address].toSorted());
});

test('a client is found by name, company or address; Escape leaves everything as it was', async ({ deskOf }) => {
  const stranger = aStranger();
  await program.post('/requests', aRequestBy('findable', SHOP_ID));
  await writes(stranger);
  const page = await deskOf('chief', '/app/review');
  await open(page, stranger);

  await decide(page).getByRole('button', { name: 'Link to a client' }).click();
  const dialog = page.getByRole('dialog', { name: 'Whose letter is it?' });
  await dialog.getByLabel('Search by name, company, address or number').fill('findable@example');
  await expect(dialog.getByRole('button', { name: 'Client findable' })).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(dialog).toBeHidden();
  await expect(decide(page)).toBeVisible();
});

test('blocking is asked once more, and then nothing of the sender comes in', async ({ deskOf }) => {
  const stranger = aStranger();
  await writes(stranger);
  const page = await deskOf('chief', '/app/review');
  await open(page, stranger);

  await decide(page).getByRole('button', { name: 'Block' }).click();
  const dialog = page.getByRole('dialog', { name: 'Block this sender?' });
  await expect(dialog).toContainText(stranger.address);
  await dialog.getByRole('button', { name: 'Block' }).click();

  await expect(page.getByText(`${stranger.name} is blocked`)).toBeVisible();
  await expect.poll(async () => (await lettersOf(stranger.address)).map(({ fate }) => fate)).toEqual(['ignored']);
  await writes(stranger, 'Once more.');
  await expect
    .poll(async () => (await lettersOf(stranger.address)).map(({ reason }) => reason))
    .toEqual(['blocked', 'blocked']);
  expect(await clientsLike(stranger.address)).toEqual([]);
});

test('a decision without a network waits on the device, and is carried out when it is back', async ({ deskOf }) => {
  const stranger = aStranger();
  await writes(stranger);
  const page = await deskOf('chief', '/app/review');
  await open(page, stranger);
  await page.context().setOffline(true);
  await expect(detail(page)).toContainText('You can decide now');

  await decide(page).getByRole('button', { name: 'Accept' }).click();
  await expect(rowOf(page, stranger)).toHaveCount(0);
  expect(await clientsLike(stranger.address)).toEqual([]);

  await page.context().setOffline(false);
  await expect.poll(() => clientsLike(stranger.address)).toHaveLength(1);
});

test('employees neither see strangers nor decide about them', async ({ deskOf }) => {
  const page = await deskOf('anna', '/app/review');
  await expect(page.getByText('Not for your role')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Review' })).toHaveCount(0);
});

test('Review is fine for everybody', async ({ deskOf }) => {
  const stranger = aStranger();
  await writes(stranger);
  const page = await deskOf('chief', '/app/review');
  await expect(rowOf(page, stranger)).toBeVisible();
  await expectFine(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, stranger);
  await expectFine(page);
  await decide(page).getByRole('button', { name: 'Link to a client' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox').or(page.getByRole('searchbox'))).toBeVisible();
  await expectFine(page);
});

test('hostile letters are words', async ({ page, frontdesk }) => {
  const harm = await watchForHarm(page, frontdesk.url);
  const strangers = HOSTILE.map((words) => ({ words, ...aStranger() }));
  for (const { words, address } of strangers) {
    await sendLetter(program, { from: { name: words, address }, subject: words, text: words, html: words });
  }
  await signIn(page, 'chief', '/app/review');
  for (const { words, address } of strangers) {
    await list(page)
      .getByRole('listitem')
      .filter({ hasText: words.trim().slice(0, 20) })
      .first()
      .click();
    await expect(detail(page)).toContainText(/@far\.test/);
    await page.getByRole('button', { name: 'Original letter' }).click();
    await expect(page.getByRole('dialog')).toContainText(/Show pictures|Download/);
    await page.keyboard.press('Escape');
    await expect.poll(() => lettersOf(address)).toHaveLength(1);
  }
  expect(harm).toEqual([]);
});
