import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from '../support/chromium.ts';

/** @param port where Lighthouse can reach it; none is opened when absent */
export async function openBrowser(port?: number): Promise<Browser> {
  const executablePath = await ensureChromium();
  const debugging = port === undefined ? [] : [`--remote-debugging-port=${port}`];
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...debugging] });
}

/** Adds up the script that a page loads from here on, as gzip would send it; kB. */
export function countScript(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script' || !response.ok()) return;
    sizes.push(response.body().then((body) => gzipSync(body).length / 1000));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
}
