import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { expect } from './journey.ts';

const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

/** Colours that are on their way from one scheme to the other are nobody's contrast; what went away meanwhile is still. */
const stillness = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });

/** At both sizes, in light and in dark, on the page as it stands: axe finds nothing, and nothing sticks out sideways. */
export async function expectFine(page: Page): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await stillness(page);
      // On a busy machine a scheme may arrive a frame late; what is really wrong stays wrong.
      await expect.poll(() => axeFindings(page), { message: `${size.width} px, ${colorScheme}` }).toEqual([]);
    }
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overhang, `${size.width} px`).toBeLessThanOrEqual(0);
  }
}

/** The service worker has what the app needs to open, and to go anywhere in it, without network. */
export const keptForOffline = (page: Page): Promise<void> =>
  page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
