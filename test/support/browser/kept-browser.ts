import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test, type BrowserContext, type Page } from '@playwright/test';

/** A browser with a profile on the disk: what one process of it has written is there for the next. */
export class KeptBrowser {
  readonly #baseURL: string;
  readonly #profile = mkdtempSync(join(tmpdir(), 'frontdesk-profile-'));
  #running: { context: BrowserContext; processIds: readonly number[] } | null = null;

  constructor(baseURL: string) {
    this.#baseURL = baseURL;
  }

  /** Starts a process on the profile. @returns its only page, still empty */
  async start(): Promise<Page> {
    const { launchOptions, viewport } = test.info().project.use;
    const context = await chromium.launchPersistentContext(this.#profile, {
      ...launchOptions,
      ...(viewport === undefined ? {} : { viewport }),
      baseURL: this.#baseURL,
      locale: 'en',
    });
    this.#running = { context, processIds: await processIdsOf(context) };
    return context.pages()[0]!;
  }

  /** `kill -9` for the browser and all that belongs to it: it says and tidies up nothing. */
  async kill(): Promise<void> {
    const { context, processIds } = this.#running!;
    const gone = new Promise((resolve) => context.once('close', resolve));
    for (const id of processIds) killNow(id);
    this.#running = null;
    await gone;
  }

  /** As a person closes it: cookies reach the disk, which a browser else does twice a minute. */
  async close(): Promise<void> {
    await this.#running?.context.close();
    this.#running = null;
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The browser's own first: with it goes the disk of all others. */
async function processIdsOf(context: BrowserContext): Promise<readonly number[]> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .toSorted((a, b) => Number(b.type === 'browser') - Number(a.type === 'browser'))
    .map(({ id }) => id);
}

function killNow(processId: number): void {
  try {
    process.kill(processId, 'SIGKILL');
  } catch {
    // Ended with the one before it.
  }
}
