import { describe, expect, test } from 'vitest';
import { mayHint, used, type InstallMemory } from '$lib/features/install/hint-rule.ts';
import { deviceName } from '$lib/sync/device-name.ts';

const NOON = Date.UTC(2026, 6, 15, 12);
const DAY_MS = 24 * 60 * 60_000;
const NEW: InstallMemory = { days: [], dismissedAt: null };

describe('the hint to install', () => {
  test('comes on the second day of use, however often the desk was opened on the first', () => {
    const first = used(used(NEW, NOON), NOON + 60_000);
    expect(mayHint(first, NOON)).toBe(false);
    expect(mayHint(used(first, NOON + DAY_MS), NOON + DAY_MS)).toBe(true);
  });

  test('rests for thirty days once it was sent away, and for no longer when a clock is put back', () => {
    const memory = { ...used(used(NEW, NOON), NOON + DAY_MS), dismissedAt: NOON };
    expect(mayHint(memory, NOON + 29 * DAY_MS)).toBe(false);
    expect(mayHint(memory, NOON + 30 * DAY_MS)).toBe(true);
    expect(mayHint(memory, 0)).toBe(true);
  });
});

test.each([
  [
    'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0 Safari/537.36 Edg/149.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox, Linux'],
  ['something else', ''],
])('a device is named by its browser and system: %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});
