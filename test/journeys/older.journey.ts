import { makeDemoDir } from '../support/demo-folder.ts';
import { startInstance } from '../support/instance.ts';
import { expect, test } from '../support/browser/journey.ts';
import { advance, SHOP_ID, signIn } from '../support/browser/staff.ts';
import { aProgram, aRequestBy, type Assigned } from '../support/program.ts';

test.slow();

const DAY_MS = 24 * 60 * 60_000;

test('[DV10, SY21] what is older than 90 days is not on a device, and comes when somebody asks for it', async ({
  browser,
}) => {
  // An instance of its own: a season goes by in it.
  const { dataDir, remove } = makeDemoDir();
  const frontdesk = await startInstance({ DATA_DIR: dataDir, DEMO: '1' });
  const program = await aProgram(frontdesk.url);
  const { taskId } = await program.post<Assigned>('/requests', aRequestBy('older', SHOP_ID));
  await program.post(`/tasks/${taskId}/complete`, { result: 'Answered' });
  await advance(frontdesk.url, 91 * DAY_MS);

  const context = await browser.newContext({ baseURL: frontdesk.url });
  const page = await context.newPage();
  await signIn(page, 'chief', '/app/clients');
  await page.getByRole('link', { name: /Client older/ }).click();
  const words = page.getByText('Do you have this in blue? (older)');
  const fetching = page.getByRole('button', { name: 'Fetch what is older' });
  await expect(fetching).toBeVisible();
  await expect(words).toHaveCount(0);

  await context.setOffline(true);
  await fetching.click();
  await expect(page.getByText('What is older comes when the network is back.')).toBeVisible();
  await context.setOffline(false);
  await expect(words).toBeVisible();
  await expect(page.getByText('What is older comes when the network is back.')).toHaveCount(0);
  await page.reload();
  await expect(words).toBeVisible();
  await expect(fetching).toHaveCount(0);

  await context.close();
  await frontdesk.stop();
  remove();
});
