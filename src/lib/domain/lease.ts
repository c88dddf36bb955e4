/** How long a device may show clients without a word from the server (DV11). */
export const LEASE_DAYS = 14;

const LEASE_MS = LEASE_DAYS * 24 * 60 * 60_000;

/** @param heardAt UTC milliseconds of the server's last word; undefined where a device keeps none */
export const isLeaseOver = (heardAt: number | undefined, now: number): boolean =>
  heardAt !== undefined && now - heardAt > LEASE_MS;
