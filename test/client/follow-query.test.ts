import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Store } from '../../src/lib/store/database.ts';
import { allAnswered, followQuery, setFilling } from '../../src/lib/store/follow-query.ts';

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

/** Lets what is under way go on; without time nobody's rest ends. */
async function turn(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await new Promise((resolve) => setImmediate(resolve));
}

let last = 0;
/** As many as Dexie takes for a change of everything. */
async function pageComes(): Promise<void> {
  const rows = Array.from({ length: 60 }, () => {
    last += 1;
    return { id: `mem_${last}`, rev: 1, seq: last, rootId: 'org', teamId: 'team_a', employeeId: `emp_${last}` };
  });
  await worker.memberships.bulkPut(rows);
  for (let turns = 0; turns < 50; turns += 1) await turn(0);
}

test('while a device is filled a screen rests between its looks; own changes wake it, and so does the end', async () => {
  const sights = new Set<number>();
  setFilling(true);
  const sees = async (count: number) => {
    while (!sights.has(count)) await turn(1);
    expect(Math.max(...sights)).toBe(count);
  };
  const stop = followQuery(screen, (store) => store.memberships.count(), {
    next: (count) => sights.add(count),
    error: (reason) => {
      throw reason;
    },
  });
  await sees(0);
  await pageComes();
  expect([...sights]).toEqual([0]);

  screen.changed({ kind: 'rows', keys: [] });
  await sees(60);

  await pageComes();
  expect(sights.has(120)).toBe(false);
  await sees(120);

  await pageComes();
  setFilling(false);
  await sees(180);
  await pageComes();
  await sees(240);

  stop();
  await pageComes();
  expect(sights.size).toBe(5);
});

test('what can wait for the screen waits until each of its questions is answered, has failed or is not asked any more', async () => {
  let isOver = false;
  const never = new Promise<number>(() => undefined);
  const ignored = { next: () => undefined, error: () => undefined };
  const stops = [
    followQuery(screen, (store) => store.memberships.count(), ignored),
    followQuery(screen, () => Promise.reject(new Error('unreadable')), ignored),
    followQuery(screen, () => never, ignored),
  ];
  const over = allAnswered().then(() => (isOver = true));
  for (let turns = 0; turns < 50; turns += 1) await turn(0);
  expect(isOver).toBe(false);

  stops[2]?.();
  await over;
  await allAnswered();
  for (const stop of stops) stop();
});
