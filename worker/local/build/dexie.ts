/**
 * Dexie as browsers of today can run it, for whatever Vite resolves. Its entry for bundlers leads to the one for browsers
 * without classes or async, which is two kilobytes more to fetch and twelve more to read.
 */
export const DEXIE = { dexie: 'dexie/dist/modern/dexie.mjs' };
