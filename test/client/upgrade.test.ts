import { afterEach, describe, expect, test, vi } from 'vitest';
import { Store } from '../../src/lib/store/database.ts';
import { openStore } from '../../src/lib/store/open.ts';
import { sayIfBlocked } from '../../src/lib/store/patience.ts';
import { aStore } from './support/device.ts';

/** Dexie counts in tens. */
const OLDER = 20;

const settled = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });

let employee = 0;
const owner = () => ({ id: `emp_upgrade${(employee += 1)}`, role: 'employee' as const });
const nameOf = ({ id }: { id: string }) => `frontdesk-${id}`;
/** The database as a tab of an older app holds it; one that is frozen hears nobody who wants it. */
const olderTab = (of: { id: string }) => settled(indexedDB.open(nameOf(of), OLDER));

afterEach(() => vi.useRealTimers());

describe('an upgrade', () => {
  test('[DV17] held up by an old tab asks after 5 s to close it, and goes on by itself when it is closed', async () => {
    const who = owner();
    const old = await olderTab(who);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const said: boolean[] = [];
    const opening = sayIfBlocked(openStore({ owner: who, mutators: {}, app: 'new' }, 'dev_00000001'), (blocked) =>
      said.push(blocked),
    );
    await vi.advanceTimersByTimeAsync(4_999);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(said).toEqual([true]);

    old.close();
    vi.useRealTimers();
    const { store, state } = await opening;
    expect(said).toEqual([true, false]);
    expect(state.device).toBe('dev_00000001');
    store.close();
  });

  test('[DV17] that nothing holds up says nothing', async () => {
    const said: boolean[] = [];
    const { store } = await sayIfBlocked(
      openStore({ owner: owner(), mutators: {}, app: 'new' }, 'dev_00000001'),
      (it) => said.push(it),
    );
    vi.useFakeTimers();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said).toEqual([]);
    store.close();
  });

  test('[DV17] an old tab of ours gives way at once, says so, and never opens the newer base', async () => {
    const store = await aStore();
    const overtaken = vi.fn();
    store.overtaken = overtaken;
    const newer = await settled(indexedDB.open(store.name, 1_000));

    expect(overtaken).toHaveBeenCalledOnce();
    expect(store.handedOver).toBe(true);
    await expect(store.drafts.count()).rejects.toThrow('closed');
    newer.close();
  });

  test('[DV17] a base that is deleted is lost, not overtaken', async () => {
    const store = await aStore();
    const [overtaken, lost] = [vi.fn(), vi.fn()];
    Object.assign(store, { overtaken, lost });
    await Store.delete(store.name);

    expect(lost).toHaveBeenCalledOnce();
    expect(overtaken).not.toHaveBeenCalled();
  });
});
