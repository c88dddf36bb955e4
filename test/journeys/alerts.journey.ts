import { createPushShore, type PushShore } from '../../worker/local/far-shore/push.ts';
import { expect, test } from '../support/browser/journey.ts';
import { keptForOffline } from '../support/browser/looks.ts';
import { aProgram, aRequestBy, type Assigned, type Program } from '../support/program.ts';
import { PushBrowser, renew, shown, tap } from '../support/browser/push-browser.ts';
import { ANNA, makeLeastBusy, messages, SHOP_ID, signIn } from '../support/browser/staff.ts';

test.setTimeout(180_000);

let program: Program;
let shore: PushShore;

test.beforeEach(async ({ mortal }) => {
  shore = await createPushShore({ port: 0 });
  program = await aProgram(mortal.url);
  await makeLeastBusy(program, ANNA);
});
test.afterEach(() => shore.close());

test('[AL6] a broken link is named, with the way to mend it', async ({ browser, mortal }) => {
  const context = await browser.newContext({ baseURL: mortal.url });
  const push = new PushBrowser(shore);
  await push.equip(context);
  const page = await context.newPage();
  await signIn(page, 'anna', '/app/me');
  const alerts = page.getByRole('region', { name: 'Alerts' });
  const test = alerts.getByRole('button', { name: 'Test the whole chain' });
  const link = (name: string) => alerts.getByRole('listitem').filter({ hasText: name });

  shore.fail(push.endpoint, { status: 503 });
  await test.click();
  await expect(link('Sending')).toContainText('takes no more just now');
  await expect(link('Delivery')).toContainText('not tried yet');

  shore.fail(push.endpoint, { status: 410 });
  await test.click();
  await expect(link('Sending')).toContainText('given this subscription up');

  await context.clearPermissions();
  await page.evaluate(() => {
    Notification.requestPermission = async () => 'denied';
  });
  await test.click();
  await expect(link('Permission')).toContainText('Notifications are blocked for this site');
});

test('[AL1] a task is pushed, shown and tapped, also with the server dead; each link of the chain is tested in words', async ({
  browser,
  mortal,
}) => {
  const context = await browser.newContext({ baseURL: mortal.url });
  const push = new PushBrowser(shore);
  await push.equip(context);
  const page = await context.newPage();
  await signIn(page, 'anna', '/app/me');
  await keptForOffline(page);
  const alerts = page.getByRole('region', { name: 'Alerts' });

  await test.step('nothing is asked before a tap', async () => {
    const here = alerts.getByRole('switch', { name: 'Alerts on this device' });
    await expect(here).not.toBeChecked();
    await here.click();
    await expect(here).toBeChecked();
    await expect(alerts.getByRole('switch', { name: 'New tasks' })).toBeChecked();
    await expect(alerts.getByRole('switch', { name: 'Unknown senders' })).toHaveCount(0);
  });

  await test.step('[AL7] the whole chain holds', async () => {
    await alerts.getByRole('button', { name: 'Test the whole chain' }).click();
    const sent = await push.next();
    await push.deliver(page, sent);
    const link = (name: string) => alerts.getByRole('listitem').filter({ hasText: name });
    await expect(link('Delivery')).toContainText('holds');
    await expect(link('Sound')).toContainText('Did you hear the bell?');
    await alerts.getByRole('button', { name: 'No', exact: true }).click();
    await expect(link('Sound')).toContainText('Turn the volume up');
    await expect(alerts).toContainText('Last alert arrived');
    expect(await shown(page)).toMatchObject([{ tag: 'test', path: '/app/me' }]);
  });

  await test.step('[AL8] an endpoint that the browser renews by itself is the same device', async () => {
    const renewed = shore.subscribe();
    await renew(context, push.endpoint, renewed);
    const devices = async () => {
      const answer = await page.request.get('/api/alerts');
      return ((await answer.json()) as { devices: { endpoint: string; device: string }[] }).devices;
    };
    await expect
      .poll(devices)
      .toMatchObject([{ endpoint: renewed.endpoint, device: expect.stringContaining('Chrome') }]);
    await renew(context, renewed.endpoint, push);
    await expect.poll(devices).toMatchObject([{ endpoint: push.endpoint }]);
  });

  const first = await program.post<Assigned>('/requests', aRequestBy('pushed', SHOP_ID));
  const second = await program.post<Assigned>('/requests', aRequestBy('pushed-too', SHOP_ID));
  // Whoever the rules gave it to: by hand it is hers.
  await program.post(`/tasks/${second.taskId}/assign`, { employeeId: ANNA });

  await test.step('[AL1] a task that is given to her is shown, and a tap leads there', async () => {
    const sent = [await push.next(), await push.next()];
    expect(sent.map(({ path }) => path).toSorted()).toEqual(
      [first, second].map(({ taskId }) => `/app/tasks/${taskId}`).toSorted(),
    );
    // The organisation has not allowed more than that there is something to do.
    expect(JSON.stringify(sent)).not.toContain('pushed');
    for (const notification of sent) await push.deliver(page, notification);
    await expect.poll(async () => (await shown(page)).map(({ tag }) => tag)).toContain(second.taskId);

    await tap(context, first.taskId);
    await expect(page).toHaveURL(`${mortal.url}/app/tasks/${first.taskId}`);
    await expect(messages(page)).toContainText('Do you have this in blue?');
    expect((await shown(page)).map(({ tag }) => tag)).not.toContain(first.taskId);
  });

  await test.step('[AL1] also when the server is dead', async () => {
    await mortal.die();
    await tap(context, second.taskId);
    await expect(page).toHaveURL(`${mortal.url}/app/tasks/${second.taskId}`);
    await expect(messages(page)).toContainText('Do you have this in blue?');
  });
});
