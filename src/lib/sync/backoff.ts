/** Waiting times that grow and scatter, so that a server coming back is not met by everybody at once. */
export type Backoff = { next: () => number; reset: () => void };

/** @param random as Math.random; the first wait is up to `firstMs`, later ones double up to `mostMs`, never under half. */
export function createBackoff({
  firstMs,
  mostMs,
  random,
}: {
  firstMs: number;
  mostMs: number;
  random: () => number;
}): Backoff {
  let failures = 0;
  return {
    next() {
      const full = Math.min(mostMs, firstMs * 2 ** failures);
      failures += 1;
      return full / 2 + (random() * full) / 2;
    },
    reset() {
      failures = 0;
    },
  };
}
