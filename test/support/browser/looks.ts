import type { Page } from '@playwright/test';
import { axeFindings, type Rules } from './axe.ts';
import { expect } from './journey.ts';

const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

const SCHEMES: readonly (readonly ['light' | 'dark', Rules])[] = [
  ['light', 'all'],
  ['dark', 'colours'],
];

/** At both sizes, in light and in dark, on the page as it stands: axe finds nothing, and nothing sticks out sideways. */
export async function expectFine(page: Page): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const [colorScheme, rules] of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // On a busy machine a scheme, or the end of an animation, arrives a frame late; what is really wrong stays wrong.
      await expect.poll(() => axeFindings(page, rules), { message: `${size.width} px, ${colorScheme}` }).toEqual([]);
    }
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overhang, `${size.width} px`).toBeLessThanOrEqual(0);
  }
}

/** The service worker has what the app needs to open, and to go anywhere in it, without network. */
export const keptForOffline = (page: Page): Promise<void> =>
  page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
