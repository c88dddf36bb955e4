import { Workbox } from 'workbox-window';

/** Registers the service worker that opens `/app/` without a server. Browsers without one use the app online only. */
export function keepAppOffline(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const worker = new Workbox('/service-worker.js', { scope: '/app/', updateViaCache: 'none' });
  void worker.register();
}
