import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Store } from '../../src/lib/store/database.ts';
import { followQuery, setFilling } from '../../src/lib/store/follow-query.ts';

const options = { owner: { id: 'emp_follow000', role: 'employee' }, mutators: {}, app: 'test' } as const;
let screen: Store;
let worker: Store;

beforeEach(async () => {
  screen = new Store(options);
  worker = new Store(options);
  await Promise.all([screen.open(), worker.open()]);
  // What a query rests is measured; what the database itself does goes on.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(async () => {
  vi.useRealTimers();
  setFilling(false);
  worker.close();
  await screen.delete();
});

/** Everything but rests comes to its end. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    await vi.advanceTimersByTimeAsync(0);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

let last = 0;
/** As many as Dexie takes for a change of everything. */
async function pageComes(): Promise<void> {
  const rows = Array.from({ length: 60 }, () => {
    last += 1;
    return { id: `mem_${last}`, rev: 1, seq: last, rootId: 'org', teamId: 'team_a', employeeId: `emp_${last}` };
  });
  await worker.memberships.bulkPut(rows);
  await settle();
}

test('while a device is filled a screen rests between its looks; own changes wake it, and so does the end', async () => {
  const seen: number[] = [];
  setFilling(true);
  const stop = followQuery(screen, (store) => store.memberships.count(), {
    next: (count) => seen.push(count),
    error: (reason) => {
      throw reason;
    },
  });
  await settle();
  await pageComes();
  expect(seen).toEqual([0]);

  screen.changed({ kind: 'rows', keys: [] });
  await settle();
  expect(seen).toEqual([0, 60]);

  await pageComes();
  for (let ms = 0; ms < 10_000 && seen.length < 3; ms += 10) {
    await vi.advanceTimersByTimeAsync(10);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(seen).toEqual([0, 60, 120]);

  await pageComes();
  setFilling(false);
  await settle();
  expect(seen).toEqual([0, 60, 120, 180]);
  await pageComes();
  expect(seen).toEqual([0, 60, 120, 180, 240]);

  stop();
  await pageComes();
  expect(seen).toHaveLength(5);
});
