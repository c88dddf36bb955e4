import { env } from 'cloudflare:workers';

// Durable Objects of the local runner share this module's isolate, so moving it here moves their time as well.
let offsetMs = Number(env.CLOCK_OFFSET_MS ?? 0);

/** The only clock of the Worker: UTC milliseconds. `/dev/clock` moves it on loopback. */
export function now(): number {
  return Date.now() + offsetMs;
}

/** Moves the clock by `byMs` milliseconds and returns the new distance from the real time, in milliseconds. */
export function advanceClock(byMs: number): number {
  offsetMs += byMs;
  return offsetMs;
}
