import type { Page } from '@playwright/test';
import type { Frontdesk } from '../../worker/local/frontdesk.ts';
import { expect, test } from '../support/browser/journey.ts';
import { aProgram } from '../support/program.ts';

const REGISTER = '**/api/public/register';

/** Writes the form as somebody new; every test has its own person, so that what arrived can be counted. */
async function write(page: Page, name: string, message = 'The boiler hums at night.'): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Phone').fill(phoneOf(name));
  await page.getByLabel('What do you need?').fill(message);
}

/** A possible Latvian number that is different for every name. */
const phoneOf = (name: string) => {
  const digits = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 10_000_000, 7);
  return `2${String(digits).padStart(7, '0')}`;
};

const send = (page: Page) => page.getByRole('button', { name: 'Send' }).click();
const thanks = (page: Page) => page.getByRole('heading', { level: 1, name: 'Thank you' });

/** Texts that arrived from people of this name, each once for every message that the base holds. */
async function arrived(frontdesk: Frontdesk, name: string): Promise<string[]> {
  const program = await aProgram(frontdesk.url);
  const clients = await program.get<{ items: { id: string; name: string }[] }>(
    `/clients?query=${encodeURIComponent(name)}`,
  );
  const tasks = await program.get<{ items: { requestId: string; clientId: string }[] }>('/tasks');
  const texts: string[] = [];
  for (const { id } of clients.items) {
    for (const { requestId } of tasks.items.filter((task) => task.clientId === id)) {
      const { messages } = await program.get<{ messages: { direction: string; text: string }[] }>(
        `/requests/${requestId}`,
      );
      texts.push(...messages.filter(({ direction }) => direction === 'in').map(({ text }) => text));
    }
  }
  return texts;
}

test('a visitor writes and learns who answers and by when', async ({ page, frontdesk }) => {
  await page.goto('/register');
  await expect(page.getByText(/answers (today|tomorrow|by)/)).toBeVisible();

  await write(page, 'Ilze Ozola');
  await send(page);

  await expect(thanks(page)).toBeVisible();
  await expect(page.getByText(/answers (today|tomorrow|by)/)).toBeVisible();
  expect(await arrived(frontdesk, 'Ilze Ozola')).toEqual(['The boiler hums at night.']);
});

test('a phone number is written back in international form, a wrong one says so and can be corrected', async ({
  page,
}) => {
  await page.goto('/register');
  const phone = page.getByLabel('Phone');

  await phone.fill('12');
  await phone.blur();
  await expect(phone).toHaveAccessibleDescription(/does not look like a phone number/);
  await expect(phone).toHaveAttribute('aria-invalid', 'true');

  await phone.fill('20 000 001');
  await phone.blur();
  await expect(phone).toHaveValue('+37120000001');
  await expect(phone).not.toHaveAttribute('aria-invalid');
});

test('what is missing is said in one place, focused, with a way to each field', async ({ page }) => {
  await page.goto('/register');
  await send(page);

  await expect(page.locator('#summary')).toBeFocused();
  await page.getByRole('link', { name: 'Please write what you need.' }).click();
  await expect(page.getByLabel('What do you need?')).toBeFocused();
});

test('a double click is one request', async ({ page, frontdesk }) => {
  await page.goto('/register');
  await write(page, 'Juris Kalns');
  await page.getByRole('button', { name: 'Send' }).dblclick();

  await expect(thanks(page)).toBeVisible();
  expect(await arrived(frontdesk, 'Juris Kalns')).toHaveLength(1);
});

test('reloading the thanks shows the same', async ({ page, frontdesk }) => {
  await page.goto('/register');
  await write(page, 'Marta Liepa');
  await send(page);
  await expect(thanks(page)).toBeVisible();
  const before = await page.getByRole('main').innerText();

  await page.reload();

  expect(await page.getByRole('main').innerText()).toBe(before);
  expect(await arrived(frontdesk, 'Marta Liepa')).toHaveLength(1);
});

test('sending the same words again after the back button is one request', async ({ page, frontdesk }) => {
  await page.goto('/register');
  await write(page, 'Anete Zile');
  await send(page);
  await expect(thanks(page)).toBeVisible();

  await page.goBack();
  await write(page, 'Anete Zile');
  await send(page);

  await expect(thanks(page)).toBeVisible();
  expect(await arrived(frontdesk, 'Anete Zile')).toHaveLength(1);
});

test('other words after the back button are another message', async ({ page, frontdesk }) => {
  await page.goto('/register');
  await write(page, 'Girts Vilks');
  await send(page);
  await expect(thanks(page)).toBeVisible();

  await page.goBack();
  await write(page, 'Girts Vilks', 'And the radiator is cold.');
  await send(page);

  await expect(thanks(page)).toBeVisible();
  expect(await arrived(frontdesk, 'Girts Vilks')).toEqual(['The boiler hums at night.', 'And the radiator is cold.']);
});

test('a lost answer keeps the words, and sending again is one request', async ({ page, frontdesk }) => {
  await page.goto('/register');
  await page.route(
    REGISTER,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await write(page, 'Dace Roze');
  await send(page);
  await expect(page.getByText('Sending them again is safe')).toBeVisible();
  await expect(page.getByLabel('What do you need?')).toHaveValue('The boiler hums at night.');

  await send(page);

  await expect(thanks(page)).toBeVisible();
  expect(await arrived(frontdesk, 'Dace Roze')).toHaveLength(1);
});

test('words survive a reload of the page', async ({ page }) => {
  await page.goto('/register');
  await write(page, 'Edgars Vasks');
  await page.reload();

  await expect(page.getByLabel('What do you need?')).toHaveValue('The boiler hums at night.');
});

test('words that arrived although the answer was lost are not offered again', async ({ page }) => {
  await page.goto('/register');
  await page.route(REGISTER, async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await write(page, 'Liga Berza');
  await send(page);
  await expect(page.getByText('Sending them again is safe')).toBeVisible();

  await page.goto('/register');

  await expect(page.getByLabel('What do you need?')).toHaveValue('');
});

test('while the human check cannot be reached, nothing is sent and the words stay', async ({ page, frontdesk }) => {
  await page.goto('/register');
  await page.route('**/api/public/challenge', (route) => route.abort());
  await write(page, 'Oskars Krams');
  await send(page);

  await expect(page.locator('#summary')).toContainText('cannot be reached right now');
  await expect(page.getByLabel('Your name')).toHaveValue('Oskars Krams');
  expect(await arrived(frontdesk, 'Oskars Krams')).toEqual([]);
});

test('a thanks page that nobody earned is friendly and says nothing', async ({ page }) => {
  await page.goto('/register/thanks?nonce=0123456789abcdef0123456789abcdef');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to show here');
});

test('a form posted from a foreign page is shown with our check, and enters only after it', async ({
  page,
  frontdesk,
}) => {
  await page.route('http://shop.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" action="${frontdesk.url}/register"><input name="name" value="Sanita Upe">
        <input name="phone" value="26543210"><textarea name="message">Do you deliver?</textarea><button>Ask</button></form>`,
    }),
  );
  await page.goto('http://shop.example/');
  await page.getByRole('button', { name: 'Ask' }).click();

  await expect(page.getByText('have not been sent yet')).toBeVisible();
  await expect(page.getByLabel('What do you need?')).toHaveValue('Do you deliver?');
  expect(await arrived(frontdesk, 'Sanita Upe')).toEqual([]);

  await send(page);
  await expect(thanks(page)).toBeVisible();
  expect(await arrived(frontdesk, 'Sanita Upe')).toEqual(['Do you deliver?']);
});

test('the language is chosen without a script, and kept', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/register');
  await page.getByRole('button', { name: 'Latviešu' }).click();

  await expect(page).toHaveURL(/\/register$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'lv');
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'lv');
  await context.close();
});

test('without a script the page says so, keeps posted words, and names another way', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/register');
  // Playwright's text and role queries pass over <noscript>, though a reader sees it.
  expect(await page.locator('noscript').innerHTML()).toContain('This form needs scripts');
  await expect(page.locator('noscript [href="mailto:desk@demo.test"]')).toBeVisible();

  await write(page, 'Valdis Celms');
  await send(page);

  await expect(page.locator('#summary')).toContainText('did not finish');
  await expect(page.getByLabel('Your name')).toHaveValue('Valdis Celms');
  await context.close();
});
