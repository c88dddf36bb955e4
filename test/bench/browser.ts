import { spawn } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../worker/local/demo/organisation.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../support/chromium.ts';

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureChromium(), args: CHROMIUM_FLAGS });
}

/**
 * A browser as an employee has it, keeping what it knows in a folder: a private window keeps it in memory, and takes half
 * as long again to read it.
 */
export async function openProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { executablePath: await ensureChromium(), args: CHROMIUM_FLAGS });
}

/** Longest that a browser takes to open its port; it looks after so many milliseconds each time. */
const PORT_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 50;

/**
 * A browser that nobody drives, for Lighthouse. Playwright puts a world and a script of its own into every page, even one
 * that another tool has opened, and what they take would be counted as the page's.
 * @param folder its profile, as `openProfile` may have left it
 * @param port where Lighthouse reaches it
 * @returns closes it
 */
export async function openUndriven(folder: string, port: number): Promise<() => Promise<void>> {
  const flags = [...CHROMIUM_FLAGS, ...UNDRIVEN, `--user-data-dir=${folder}`, `--remote-debugging-port=${port}`];
  const browser = spawn(await ensureChromium(), [...flags, 'about:blank'], { stdio: 'ignore' });
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  const isThere = () =>
    fetch(`http://127.0.0.1:${port}/json/version`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let waited = 0; !(await isThere()); waited += LOOK_EVERY_MS) {
    if (waited > PORT_WITHIN_MS || browser.exitCode !== null) throw new Error('The browser opens no port.');
    await after(LOOK_EVERY_MS);
  }
  return async () => {
    browser.kill();
    await gone;
  };
}

/** A session and nothing of the app: what the page of signing in would have brought is not there yet. */
export async function signInOnly({ request }: BrowserContext, url: string, email: string): Promise<void> {
  const data = { email, password: DEMO_PASSWORD };
  await request.post(`${url}/api/auth/sign-in/email`, { data, headers: { origin: url } });
}

/** What Playwright says too: cookies are written as it reads them, without the keys of a desktop. */
const UNDRIVEN = ['--headless', '--password-store=basic', '--use-mock-keychain'];

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
