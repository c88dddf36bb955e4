import type { Noticed } from './connection.ts';

/** When a page should do something: every so often, when it is idle, when it is looked at or gets its network back. */

/** @returns stops it */
export function every(ms: number, act: () => Promise<void>): () => void {
  const timer = setInterval(() => void act(), ms);
  return () => clearInterval(timer);
}

/** Longest that sync waits for a quiet moment of the page. */
const IDLE_MS = 500;

/** Resolves after so many milliseconds. */
export const after = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(resolve, ms, null));

/** Resolves when the page has nothing to do, or after a while. Safari has no word for it. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: IDLE_MS });
    else setTimeout(resolve, IDLE_MS / 2);
  });

/** Wake-ups beside pokes and the minute: the network comes back, or somebody looks at the page again. */
export function listen(notice: (noticed: Noticed) => void): () => void {
  const heard = new AbortController();
  const { signal } = heard;
  addEventListener('online', () => notice('online'), { signal });
  addEventListener('offline', () => notice('offline'), { signal });
  const looked = () => document.visibilityState === 'visible' && notice('visible');
  document.addEventListener('visibilitychange', looked, { signal });
  return () => heard.abort();
}

/**
 * Calls `begin` now and whenever the back button brings the page back as it was left; `end` whenever it is left. WebKit lets a
 * page that was left, or reloaded, hold the locks of its workers (bugs.webkit.org 283528, 316904): the next page would wait
 * for ever to speak with the server.
 * @returns stops listening
 */
export function whileOpen(begin: () => void, end: () => void): () => void {
  const heard = new AbortController();
  const { signal } = heard;
  addEventListener('pagehide', end, { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && begin(), { signal });
  begin();
  return () => heard.abort();
}
