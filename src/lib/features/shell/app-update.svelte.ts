import { unsaved } from '$lib/ui/unsaved.svelte.ts';
import { Workbox } from 'workbox-window';

const CHECK_EVERY_MS = 60 * 60_000; // a desk stays open for days; browsers look by themselves only on navigation

/**
 * Keeps the app on the device (service worker) and says when a new version waits.
 * Accepting it in one tab reloads the others too, so each tab holds its reload while it has words that are not kept.
 */
class AppUpdate {
  #worker: Workbox | undefined;
  #ready = $state(false);
  #mustReload = $state(false);

  /** A new version waits for the user's word. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Call it once, when the app stands. Browsers without service workers use the app online only. */
  start(): void {
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
    const worker = new Workbox('/service-worker.js', { scope: '/app/', updateViaCache: 'none' });
    this.#worker = worker;
    worker.addEventListener('waiting', () => (this.#ready = true));
    worker.addEventListener('controlling', (event) => {
      if (event.isUpdate === true || event.isExternal === true) this.#mustReload = true;
    });
    void worker.register().catch(() => undefined); // Refused (private window): the app goes on, online only.

    setInterval(() => void worker.update().catch(() => undefined), CHECK_EVERY_MS);
    // The layout that starts it lives as long as the page.
    $effect.root(() => {
      $effect(() => {
        if (this.#mustReload && !unsaved.any) location.reload();
      });
    });
  }

  /** The user wants the new version now. */
  accept(): void {
    if (this.#worker === undefined || !this.#ready) location.reload();
    else this.#worker.messageSkipWaiting();
  }
}

export const appUpdate = new AppUpdate();
