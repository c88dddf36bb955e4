import { expect, type BrowserContext, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../../worker/local/demo/organisation.ts';

const FILL_TIMEOUT_MS = 40_000;
/** The server may close an idle connection in the moment in which it is used. */
const RESETS = 3;

/**
 * Gives this device a session; the page for it is looked at in journeys of its own.
 * @param who the part of a demo address before the @
 */
export async function letIn({ request }: BrowserContext, who: string): Promise<void> {
  const { origin } = new URL((await request.get('/healthz', { maxRetries: RESETS })).url());
  const data = { email: `${who}@demo.test`, password: DEMO_PASSWORD };
  const answer = await request.post('/api/auth/sign-in/email', { data, headers: { origin }, maxRetries: RESETS });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** On a device that has a session. */
export async function openApp(page: Page, address = '/app/'): Promise<void> {
  await page.goto(address);
  // Not by its name: each employee's desk is in their own language.
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await filled(page);
}

/** The device has everything: no list stands for less than there is. */
export async function filled(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByText('Fetching your desk')).toHaveCount(0, { timeout: FILL_TIMEOUT_MS });
  await expect(page.getByRole('main').getByRole('status')).toHaveCount(0);
}
