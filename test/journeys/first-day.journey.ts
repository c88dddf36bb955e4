import type { Browser, Page } from '@playwright/test';
import { axeFindings } from '../support/browser/axe.ts';
import { expect, test } from '../support/browser/journey.ts';
import { expectFine } from '../support/browser/looks.ts';
import { filled } from '../support/browser/open-app.ts';
import { lettersTo } from '../support/browser/staff.ts';

/** The owner's first day, on an instance that nobody has set up: one test goes on where the one before stopped. */

test.describe.configure({ mode: 'serial' });
test.use({ demo: false, serviceWorkers: 'block' });
test.setTimeout(180_000);

const OWNER = { email: 'olga@linden.test', password: 'a bell above the door' };
const ANNA = { email: 'anna@linden.test', password: 'rain on a tin roof' };
const NEW_PASSWORD = 'three quiet harbours';

/** The human check is work on purpose, and two busy cores share it with the instance and the browser. */
const PROOF_MS = 45_000;

const linkIn = (text: string): string => /https?:\/\/\S+#\S+/.exec(text)?.[0] ?? '';

/** The newest letter to this address, once it has come. */
async function letterTo(url: string, address: string, subject: RegExp): Promise<string> {
  const find = async () => (await lettersTo(url, address)).findLast((letter) => subject.test(letter.subject));
  await expect.poll(async () => (await find())?.subject ?? '').toMatch(subject);
  return (await find())?.text ?? '';
}

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Somebody else, at a device of their own. */
const anotherPage = async (browser: Browser, baseURL: string): Promise<Page> =>
  (await browser.newContext({ baseURL, locale: 'en' })).newPage();

test('without scripts the first visit leads to the set-up, which keeps every word until all is right', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, locale: 'en', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page).toHaveURL(/\/setup$/);
  await page.getByLabel('Name', { exact: true }).fill('Linden Bicycles');
  await page.getByLabel('Country').selectOption({ label: 'Latvia' });
  await page.getByRole('checkbox', { name: 'Saturday' }).check();
  await page.getByLabel('Saturday, to').fill('15:00');
  await page.getByLabel('Your mail address for clients').fill('desk@linden.test');
  await page.getByLabel('Your name').fill('Olga Ozola');
  await page.getByLabel('Your own e-mail address').fill(OWNER.email);
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Open the desk' }).click();

  await expect(page.getByRole('alert')).toContainText('at least 10 characters');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Linden Bicycles');
  await expect(page.getByRole('checkbox', { name: 'Saturday' })).toBeChecked();
  await expect(page.getByLabel('Saturday, to')).toHaveValue('15:00');
  await expect(page.getByLabel('Password')).toHaveValue('');

  await page.getByLabel('Password').fill(OWNER.password);
  await page.getByRole('button', { name: 'Open the desk' }).click();
  await expect(page).toHaveURL(/\/app\/sign-in/);
  await context.close();
});

test('after that there is no such page, and the start page is the organisation’s', async ({ page, request }) => {
  expect((await page.goto('/setup'))?.status()).toBe(404);
  for (const form of [{}, { name: 'Mine now' }]) {
    expect((await request.post('/setup', { form, maxRedirects: 0 })).status()).toBe(404);
  }
  expect((await request.post('/api/public/setup', { data: {} })).status()).toBe(404);

  await page.goto('/');
  await expect(page.getByRole('banner').getByText('Linden Bicycles')).toBeVisible();
});

test('the owner signs in, adds a team and an address, and invites a colleague', async ({ page, frontdesk }) => {
  await page.goto('/app/sign-in?welcome=1');
  await expect(page.getByText('Your front desk is open')).toBeVisible();
  await signIn(page, OWNER);
  await filled(page);

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: /^Teams/ }).click();
  await page.getByRole('button', { name: 'New team' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Workshop');
  await page.getByRole('dialog').getByRole('button', { name: 'Make the team' }).click();
  await expect(page.getByRole('button', { name: /^Workshop/ })).toBeVisible();

  await page.getByRole('link', { name: /^Mail addresses/ }).click();
  await expect(page.getByRole('button', { name: /^desk@linden.test/ })).toBeVisible();
  await page.getByRole('button', { name: 'New address' }).click();
  await page.getByRole('dialog').getByLabel('Address').fill('Repairs@linden.test');
  await page.getByRole('dialog').getByLabel('Its letters are the work of').selectOption({ label: 'Workshop' });
  await page.getByRole('dialog').getByRole('button', { name: 'Add the address' }).click();
  await expect(page.getByRole('button', { name: /^repairs@linden.test/ })).toBeVisible();

  await page.getByRole('link', { name: /^People/ }).click();
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Anna Liepa');
  await dialog.getByLabel('E-mail').fill(ANNA.email);
  await dialog.getByLabel('Workshop').check();
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('listitem').filter({ hasText: 'Anna Liepa' })).toContainText('Invited');

  expect(linkIn(await letterTo(frontdesk.url, ANNA.email, /desk at Linden Bicycles/))).toContain('/app/accept#');
});

test('the colleague chooses a password by the link, and sits down; the link is used up', async ({
  browser,
  baseURL,
  frontdesk,
}) => {
  const page = await anotherPage(browser, baseURL);
  const link = linkIn(await letterTo(frontdesk.url, ANNA.email, /desk at/));
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Welcome, Anna Liepa' })).toBeVisible();
  await expect(page.getByLabel('Account')).toHaveValue(ANNA.email);
  expect(await axeFindings(page)).toEqual([]);

  await page.getByLabel('New password').fill('anna@linden.test');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(page.getByText('Too easily guessed').first()).toBeVisible();
  await page.getByLabel('New password').fill(ANNA.password);
  await expect(page.getByText('Good.')).toBeVisible();
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await filled(page);
  await expect(page.getByRole('heading', { name: 'My tasks' })).toBeVisible();

  const stranger = await anotherPage(browser, baseURL);
  for (const worthless of [link, link.slice(0, -3), link.replace(/#.*/, '#'), link.toLowerCase()]) {
    await stranger.goto('about:blank');
    await stranger.goto(worthless);
    await expect(stranger.getByRole('heading', { name: 'This link has ended' })).toBeVisible();
  }
  await expect(stranger.getByRole('link', { name: 'Ask for a new link' })).toHaveAttribute('href', '/forgotten');
  await page.context().close();
  await stranger.context().close();
});

test('a forgotten password is replaced by a mailed link, which ends every session of the account', async ({
  browser,
  baseURL,
  frontdesk,
}) => {
  const desk = await anotherPage(browser, baseURL);
  await desk.goto('/app/');
  await signIn(desk, ANNA);
  await filled(desk);

  const page = await anotherPage(browser, baseURL);
  await page.goto('/app/sign-in');
  await page.getByRole('link', { name: 'Forgotten the password?' }).click();
  for (const address of ['nobody@linden.test', ANNA.email]) {
    await page.goto('/forgotten');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('E-mail').fill(address);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible({ timeout: PROOF_MS });
  }
  expect(await lettersTo(frontdesk.url, 'nobody@linden.test')).toEqual([]);

  await page.goto(linkIn(await letterTo(frontdesk.url, ANNA.email, /A new password/)));
  await page.getByLabel('New password').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await filled(page);

  await expect(desk.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signIn(desk, ANNA);
  await expect(desk.getByRole('alert')).toBeVisible();
  await signIn(desk, { ...ANNA, password: NEW_PASSWORD });
  await filled(desk);
  await desk.context().close();
  await page.context().close();
});

const SECTIONS = ['organisation', 'teams', 'people', 'addresses', 'tokens'];

test('the settings are fine for everybody, on a phone and on a desk, in light and in dark', async ({ page }) => {
  await page.goto('/app/');
  await signIn(page, OWNER);
  await filled(page);
  for (const section of ['', ...SECTIONS]) {
    await page.goto(`/app/settings/${section}`.replace(/\/$/, ''));
    await filled(page);
    await expectFine(page);
  }
});

test('a token is shown once, and revoked', async ({ page, request }) => {
  await page.goto('/app/settings/tokens');
  await signIn(page, OWNER);
  await filled(page);
  await page.getByRole('button', { name: 'New token' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What is it for?').fill('Website');
  await dialog.getByRole('button', { name: 'Make the token' }).click();
  const token = (await dialog.locator('code').textContent()) ?? '';
  await dialog.getByRole('button', { name: 'I have it' }).click();
  const reach = async () =>
    (await request.get('/api/v1/teams', { headers: { authorization: `Bearer ${token}` } })).status();
  expect(await reach()).toBe(200);

  await expect(page.getByText(token)).toHaveCount(0);
  await page.getByRole('button', { name: 'Revoke “Website”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('No tokens')).toBeVisible();
  expect(await reach()).toBe(401);
});
