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

/**
 * Adds up the script that a page and its workers load from here on, as gzip would send it; kB. What a worker imports that
 * its page has too comes out of the browser's cache, so each file counts once.
 */
export function countScript(page: Page): () => Promise<number> {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script' || !response.ok() || sizes.has(response.url())) return;
    sizes.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length / 1000),
    );
  });
  return async () => (await Promise.all(sizes.values())).reduce((sum, one) => sum + one, 0);
}
