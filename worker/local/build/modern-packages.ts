/**
 * Packages as browsers of today can run them, for whatever Vite resolves. Their entries for bundlers lead to those for
 * browsers without classes or async: of Dexie that is two kilobytes more to fetch and twelve more to read.
 */
export const MODERN_PACKAGES = {
  dexie: 'dexie/dist/modern/dexie.mjs',
  'workbox-window': 'workbox-window/build/workbox-window.prod.mjs',
};
