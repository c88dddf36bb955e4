import { axeFindings } from '../support/browser/axe.ts';
import { makeDemoDir } from '../support/demo-folder.ts';
import { startInstance } from '../support/instance.ts';
import { expect, test } from '../support/browser/journey.ts';
import { startMailServer } from '../support/mail-server.ts';
import { aProgram, aRequestBy, type Assigned } from '../support/program.ts';
import { advance, ANNA, bubble, makeLeastBusy, reply, SHOP_ID, signIn } from '../support/browser/staff.ts';

test.setTimeout(120_000);

test('a reply that the mail server refused says so and can be sent again', async ({ browser }) => {
  const mail = await startMailServer();
  const { dataDir, remove } = makeDemoDir();
  const frontdesk = await startInstance({ DATA_DIR: dataDir, DEMO: '1', SMTP_URL: mail.url });
  const context = await browser.newContext({ baseURL: frontdesk.url });
  const page = await context.newPage();
  const program = await aProgram(frontdesk.url);
  await makeLeastBusy(program, ANNA);
  const { taskId } = await program.post<Assigned>('/requests', aRequestBy('refused', SHOP_ID));
  await signIn(page, 'anna', `/app/tasks/${taskId}`);
  await reply(page, 'Are you there?');
  const said = bubble(page, 'Are you there?');
  await expect(said).toContainText('Leaves in a moment');

  await advance(frontdesk.url, 10_000);
  await expect(said).toContainText('Not sent: the recipient’s server refused it');

  mail.acceptFromNow();
  await said.getByRole('button', { name: 'Try again' }).click();
  await expect(said).toContainText('Sent');
  expect(mail.received).toContain('refused@example.test');

  await context.close();
  await frontdesk.stop();
  await mail.stop();
  remove();
});

test('[OB5] an invitation that the mail server refused is seen beside the name, and can be sent again', async ({
  browser,
}) => {
  const mail = await startMailServer();
  const { dataDir, remove } = makeDemoDir();
  const frontdesk = await startInstance({ DATA_DIR: dataDir, DEMO: '1', SMTP_URL: mail.url });
  const context = await browser.newContext({ baseURL: frontdesk.url });
  const page = await context.newPage();
  await signIn(page, 'owner', '/app/settings/people');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Nora Neilande');
  await page.getByRole('dialog').getByLabel('E-mail').fill('nora@refused.test');
  await page.getByRole('dialog').getByRole('button', { name: 'Send the invitation' }).click();

  const person = page.getByRole('button', { name: /^Nora Neilande/ });
  await expect(person).toContainText('Not delivered', { timeout: 30_000 });
  await person.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('The invitation was not delivered: the recipient’s server refused it.');
  await expect(dialog).toContainText('no such mailbox');
  expect(await axeFindings(page)).toEqual([]);

  mail.acceptFromNow();
  await dialog.getByRole('button', { name: 'Send again' }).click();
  await expect.poll(() => mail.received).toContain('nora@refused.test');
  await dialog.getByLabel('E-mail').fill('nora@right.test');
  await dialog.getByRole('button', { name: 'Send again' }).click();
  await expect.poll(() => mail.received).toContain('nora@right.test');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(person).toContainText('Invited');

  await context.close();
  await frontdesk.stop();
  await mail.stop();
  remove();
});
