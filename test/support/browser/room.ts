import type { CDPSession, Page } from '@playwright/test';

/** How much of its disk the browser lets the app have. A disk that is full throws the same. */
export class Room {
  readonly #session: CDPSession;
  readonly #origin: string;

  private constructor(session: CDPSession, origin: string) {
    this.#session = session;
    this.#origin = origin;
  }

  /** On a page of the instance, before the app is opened: the browser remembers for a while how much room it has seen. */
  static async of(page: Page, bytes: number): Promise<Room> {
    const room = new Room(await page.context().newCDPSession(page), new URL(page.url()).origin);
    await room.#allow({ quotaSize: bytes });
    return room;
  }

  /** From here on there is none; what the browser still remembers of it is used up. */
  async takeAll(page: Page): Promise<void> {
    await this.#allow({ quotaSize: 1 });
    await page.evaluate(useUp);
  }

  async giveBack(): Promise<void> {
    await this.#allow({});
  }

  async #allow(room: { quotaSize?: number }): Promise<void> {
    await this.#session.send('Storage.overrideQuotaForOrigin', { origin: this.#origin, ...room });
  }
}

/** Runs in the page. */
async function useUp(): Promise<void> {
  const opening = indexedDB.open('ballast', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const fits = (bytes: number) =>
    new Promise<boolean>((resolve) => {
      const writing = database.transaction('bytes', 'readwrite');
      writing.objectStore('bytes').add(new Uint8Array(bytes));
      writing.oncomplete = () => resolve(true);
      writing.onabort = () => resolve(false);
    });
  for (const bytes of [250_000, 25_000, 2_500, 250]) while (await fits(bytes));
  database.close();
}
