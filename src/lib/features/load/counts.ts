import type { RequestType } from '#domain/model';
import { ageOf, AGES } from '#domain/task-ages';
import type { BoardTask } from '$lib/store/queries/board.ts';
import { NOBODY } from '$lib/store/tables.ts';

/** What is counted of a team, a person, or of all. */
export type Counts = {
  open: number;
  /** Of these nobody has. */
  waiting: number;
  overdue: number;
  /** Open ones, in the order of AGES. */
  ages: number[];
  /** The same for each kind of request that there is. */
  kinds: Map<RequestType, number[]>;
  /** The open one that has been waiting longest. */
  oldest: { id: string; createdAt: number } | null;
  /** Made today, and completed today. */
  came: number;
  ended: number;
};
export type Counted = { all: Counts; teams: ReadonlyMap<string, Counts>; people: ReadonlyMap<string, Counts> };

/** Moments as UTC milliseconds; `today` is when the day began. */
export type Moment = { now: number; today: number };

/** @param tasks as the board reads them */
export function count(tasks: readonly BoardTask[], moment: Moment): Counted {
  const all = none();
  const teams = new Map<string, Counts>();
  const people = new Map<string, Counts>();
  for (const task of tasks) {
    for (const counts of [all, of(teams, task.teamId), of(people, task.assigneeId ?? NOBODY)])
      add(counts, task, moment);
  }
  return { all, teams, people };
}

const zeros = (): number[] => AGES.map(() => 0);

export const none = (): Counts => ({
  open: 0,
  waiting: 0,
  overdue: 0,
  ages: zeros(),
  kinds: new Map(),
  oldest: null,
  came: 0,
  ended: 0,
});

function of(counted: Map<string, Counts>, key: string): Counts {
  const known = counted.get(key);
  if (known) return known;
  const made = none();
  counted.set(key, made);
  return made;
}

function add(counts: Counts, task: BoardTask, { now, today }: Moment): void {
  const { id, open, createdAt, assigneeId, deadlineAt, type } = task;
  if (createdAt >= today) counts.came += 1;
  if (!open) {
    counts.ended += 1;
    return;
  }
  counts.open += 1;
  if (assigneeId === null) counts.waiting += 1;
  if (deadlineAt !== null && deadlineAt <= now) counts.overdue += 1;
  const age = ageOf(createdAt, now);
  counts.ages[age]! += 1;
  if (counts.oldest === null || createdAt < counts.oldest.createdAt) counts.oldest = { id, createdAt };
  // A request that this device has not heard of yet has no kind for that moment.
  if (type === null) return;
  const known = counts.kinds.get(type) ?? zeros();
  known[age]! += 1;
  counts.kinds.set(type, known);
}
