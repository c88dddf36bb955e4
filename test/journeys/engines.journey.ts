import { DEMO_PASSWORD } from '../../worker/local/demo/organisation.ts';
import { button, field, option, PATIENCE_MS, type Driver } from '../support/engines/driver.ts';
import { openFirefox } from '../support/engines/firefox.ts';
import { enginesHere } from '../support/engines/installed.ts';
import { openWebKit } from '../support/engines/webkit.ts';
import { expect, test } from '../support/browser/journey.ts';
import { aProgram, aRequestBy, type Assigned } from '../support/program.ts';
import { advance, ANNA, lettersTo, makeLeastBusy, SHOP_ID } from '../support/browser/staff.ts';

test.setTimeout(240_000);

const OPEN = { Firefox: openFirefox, WebKitGTK: openWebKit };
/** A device asks a server that was gone later and later. */
const RETURN_MS = 90_000;
/** By then nobody can take a reply back. */
const LEFT_MS = 60_000;
const REPLY = 'Yes, since Monday.';
const WAITING = /Yes, since Monday\.\s+Waits on this device/;

let desk: Driver | undefined;
test.afterEach(() => desk?.close());

/** What can be read there, as it is drawn. */
const read = (page: Driver, css: string) => page.evaluate<string>(`document.querySelector('${css}')?.innerText ?? ''`);
const reads = (page: Driver, css = 'body', timeout = PATIENCE_MS) => expect.poll(() => read(page, css), { timeout });

const MESSAGES = '[aria-label="Messages"]';
const timesSaid = (text: string): number => text.split(REPLY).length - 1;

async function signIn(page: Driver, url: string): Promise<void> {
  await page.open(`${url}/app/`);
  await page.fill(field('E-mail'), 'anna@demo.test');
  await page.fill(field('Password'), DEMO_PASSWORD);
  await page.click(button('Sign in'));
}

for (const { name, path } of enginesHere()) {
  test(`[DV15] ${name}: with the server dead a link opens, search finds, a reply waits; it leaves once`, async ({
    mortal,
  }) => {
    const who = name.toLowerCase();
    const program = await aProgram(mortal.url);
    await makeLeastBusy(program, ANNA);
    const { taskId } = await program.post<Assigned>('/requests', aRequestBy(who, SHOP_ID));
    const task = `${mortal.url}/app/tasks/${taskId}`;
    const page = (desk = await OPEN[name](path));
    await signIn(page, mortal.url);
    await reads(page).toContain(`Client ${who}`);
    await reads(page).not.toContain('Fetching your desk');
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');

    await mortal.die();
    await page.open(task);
    await reads(page, MESSAGES).toContain(`Do you have this in blue? (${who})`);
    await reads(page).toContain('Offline.');
    await page.click(button('Search'));
    await page.fill(field('Search for people, requests, words, or what to do'), `ient ${who}`);
    await page.click(option(`Client ${who}`));
    await reads(page, 'main').toContain(`${who}@example.test`);

    await page.open(task);
    await page.fill(field('Reply to the client'), REPLY);
    await page.click(button('Send'));
    await reads(page, MESSAGES).toMatch(WAITING);
    await page.reload();
    await reads(page, MESSAGES).toMatch(WAITING);
    await reads(page).toContain('Offline. 1 change is kept here since');

    await mortal.live();
    await reads(page, 'body', RETURN_MS).not.toMatch(/Offline\.|Waits on this device/);
    expect(timesSaid(await read(page, MESSAGES))).toBe(1);
    await advance(mortal.url, LEFT_MS);
    const letters = await lettersTo(mortal.url, `${who}@example.test`);
    expect(letters.map(({ text }) => timesSaid(text)).filter((times) => times > 0)).toEqual([1]);
  });
}
