import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from '../support/chromium.ts';

/** @param port where Lighthouse can reach it; none is opened when absent */
export async function openBrowser(port?: number): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureChromium(), args: flagsFor(port) });
}

/**
 * A browser as an employee has it, keeping what it knows in a folder: a private window keeps it in memory, and takes half
 * as long again to read it.
 * @param port as of `openBrowser`; who reaches it there is signed in where this one is
 */
export async function openProfile(folder: string, port?: number): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { executablePath: await ensureChromium(), args: flagsFor(port) });
}

const flagsFor = (port: number | undefined): string[] =>
  port === undefined ? CHROMIUM_FLAGS : [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`];

/** Adds up the script that a page loads from here on, as gzip would send it; kB. */
export function countScript(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script' || !response.ok()) return;
    sizes.push(response.body().then((body) => gzipSync(body).length / 1000));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
}
