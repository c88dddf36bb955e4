import { beforeEach, describe, expect, test } from 'vitest';
import type { RequestType, Task } from '#domain/model';
import { AGES, madeBetween } from '#domain/task-ages';
import { count, type Counts } from '$lib/features/load/counts.ts';
import type { Store } from '../../src/lib/store/database.ts';
import { board } from '../../src/lib/store/queries/board.ts';
import { allTasks, type TaskFilter } from '../../src/lib/store/queries/tasks.ts';
import { NOBODY } from '../../src/lib/store/tables.ts';
import { annasServer } from './support/annas-server.ts';
import { aStore, settle } from './support/device.ts';
import { aCase, ANNA, anEmployee, BORIS, NOON, type Entry } from './support/rows.ts';

const HOUR_MS = 3_600_000;
const TODAY = NOON - 12 * HOUR_MS;
const TEAMS = ['team_a0000000', 'team_b0000000'] as const;
const KINDS: readonly RequestType[] = ['question', 'complaint', 'order'];
const HOLDERS = [ANNA, BORIS, null] as const;

/** Work of every kind and age, of both teams, in everybody's hands and in nobody's; a third of it done, today or before. */
function taskOf(i: number): Partial<Task> {
  const createdAt = NOON - ((i * 7) % 200) * HOUR_MS;
  const common = { createdAt, assigneeId: HOLDERS[i % 3]!, teamId: TEAMS[(i >> 2) % 2]! };
  if (i % 3 === 2 || i % 4 !== 0) return common;
  return { ...common, status: 'done', completedAt: Math.min(NOON, createdAt + (i % 5) * 9 * HOUR_MS) };
}
const requestOf = (i: number) => ({
  type: KINDS[i % KINDS.length]!,
  deadlineAt: i % 5 === 0 ? NOON + ((i % 2) - 0.5) * HOUR_MS : null,
});

let store: Store;
beforeEach(async () => {
  store?.close();
  store = await aStore();
  const rows = Array.from({ length: 260 }, (_, i) => aCase(i + 1)).flatMap(({ rows: all }, i) =>
    all.map((entry): Entry => {
      if (entry.table === 'tasks') return { table: 'tasks', row: { ...entry.row, ...taskOf(i) } };
      return entry.table === 'requests' ? { table: 'requests', row: { ...entry.row, ...requestOf(i) } } : entry;
    }),
  );
  await settle(store, annasServer([{ table: 'employees', row: anEmployee({ id: BORIS, name: 'Boris' }) }, ...rows]));
});

const counted = async () => count(await board(store, TODAY), { now: NOON, today: TODAY });

/** How many a list has, all of its pages. */
async function listed(filter: Partial<TaskFilter>): Promise<number> {
  const ids = new Set<string>();
  for (let after: Parameters<typeof allTasks>[2] = { after: null, until: null }; ;) {
    const { rows, next } = await allTasks(store, { shown: 'open', now: NOON, today: TODAY, ...filter }, after);
    for (const { id } of rows) ids.add(id);
    if (!next) return ids.size;
    after = { after: next, until: null };
  }
}

async function expectListed(counts: Counts, of: Pick<TaskFilter, 'assigneeId' | 'teamId'>): Promise<void> {
  expect(await listed(of)).toBe(counts.open);
  expect(await listed({ ...of, shown: 'overdue' })).toBe(counts.overdue);
  expect(await listed({ ...of, shown: 'came' })).toBe(counts.came);
  expect(await listed({ ...of, shown: 'ended' })).toBe(counts.ended);
  for (const [index, age] of AGES.entries()) {
    const made = madeBetween(age, NOON);
    expect(await listed({ ...of, made })).toBe(counts.ages[index]);
    for (const [type, numbers] of counts.kinds) expect(await listed({ ...of, made, type })).toBe(numbers[index]);
  }
}

describe('the load board', () => {
  test('[LB1] its numbers are those of the lists they open: of all, of a team, of a person, of nobody', async () => {
    const { all, teams, people } = await counted();

    expect([all.open, all.waiting, all.overdue, all.came, all.ended].every((number) => number > 5)).toBe(true);
    await expectListed(all, {});
    await expectListed(teams.get(TEAMS[0])!, { teamId: TEAMS[0] });
    await expectListed(people.get(BORIS)!, { assigneeId: BORIS });
    await expectListed(people.get(NOBODY)!, { assigneeId: NOBODY });
    expect(await listed({ assigneeId: NOBODY })).toBe(all.waiting);
    expect(await listed({ assigneeId: NOBODY, teamId: TEAMS[1] })).toBe(teams.get(TEAMS[1])!.waiting);
    const ended = (await board(store, TODAY)).filter(
      ({ open, assigneeId, teamId }) => !open && assigneeId === ANNA && teamId === TEAMS[1],
    );
    expect(ended.length).toBeGreaterThan(0);
    expect(await listed({ assigneeId: ANNA, teamId: TEAMS[1], shown: 'ended' })).toBe(ended.length);
  });

  test('[LB1] the one that has been waiting longest is the oldest open one', async () => {
    const { all } = await counted();
    const open = (await board(store, TODAY)).filter((task) => task.open);

    expect(all.oldest?.createdAt).toBe(Math.min(...open.map(({ createdAt }) => createdAt)));
  });

  test('[LB3] work counts for its team, whoever has it', async () => {
    const { all, teams, people } = await counted();
    const sum = (counts: Iterable<Counts>) => [...counts].reduce((open, one) => open + one.open, 0);

    expect(sum(teams.values())).toBe(all.open);
    expect(sum(people.values())).toBe(all.open);
  });
});
