import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BEAT_MS, SILENT_MOST_MS, whenLeader, type Standing } from '../../src/lib/sync/leader.ts';

/** Tabs over the platform's own locks; `hears`: whom a tab's beats reach. A frozen tab does nothing at all. */
class Tab {
  leads = false;
  lost = 0;
  beats = 0;
  frozen = false;
  readonly #standing: Standing;
  constructor(all: Tab[], name: string, locks: LockManager | null = navigator.locks) {
    const beat = () => {
      if (this.frozen) return;
      this.beats += 1;
      for (const other of all) if (other !== this) other.#standing.heard();
    };
    this.#standing = whenLeader({ locks: locks ?? undefined, beat }, name, () => {
      this.leads = true;
      return () => {
        this.leads = false;
        this.lost += 1;
      };
    });
    all.push(this);
  }
  close(): void {
    this.#standing.resign();
  }
}

let tabs: Tab[];
let name: string;
const open = () => new Tab(tabs, name);
/** Locks are the platform's: what they grant comes in a turn of their own. */
const leading = (tab: Tab) => vi.waitFor(() => expect(tab.leads).toBe(true), { interval: 1 });
const passing = async (ms: number): Promise<void> => {
  for (let at = 0; at < ms; at += BEAT_MS) await vi.advanceTimersByTimeAsync(BEAT_MS);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  tabs = [];
  name = `desk ${crypto.randomUUID()}`;
});
afterEach(() => {
  for (const tab of tabs) tab.close();
  vi.useRealTimers();
});

describe('the leading tab', () => {
  test('[DV16] one tab leads, the next when it goes', async () => {
    const first = open();
    await leading(first);
    const second = open();
    await passing(10 * SILENT_MOST_MS);
    expect(second.leads).toBe(false);

    first.close();
    await leading(second);
    expect(first.leads).toBe(false);
  });

  test('[DV16] a leader that is not heard for 30 s loses the lead, and no earlier', async () => {
    const first = open();
    await leading(first);
    const second = open();
    first.frozen = true;
    await passing(SILENT_MOST_MS);
    expect(second.leads).toBe(false);

    await passing(BEAT_MS);
    await leading(second);
    await vi.waitFor(() => expect(first.lost).toBe(1), { interval: 1 });
  });

  test('[DV16] whoever lost the lead waits for its turn like the others, and gets it', async () => {
    const first = open();
    await leading(first);
    const second = open();
    first.frozen = true;
    await passing(SILENT_MOST_MS + BEAT_MS);
    await leading(second);
    first.frozen = false;
    await passing(10 * SILENT_MOST_MS);
    expect([first.leads, second.leads]).toEqual([false, true]);

    second.close();
    await leading(first);
  });

  test('[DV16] of several that wait one takes it', async () => {
    const first = open();
    await leading(first);
    const others = [open(), open(), open()];
    first.frozen = true;
    await passing(2 * SILENT_MOST_MS);
    await vi.waitFor(() => expect(others.filter(({ leads }) => leads)).toHaveLength(1), { interval: 1 });
    await passing(2 * SILENT_MOST_MS);
    expect(others.filter(({ leads }) => leads)).toHaveLength(1);
  });

  test('[DV16] a tab that slept itself takes nothing from a leader that is awake', async () => {
    const first = open();
    await leading(first);
    const second = open();
    // Its timers stood still for an hour, and fire once.
    vi.setSystemTime(Date.now() + 3_600_000);
    await passing(BEAT_MS);
    expect([first.leads, second.leads]).toEqual([true, false]);
  });

  test('[DV16] where there are no locks every tab leads', () => {
    const tab = new Tab(tabs, name, null);
    expect(tab.leads).toBe(true);
    tab.close();
    expect(tab.leads).toBe(false);
  });
});
