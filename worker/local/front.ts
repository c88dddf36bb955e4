import { Runtime } from 'miniflare';

/**
 * miniflare puts a front of its own before every Worker. It is made for one developer's computer: it believes whatever
 * address a caller claims, and hands every object of every bucket to whoever knows its name. It has no settings for either,
 * and anything put before it would cost each call half a millisecond, so three of its phrases are changed on their way to
 * workerd, byte for byte and each of the same length, for the program they stand in is already packed.
 */
const CHANGES: readonly (readonly [from: string, to: string])[] = [
  // The socket's address is written always, not only where the caller has claimed none …
  ['clientIp && !request.headers.get("CF-Connecting-IP")', 'clientIp'],
  // … and under a name that nobody else writes, over what a caller may have put there (worker/http/caller.ts).
  ['request.headers.set("CF-Connecting-IP", ip)', 'request.headers.set("Frontdesk-Caller", ip)'],
  // Nobody gets letters and files past the Worker, which asks who is reading.
  ['r2PublicService = env[CoreBindings.SERVICE_R2_PUBLIC]', 'r2PublicService = undefined'],
];

/**
 * @param config what workerd is about to be started with; changed in place
 * @throws when miniflare's front is another one by now: better no start than an open door
 */
export function closeFront(config: Buffer): void {
  for (const [from, to] of CHANGES) {
    const at = config.indexOf(from);
    if (at === -1 || config.includes(from, at + 1)) throw new Error(`miniflare's front has changed: ${from}`);
    config.write(to.padEnd(from.length), at);
  }
}

/** From now on every miniflare of this process has the closed front. */
export function useClosedFront(): void {
  if (isUsed) return;
  isUsed = true;
  const update = Runtime.prototype.updateConfig;
  Runtime.prototype.updateConfig = function (config, ...rest) {
    closeFront(config);
    return update.call(this, config, ...rest);
  };
}

let isUsed = false;
