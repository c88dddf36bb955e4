import { launch } from 'puppeteer-core';
import { PATIENCE_MS, type Driver } from './driver.ts';

const WINDOW = { width: 1280, height: 900 };

/** Firefox without a window, over WebDriver BiDi, in a profile of its own that goes with it. */
export async function openFirefox(executablePath: string): Promise<Driver> {
  const browser = await launch({ browser: 'firefox', executablePath, defaultViewport: WINDOW });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const locate = (xpath: string) => page.locator(`::-p-xpath(${xpath})`);
  return {
    open: async (address) => void (await page.goto(address, { waitUntil: 'domcontentloaded' })),
    reload: async () => void (await page.reload({ waitUntil: 'domcontentloaded' })),
    click: (xpath) => locate(xpath).click(),
    fill: (xpath, words) => locate(xpath).fill(words),
    evaluate: async <Value>(expression: string) => (await page.evaluate(expression)) as Value,
    close: () => browser.close(),
  };
}
