import type { Page } from '@playwright/test';
import type { Frontdesk } from '../../worker/local/frontdesk.ts';
import { HOSTILE, watchForHarm } from '../support/browser/hostile.ts';
import { expect, test } from '../support/browser/journey.ts';
import { expectFine } from '../support/browser/looks.ts';
import { aProgram, type Program } from '../support/program.ts';
import { bubble, signIn } from '../support/browser/staff.ts';

test.use({ serviceWorkers: 'block' });
test.setTimeout(120_000);

const ORDER = '**/api/public/order';

/** Orders as somebody new; every test has its own person, so that what arrived can be counted. */
async function write(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(addressOf(name));
}
const addressOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@order.test`;

const more = (page: Page, service: string) => page.getByRole('button', { name: `One more: ${service}` }).click();
const quantity = (page: Page, service: string) => page.getByRole('textbox', { name: service, exact: true });
const send = (page: Page) => page.getByRole('button', { name: 'Send the order' }).click();
const thanks = (page: Page) => page.getByRole('heading', { level: 1, name: 'We have your order' });

type Arrived = { requestId: string; taskId: string; text: string };

/** The orders of people of this name, the newest first. */
async function arrived(frontdesk: Frontdesk, name: string): Promise<Arrived[]> {
  const program = await aProgram(frontdesk.url);
  const clients = await program.get<{ items: { id: string }[] }>(`/clients?query=${encodeURIComponent(name)}`);
  const tasks = await program.get<{ items: { id: string; requestId: string; clientId: string }[] }>('/tasks?limit=100');
  const known = new Set(clients.items.map(({ id }) => id));
  return Promise.all(
    tasks.items.filter(({ clientId }) => known.has(clientId)).map(({ id, requestId }) => read(program, id, requestId)),
  );
}

async function read(program: Program, taskId: string, requestId: string): Promise<Arrived> {
  const { messages } = await program.get<{ messages: { direction: string; text: string }[] }>(`/requests/${requestId}`);
  return { requestId, taskId, text: messages.find(({ direction }) => direction === 'in')?.text ?? '' };
}

test('a visitor orders, sees what it costs, and learns who confirms it', async ({ page, frontdesk }) => {
  await page.goto('/order');
  await more(page, 'Full service');
  await more(page, 'Helmet');
  await more(page, 'Helmet');
  await expect(page.getByRole('status').filter({ hasText: '€156.00' })).toBeVisible();

  await write(page, 'Inga Osa');
  await page.getByLabel('Anything we should know?').fill('Blue, please.');
  await send(page);

  await expect(thanks(page)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your order' })).toContainText(
    /1 × Full service[^]*2 × Helmet[^]*€156\.00/,
  );
  const [order] = await arrived(frontdesk, 'Inga Osa');
  expect(order?.text).toBe('1 × Full service\n2 × Helmet\n\nBlue, please.');
});

test('from the start page one comes to the order', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Order' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Order');
});

test('fewer than one is none, and none is said in one place', async ({ page }) => {
  await page.goto('/order');
  await more(page, 'Helmet');
  await page.getByRole('button', { name: 'One fewer: Helmet' }).click();
  await expect(quantity(page, 'Helmet')).toHaveValue('');
  await write(page, 'Nobody Nothing');
  await send(page);

  await expect(page.locator('#summary')).toBeFocused();
  await expect(page.getByRole('link', { name: 'Choose at least one thing.' })).toBeVisible();
});

test('a quantity that is none is said beside it', async ({ page, frontdesk }) => {
  await page.goto('/order');
  await quantity(page, 'Helmet').fill('-1');
  await quantity(page, 'Wheel truing').fill('1.5');
  await write(page, 'Minus One');
  await send(page);

  await expect(quantity(page, 'Helmet')).toHaveAccessibleDescription(/whole number from 1 to 999/);
  await expect(quantity(page, 'Wheel truing')).toHaveAttribute('aria-invalid', 'true');
  expect(await arrived(frontdesk, 'Minus One')).toEqual([]);
});

test('a double click is one order', async ({ page, frontdesk }) => {
  await page.goto('/order');
  await more(page, 'Quick check');
  await write(page, 'Janis Krums');
  await page.getByRole('button', { name: 'Send the order' }).dblclick();

  await expect(thanks(page)).toBeVisible();
  expect(await arrived(frontdesk, 'Janis Krums')).toHaveLength(1);
});

test('reloading the thanks shows the same, and ordering the same after the back button is one order', async ({
  page,
  frontdesk,
}) => {
  await page.goto('/order');
  await more(page, 'Quick check');
  await write(page, 'Maija Lauva');
  await send(page);
  await expect(thanks(page)).toBeVisible();
  const before = await page.getByRole('main').innerText();
  await page.reload();
  expect(await page.getByRole('main').innerText()).toBe(before);

  await page.goBack();
  await quantity(page, 'Quick check').fill('1');
  await write(page, 'Maija Lauva');
  await send(page);
  await expect(thanks(page)).toBeVisible();
  expect(await arrived(frontdesk, 'Maija Lauva')).toHaveLength(1);
});

test('a lost answer keeps the words, and sending again is one order', async ({ page, frontdesk }) => {
  await page.goto('/order');
  await page.route(
    ORDER,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await more(page, 'Quick check');
  await write(page, 'Dina Rubene');
  await send(page);
  await expect(page.getByText('Sending them again is safe')).toBeVisible();
  await send(page);

  await expect(thanks(page)).toBeVisible();
  expect(await arrived(frontdesk, 'Dina Rubene')).toHaveLength(1);
});

test('what was chosen survives a reload of the page', async ({ page }) => {
  await page.goto('/order');
  await quantity(page, 'Helmet').fill('3');
  await page.getByLabel('Your name').fill('Juris Ozols');
  await page.reload();

  await expect(quantity(page, 'Helmet')).toHaveValue('3');
  await expect(page.getByLabel('Your name')).toHaveValue('Juris Ozols');
  await expect(page.getByRole('status').filter({ hasText: '€136.50' })).toBeVisible();
});

test('a price that has changed meanwhile is shown, and nothing enters before it was seen', async ({
  page,
  frontdesk,
}) => {
  const program = await aProgram(frontdesk.url);
  const name = 'Bell of the day';
  await program.post('/services', { name, priceMinor: 500, currency: 'EUR' });
  await page.goto('/order');
  await more(page, name);
  await write(page, 'Anna Zvirbule');
  const { items } = await program.get<{ items: { id: string; name: string }[] }>('/services');
  await program.patch(`/services/${items.find((one) => one.name === name)?.id ?? ''}`, { priceMinor: 700 });
  await send(page);

  await expect(page.locator('#summary')).toContainText('The price has changed');
  await expect(quantity(page, name)).toHaveValue('1');
  await expect(page.getByRole('status').filter({ hasText: '€7.00' })).toBeVisible();
  expect(await arrived(frontdesk, 'Anna Zvirbule')).toEqual([]);

  await send(page);
  await expect(thanks(page)).toBeVisible();
  expect(await arrived(frontdesk, 'Anna Zvirbule')).toHaveLength(1);
});

test('a form posted from a foreign page is shown with our check, and enters only after it', async ({
  page,
  frontdesk,
}) => {
  await page.route('http://shop.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" action="${frontdesk.url}/order"><input name="name" value="Ilze Kalna">
        <input name="email" value="sanita@order.test"><input name="line[40][service]" value="svc_demo-00000005">
        <input name="line[40][quantity]" value="2"><button>Buy</button></form>`,
    }),
  );
  await page.goto('http://shop.example/');
  await page.getByRole('button', { name: 'Buy' }).click();

  await expect(page.getByText('have not been sent yet')).toBeVisible();
  await expect(quantity(page, 'Helmet')).toHaveValue('2');
  expect(await arrived(frontdesk, 'Ilze Kalna')).toEqual([]);

  await send(page);
  await expect(thanks(page)).toBeVisible();
  expect((await arrived(frontdesk, 'Ilze Kalna')).map(({ text }) => text)).toEqual(['2 × Helmet']);
});

test('without a script the page says so, keeps what was chosen, and names what is wrong', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/order');
  await expect(page.getByRole('button', { name: 'One more: Helmet' })).toBeHidden();
  await quantity(page, 'Helmet').fill('2000');
  await write(page, 'Viktors Cers');
  await send(page);

  await expect(page.locator('#summary')).toContainText('whole number from 1 to 999');
  await expect(quantity(page, 'Helmet')).toHaveValue('2000');
  await quantity(page, 'Helmet').fill('2');
  await send(page);
  // Everything is right now but for the check, which needs a script.
  await expect(page.locator('#summary')).toContainText('did not finish');
  await expect(quantity(page, 'Helmet')).toHaveValue('2');
  await expect(page.getByLabel('Your name')).toHaveValue('Viktors Cers');
  await context.close();
});

test('the page is fine for everybody, also with what is wrong on it, and its thanks', async ({ page }) => {
  await page.goto('/order');
  await expectFine(page);
  await more(page, 'Full service');
  await quantity(page, 'Helmet').fill('x');
  await send(page);
  await expect(page.locator('#summary')).toBeVisible();
  await expectFine(page);
  await quantity(page, 'Helmet').fill('');
  await write(page, 'Fine Forall');
  await send(page);
  await expect(thanks(page)).toBeVisible();
  await expectFine(page);
});

test('hostile words in an order are words, wherever staff sees them', async ({ page, frontdesk }) => {
  const harm = await watchForHarm(page, frontdesk.url);
  for (const [at, words] of HOSTILE.entries()) {
    await page.goto('/order');
    await more(page, 'Quick check');
    await page.getByLabel('Your name').fill(`${words} Orderer`);
    await page.getByLabel('E-mail').fill(`hostile-${at}@order.test`);
    await page.getByLabel('Anything we should know?').fill(words);
    await send(page);
    await expect(thanks(page)).toBeVisible();
  }
  const orders = await arrived(frontdesk, 'Orderer');
  expect(orders).toHaveLength(HOSTILE.length);
  await signIn(page, 'manager', '/app/all');
  for (const { taskId } of orders) {
    await page.goto(`/app/tasks/${taskId}`);
    await expect(bubble(page, 'Quick check').first()).toBeVisible();
  }
  expect(harm).toEqual([]);
});

test('an employee sees the lines and moves the order step by step', async ({ page, frontdesk }) => {
  await page.goto('/order');
  await more(page, 'Helmet');
  await write(page, 'Guntis Vanags');
  await send(page);
  await expect(thanks(page)).toBeVisible();
  const [order] = await arrived(frontdesk, 'Guntis Vanags');

  await signIn(page, 'chief', `/app/tasks/${order?.taskId ?? ''}`);
  const panel = page.getByRole('region', { name: 'Order' });
  await expect(panel).toContainText(/1 ×\s*Helmet\s*€45\.50/);
  await panel.getByRole('button', { name: 'Confirm' }).click();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Confirmed' })).toHaveAttribute('aria-current', 'step');
  await panel.getByRole('button', { name: 'It is ready' }).click();
  await panel.getByRole('button', { name: 'Handed over' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Sold' }).click();
  await dialog.getByRole('button', { name: 'Complete' }).click();
  await expect(dialog).toBeHidden();

  const program = await aProgram(frontdesk.url);
  await expect
    .poll(() => program.get<{ status: string }>(`/requests/${order?.requestId ?? ''}`))
    .toMatchObject({ status: 'done' });
});
