import type { FrameLocator, Locator, Page } from '@playwright/test';
import { HOSTILE, watchForHarm } from '../support/browser/hostile.ts';
import { expect, test } from '../support/browser/journey.ts';
import { PIXEL, sendLetter } from '../support/far-letters.ts';
import { expectFine } from '../support/browser/looks.ts';
import { aProgram, aRequestBy, type Assigned, type Program } from '../support/program.ts';
import { advance, bubble, messages, reply, replyField, SHOP_ID, signIn } from '../support/browser/staff.ts';

test.setTimeout(120_000);

const UNDO_MS = 10_000;

let program: Program;
test.beforeEach(async ({ frontdesk }) => {
  program = await aProgram(frontdesk.url);
});

type Known = Assigned & { person: string; email: string };
/** A client whose address is known, with a request by another door. */
async function aKnownClient(): Promise<Known> {
  const person = crypto.randomUUID().slice(0, 8);
  const request = aRequestBy(person, SHOP_ID);
  const filed = await program.post<Assigned>('/requests', request);
  return { ...filed, person, email: request.client.email };
}

type Letters = { items: { requestId: string | null; fate: string }[] };
type Tasks = { items: { id: string; requestId: string }[] };
/** The task that the newest letter with these words became. */
async function taskOf(words: string): Promise<string> {
  const found = async () =>
    (await program.get<Letters>(`/letters?query=${encodeURIComponent(words)}&filter=in`)).items[0]?.requestId ?? null;
  await expect.poll(found).not.toBeNull();
  const requestId = await found();
  const { items } = await program.get<Tasks>('/tasks?status=open&limit=200');
  const task = items.find((one) => one.requestId === requestId);
  if (task === undefined) throw new Error(`the letter with ${words} has no task`);
  return task.id;
}

const FARTHER = 'https://pictures.far.test/seen.png';
const HTML = `<html><head><style>h1 { color: rgb(118, 47, 95) }</style></head>
  <body><h1>An offer, please</h1><p style="background:rgb(1, 2, 3)">Ten wheels</p>
  <img src="cid:logo@far" alt="Logo"><img src="${FARTHER}" alt="Counter">
  <a href="https://far.test/list">List</a><a href="javascript:alert(1)">Trap</a>
  <form action="https://far.test/steal"><input name="password"></form>
  <script>alert(1)</script><img src="x" onerror="alert(2)"></body></html>`;

const original = (page: Page): Locator => page.getByRole('dialog');
const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title="The letter"]');

test('a known sender’s HTML letter is a message with files, and its original can do nothing', async ({
  page,
  frontdesk,
}) => {
  const { email, person } = await aKnownClient();
  await sendLetter(program, {
    from: email,
    subject: `Offer ${person}`,
    html: HTML,
    attachments: [
      { filename: 'logo.png', content: PIXEL, cid: 'logo@far' },
      { filename: 'plan.pdf', content: '%PDF-1.4\n%%EOF', contentType: 'application/pdf' },
      { filename: 'notes.html', content: '<script>alert(3)</script>', contentType: 'text/html' },
    ],
  });
  const harm = await watchForHarm(page, frontdesk.url);
  await signIn(page, 'manager', `/app/tasks/${await taskOf(person)}`);

  const letter = bubble(page, 'An offer, please');
  await expect(letter).toContainText('Unconfirmed');
  await expect(letter.getByRole('link', { name: /^plan\.pdf/ })).toHaveAttribute('target', '_blank');
  await expect(letter.getByRole('link', { name: /^notes\.html/ })).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    letter.getByRole('link', { name: 'Download notes.html' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('notes.html');

  await letter.getByRole('button', { name: 'Original letter' }).click();
  await expect(frame(page).getByRole('heading', { name: 'An offer, please' })).toHaveCSS('color', 'rgb(118, 47, 95)');
  await expect(frame(page).getByText('Ten wheels')).toHaveCSS('background-color', 'rgb(1, 2, 3)');
  const logo = frame(page).getByRole('img', { name: 'Logo' });
  expect(await logo.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBe(1);
  await expect(frame(page).getByRole('link', { name: 'List' })).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(frame(page).getByText('Trap')).not.toHaveAttribute('href');
  await expect(frame(page).getByRole('textbox')).toHaveCount(0);
  const sandbox = await page.locator('iframe').getAttribute('sandbox');
  expect(sandbox).not.toMatch(/allow-(scripts|same-origin|forms|top-navigation)/);
  await expectFine(page);
  expect(harm).toEqual([]);

  const counted = page.waitForRequest(FARTHER);
  await original(page).getByRole('button', { name: 'Show pictures' }).click();
  await counted;
  expect(harm).toEqual([`request: ${FARTHER}`]);
});

test('what a letter repeats is folded, one tap away', async ({ deskOf }) => {
  const { email, person } = await aKnownClient();
  const text = `Yes, please (${person}).\n\nOn Monday the desk wrote:\n> Shall we keep it for you?\n> Until Friday?`;
  await sendLetter(program, { from: email, subject: `Re: blue ${person}`, text });
  const page = await deskOf('manager', `/app/tasks/${await taskOf(person)}`);

  const letter = bubble(page, `Yes, please (${person}).`);
  await expect(letter.getByText('Until Friday?')).toBeHidden();
  await letter.getByRole('button', { name: 'Show quoted words' }).click();
  await expect(letter.getByText('Until Friday?')).toBeVisible();
  await letter.getByRole('button', { name: 'Hide quoted words' }).click();
  await expect(letter.getByText('Until Friday?')).toBeHidden();
});

type Mailed = { to: string; text: string; attachments?: { filename: string; contentType: string; size: number }[] };
const files = (page: Page) => page.getByRole('list', { name: 'Attached files' });
const choose = (page: Page, ...chosen: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.locator('input[type=file]').setInputFiles(chosen);
const PLAN = { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') };
const PICTURE = { name: 'bicycle.png', mimeType: 'image/png', buffer: PIXEL };

test('an answer takes its files along', async ({ deskOf, frontdesk }) => {
  const { taskId, email } = await aKnownClient();
  const page = await deskOf('manager', `/app/tasks/${taskId}`);
  await choose(page, PLAN, PICTURE);
  await expect(files(page).getByRole('listitem')).toHaveCount(2);
  await files(page).getByRole('button', { name: 'Remove bicycle.png' }).click();
  await expect(files(page)).not.toContainText('being kept');

  await reply(page, 'Here is the plan.');
  await expect(files(page)).toHaveCount(0);
  await expect(bubble(page, 'Here is the plan.').getByRole('link', { name: /^plan\.pdf/ })).toBeVisible();
  await expect(bubble(page, 'Here is the plan.')).toContainText('Leaves in a moment');
  await advance(frontdesk.url, UNDO_MS);
  await expect(bubble(page, 'Here is the plan.')).toContainText('Sent');

  const mailbox = (await (await fetch(`${frontdesk.url}/dev/mailbox.json`)).json()) as Mailed[];
  const mailed = mailbox.find(({ to, text }) => to.includes(email) && text.includes('Here is the plan.'));
  expect(mailed?.attachments).toEqual([
    { filename: 'plan.pdf', contentType: 'application/pdf', size: PLAN.buffer.length },
  ]);
});

test('files wait with the words: through a reload, and back from an answer taken back', async ({ deskOf }) => {
  const { taskId } = await aKnownClient();
  const page = await deskOf('manager', `/app/tasks/${taskId}`);
  await choose(page, PLAN);
  await expect(files(page)).toContainText('plan.pdf');
  await expect(files(page)).not.toContainText('being kept');
  await page.reload();
  await expect(files(page)).toContainText('plan.pdf');

  await reply(page, 'Too early.');
  await bubble(page, 'Too early.').getByRole('button', { name: /^Undo/ }).click();
  await expect(replyField(page)).toHaveValue('Too early.');
  await expect(files(page)).toContainText('plan.pdf');

  await replyField(page).fill('Now.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(bubble(page, 'Now.').getByRole('link', { name: /^plan\.pdf/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Attention' })).toHaveCount(0);
});

test('[FL8] a full device says so and the file can be tried again; what no letter takes is left with a word', async ({
  deskOf,
}) => {
  const { taskId } = await aKnownClient();
  const page = await deskOf('manager', `/app/tasks/${taskId}`);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === 'bytes') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
    addEventListener('room', () => (IDBObjectStore.prototype.put = put));
  });
  await choose(page, PLAN);
  await expect(files(page)).toContainText('this device has no room left');
  await replyField(page).fill('With the plan.');
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
  await page.evaluate(() => dispatchEvent(new Event('room')));
  await files(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeEnabled();

  await choose(page, ...Array.from({ length: 10 }, (_, at) => ({ ...PICTURE, name: `${at}.png` })));
  await expect(page.getByText('One letter carries at most 10 files')).toBeVisible();
  await expect(files(page).getByRole('listitem')).toHaveCount(10);
  await expectFine(page);
});

test('a dropped and a pasted file are attached like a chosen one', async ({ deskOf }) => {
  const { taskId } = await aKnownClient();
  const page = await deskOf('manager', `/app/tasks/${taskId}`);
  for (const [kind, name] of [
    ['drop', 'dropped.txt'],
    ['paste', 'pasted.txt'],
  ] as const) {
    await replyField(page).evaluate(
      (field, [type, fileName]) => {
        const carried = new DataTransfer();
        carried.items.add(new File(['words'], fileName, { type: 'text/plain' }));
        const facts = { bubbles: true, cancelable: true };
        field.dispatchEvent(
          type === 'drop'
            ? new DragEvent('drop', { ...facts, dataTransfer: carried })
            : new ClipboardEvent('paste', { ...facts, clipboardData: carried }),
        );
      },
      [kind, name] as const,
    );
    await expect(files(page)).toContainText(name);
  }
});

test('the journal finds letters, says what became of them, and leads to them', async ({ deskOf }) => {
  const { email, person } = await aKnownClient();
  await sendLetter(program, { from: email, subject: `Saddle ${person}`, text: 'A new saddle, please.' });
  await sendLetter(program, { from: `spam-${person}@far.test`, subject: `Casino ${person}`, text: 'Win.' });
  await taskOf(`Saddle ${person}`);
  const page = await deskOf('manager', '/app/letters');

  await page.getByRole('searchbox', { name: 'Search letters' }).fill(person);
  // Our acknowledgement to the client stands in the journal too, once it has left.
  await page.getByRole('button', { name: 'In', exact: true }).click();
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'Saddle' })).toContainText('Filed');
  await expect(rows.filter({ hasText: 'Saddle' })).toContainText(/R-\d+/);
  await expect(rows.filter({ hasText: 'Casino' })).toContainText('In review');
  await page.getByRole('button', { name: 'In review' }).click();
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(`query=${person}&show=held`));
  await rows.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: `spam-${person}@far.test` })).toBeVisible();

  await page.goBack();
  await page.getByRole('button', { name: 'In', exact: true }).click();
  await rows.filter({ hasText: 'Saddle' }).getByRole('link').click();
  await expect(messages(page)).toContainText('A new saddle, please.');
});

test('journal and ledger say that they need the network', async ({ deskOf }) => {
  await aKnownClient();
  const page = await deskOf('owner', '/app/letters');
  const goTo = (place: string) =>
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click();
  // Both screens have been here; without the service worker their scripts would need the network as well.
  await goTo('Ledger');
  await expect(page.getByText('It adds up', { exact: true })).toBeVisible();
  await goTo('Letters');
  for (const [place, words] of [
    ['Ledger', 'The ledger is kept on the server, which cannot be reached now.'],
    ['Letters', 'The journal of letters is kept on the server, which cannot be reached now.'],
  ] as const) {
    await page.context().setOffline(true);
    await goTo(place);
    await expect(page.getByRole('alert')).toContainText(words);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('the ledger adds up in words and in colour, for those who run the house', async ({ deskOf }) => {
  await aKnownClient();
  const page = await deskOf('owner', '/app/ledger');
  await expect(page.getByText('It adds up', { exact: true })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Programs' })).toContainText('Adds up');
  await expectFine(page);
  await page.goto('/app/letters');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expectFine(page);
});

test('hostile subjects, names, file names and HTML are words', async ({ page, frontdesk }) => {
  const { email, person } = await aKnownClient();
  const harm = await watchForHarm(page, frontdesk.url);
  for (const [at, words] of HOSTILE.entries()) {
    await sendLetter(program, {
      from: { name: words, address: email },
      subject: `${words} ${person}-${at}`,
      html: `<p>${person}-${at}</p>${words}`,
      text: `${words} ${person}-${at}`,
      attachments: [{ filename: `${words}.txt`, content: 'words' }],
    });
  }
  const taskId = await taskOf(`${person}-${HOSTILE.length - 1}`);
  await signIn(page, 'manager', `/app/tasks/${taskId}`);

  for (const at of HOSTILE.keys()) {
    const letter = bubble(page, `${person}-${at}`).first();
    await letter.getByRole('button', { name: 'Original letter' }).click();
    await expect(frame(page).getByText(`${person}-${at}`).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(original(page)).toBeHidden();
  }
  await page.goto(`/app/letters?query=${person}&show=in`);
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(HOSTILE.length);
  expect(harm).toEqual([]);
});
