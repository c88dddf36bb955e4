/// <reference lib="webworker" />
import { cacheNames } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { receivePush } from './lib/service-worker/push.ts';
import { renewSubscription, type SubscriptionChange } from './lib/service-worker/renewal.ts';
import { openFrom } from './lib/service-worker/tap.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Hashed files of the staff app and its shell; the build writes the list here (worker/local/build/precache.ts). */
  __PRECACHE__: PrecacheEntry[];
};

// Only hashed static files and the empty shell are kept: never `/api`, never a page with data.
precacheAndRoute(self.__PRECACHE__);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/app/shell'), { allowlist: [/^\/app\//] }));

/** An install event where the browser can be told beforehand where files are; no part of TypeScript's types yet. */
type Routed = ExtendableEvent & {
  addRoutes?: (rule: { condition: { urlPattern: string }; source: { cacheName: string } }) => Promise<void>;
};

// Hashed files are what the page waits for, and nothing about them is to be decided: a browser that can takes them out of
// the cache itself, instead of asking here for each of thirty. What is not there it fetches, as we would.
self.addEventListener('install', (event: Routed) => {
  const routed = event.addRoutes?.({
    condition: { urlPattern: '/_app/immutable/*' },
    source: { cacheName: cacheNames.precache },
  });
  if (routed !== undefined) event.waitUntil(routed);
});

// A page asks for this when its user accepts an update; until then the old version goes on.
self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING') {
    void self.skipWaiting();
  }
});

self.addEventListener('push', (event) => event.waitUntil(receivePush(event.data)));
self.addEventListener('notificationclick', (event) => event.waitUntil(openFrom(event.notification)));
self.addEventListener('pushsubscriptionchange', (event) => {
  const change = event as SubscriptionChange;
  change.waitUntil(renewSubscription(change));
});
