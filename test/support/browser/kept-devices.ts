import type { Browser, BrowserContext } from '@playwright/test';
import { letIn } from './open-app.ts';

/** Devices of demo people that outlive a test, as people keep theirs: signed in and filled once, not for each test. */
export class KeptDevices {
  readonly #browser: Browser;
  readonly #baseURL: string;
  readonly #devices = new Map<string, Promise<BrowserContext>>();

  constructor(browser: Browser, baseURL: string) {
    this.#browser = browser;
    this.#baseURL = baseURL;
  }

  /** @param who the part of a demo address before the @ */
  of(who: string): Promise<BrowserContext> {
    const kept = this.#devices.get(who) ?? this.#make(who);
    this.#devices.set(who, kept);
    return kept;
  }

  /** What a test has turned is turned back; what it has put on the devices stays. */
  async tidy(): Promise<void> {
    for (const device of await Promise.all(this.#devices.values())) {
      await Promise.all(device.pages().map((page) => page.close()));
      await device.unrouteAll({ behavior: 'ignoreErrors' });
      await device.setOffline(false);
    }
  }

  async #make(who: string): Promise<BrowserContext> {
    // Said, because a file's own options would hold for the devices of all files after it.
    const device = await this.#browser.newContext({ baseURL: this.#baseURL, locale: 'en', serviceWorkers: 'allow' });
    await letIn(device, who);
    return device;
  }
}
