import { expect, test } from 'vitest';
import { isLeaseOver, LEASE_DAYS } from '../../src/lib/domain/lease.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const DAY = 24 * 60 * 60_000;

test('[DV11] a device may show clients for 14 days without a word from the server, and no longer', () => {
  expect(LEASE_DAYS).toBe(14);
  expect(isLeaseOver(NOON, NOON + 14 * DAY)).toBe(false);
  expect(isLeaseOver(NOON, NOON + 14 * DAY + 1)).toBe(true);
});

test('[DV11] a clock that stands before the last word, or no word at all, ends nothing', () => {
  expect(isLeaseOver(NOON, NOON - 400 * DAY)).toBe(false);
  expect(isLeaseOver(undefined, NOON)).toBe(false);
});
