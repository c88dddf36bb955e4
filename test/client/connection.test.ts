import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Store } from '../../src/lib/store/database.ts';
import { connect, type Connection } from '../../src/lib/sync/connection.ts';
import { BEAT_MS, SILENT_MOST_MS } from '../../src/lib/sync/leader.ts';
import type { Server } from '../../src/lib/sync/server.ts';
import { joinTabs, type Tabs } from '../../src/lib/sync/tabs.ts';
import { aStore } from './support/device.ts';
import { ANNA } from './support/rows.ts';

let store: Store;
let frozen: Tabs;
let thaw: () => void;
let pulls: number;
let connection: Connection;

/** Nobody answers: what matters is who asks. */
const unreachable = async () => ({ kind: 'unreachable' }) as const;
const server = {
  pull: () => {
    pulls += 1;
    return unreachable();
  },
  ticket: unreachable,
  now: () => 0,
} as unknown as Server;

beforeEach(async () => {
  store = await aStore();
  pulls = 0;
  // A tab that leads, and has nothing to say but what the test lets it say.
  frozen = joinTabs(ANNA, () => undefined);
  await new Promise<void>((granted) => {
    void navigator.locks
      .request(`frontdesk-sync-${ANNA}`, () => {
        granted();
        return new Promise<void>((resolve) => (thaw = resolve));
      })
      .catch(() => undefined);
  });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  connection = await connect({ store, server, tell: () => undefined });
});
afterEach(() => {
  connection.stop();
  thaw();
  frozen.close();
  vi.useRealTimers();
  store.close();
});

const passing = async (ms: number, meanwhile: () => Promise<void> = async () => undefined): Promise<void> => {
  for (let at = 0; at < ms; at += BEAT_MS) {
    await meanwhile();
    await vi.advanceTimersByTimeAsync(BEAT_MS);
  }
};

test('[DV16] a tab leads and speaks with the server when the one that led has not been heard for 30 s', async () => {
  await passing(SILENT_MOST_MS);
  expect(pulls).toBe(0);

  await passing(BEAT_MS);
  await vi.waitFor(() => expect(pulls).toBeGreaterThan(0), { interval: 1 });
});

test('[DV16] and waits as long as that one says that it leads', async () => {
  const witness = joinTabs(ANNA, () => heard());
  let heard = (): void => undefined;
  await passing(3 * SILENT_MOST_MS, async () => {
    const arrived = new Promise<void>((resolve) => (heard = resolve));
    frozen.tell({ kind: 'beat' });
    await arrived;
  });
  witness.close();

  expect(pulls).toBe(0);
});
