import type { WaitingReason } from '../model.ts';
import type { LoadBook } from './book.ts';
import type { Grant, Roster, TaskNews } from './decision.ts';
import { grantOf, holderOf, type Entry, type Granted } from './entry.ts';
import { handOut } from './hand-out.ts';
import { isTakenFrom, takeNews } from './news.ts';
import type { Work } from './rules.ts';

/** An open task as D1 has it. */
export type OpenTask = Work & {
  taskId: string;
  teamId: string;
  rev: number;
  assigneeId: string | null;
  waitingReason: WaitingReason | null;
  acknowledgeBy: number | null;
  continueWith: string | null;
  passed: readonly string[];
  /** UTC ms; its place in the line if the book has forgotten it. */
  createdAt: number;
};

/** What D1 held at one moment: the roster and all open tasks. */
export type Truth = { roster: Roster; openTasks: readonly OpenTask[] };

export type Recount = {
  /** Tasks whose holder, or place in the line, was not what D1 says. */
  mended: number;
  /** What could be given away now, and every grant that D1 still shows unassigned: both must be written. */
  grants: readonly Grant[];
};

/** News comes from reads seconds old at most; an hour of remembering what is closed is plenty. */
const FORGET_GONE_AFTER_MS = 3_600_000;

/**
 * Makes the book equal to D1, except for grants that D1 has not confirmed yet: they stay.
 * @param asOf the book's tick before D1 was read. What was touched since is newer than the reading, so there only a
 * higher `rev` counts; everywhere else D1 is right even with a lower `rev`, which is how a restore looks.
 */
export function recount(book: LoadBook, truth: Truth, asOf: number, now: number): Recount {
  book.setRoster(truth.roster);
  const unwritten: Grant[] = [];
  let mended = 0;
  for (const task of truth.openTasks) {
    const known = book.entry(task.taskId);
    if (known && book.touchedSince(task.taskId, asOf)) takeNews(book, newsOf(task), now);
    else if (known?.kind === 'granted' && (task.assigneeId === null || isTakenFrom(known, task)))
      unwritten.push(keep(book, known, task));
    else mended += overrule(book, known, task, now);
  }
  mended += removeClosed(book, new Set(truth.openTasks.map((task) => task.taskId)), asOf, now);
  return { mended, grants: [...unwritten, ...handOut(book, now)] };
}

const newsOf = ({ waitingReason: _, continueWith: __, createdAt: ___, ...news }: OpenTask): TaskNews => ({
  ...news,
  open: true,
});

function keep(book: LoadBook, known: Granted, { rev }: OpenTask): Grant {
  if (rev !== known.rev) book.put({ ...known, rev });
  return grantOf(known);
}

/** @returns 1 if the book was wrong about this task, else 0. */
function overrule(book: LoadBook, known: Entry | undefined, task: OpenTask, now: number): 0 | 1 {
  const before = placeIn(known);
  const entry = entryOf(known, task, now);
  if (entry && !isSame(known, entry)) book.put(entry);
  return placeIn(entry) === before ? 0 : 1;
}

function entryOf(known: Entry | undefined, task: OpenTask, now: number): Entry | undefined {
  const { assigneeId, acknowledgeBy, waitingReason, continueWith, passed, createdAt, ...facts } = task;
  if (assigneeId !== null) return { kind: 'held', ...facts, employeeId: assigneeId, acknowledgeBy, passed };
  if (known?.kind === 'waiting') return { ...known, ...facts, continueWith, passed };
  if (waitingReason !== null)
    return { kind: 'waiting', ...facts, since: createdAt, continueWith, passed, reason: waitingReason };
  return known && { kind: 'gone', ...facts, at: now };
}

/** Most are, each minute: only what differs is written again. */
const isSame = (known: Entry | undefined, entry: Entry): boolean =>
  known?.kind === entry.kind && known.rev === entry.rev && holderOf(known) === holderOf(entry);

/** What a difference is measured in: the holder, the line, or nowhere. */
const placeIn = (entry: Entry | undefined): string =>
  holderOf(entry) ?? (entry?.kind === 'waiting' ? 'waiting' : 'nowhere');

/**
 * A task the book had before D1 was read, and that is not open there, is closed. That holds for an unconfirmed grant as
 * well: it was asked for because D1 showed the task open, so it must have been closed since.
 */
function removeClosed(book: LoadBook, open: ReadonlySet<string>, asOf: number, now: number): number {
  let mended = 0;
  for (const entry of [...book.entries]) {
    if (open.has(entry.taskId) || book.touchedSince(entry.taskId, asOf)) continue;
    if (entry.kind !== 'gone') {
      mended += 1;
      const { taskId, teamId, channel, type, rev } = entry;
      book.put({ kind: 'gone', taskId, teamId, channel, type, rev, at: now });
    } else if (entry.at < now - FORGET_GONE_AFTER_MS) book.remove(entry.taskId);
  }
  return mended;
}
