import type { LoadBook } from './book.ts';
import type { Grant, TaskNews } from './decision.ts';
import { grantOf, holderOf, type Entry, type Granted } from './entry.ts';
import { drainWaiting } from './waiting.ts';

/**
 * Takes in what D1 says of tasks. Monotone in `rev`: news may come late, twice or out of order, the newest stands.
 * @returns what could be given away because slots opened, and what is still to be taken from its holder though the row
 * has changed: whoever was writing that was late.
 */
export function applyNews(book: LoadBook, news: readonly TaskNews[], now: number): Grant[] {
  const late: Grant[] = [];
  let slotsOpened = 0;
  for (const item of news) {
    const known = book.entry(item.taskId);
    if (takeNews(book, item, now)) slotsOpened += 1;
    if (known?.kind === 'granted' && item.rev > known.rev && isTakenFrom(known, item)) late.push(grantOf(known));
  }
  return slotsOpened > 0 ? [...late, ...drainWaiting(book, now)] : late;
}

/** Whether D1 shows what the grant took the task from: with the same holder, who has not seen it yet (AS7). */
export const isTakenFrom = (
  { receipt: { from } }: Granted,
  { assigneeId, acknowledgeBy }: Pick<TaskNews, 'assigneeId' | 'acknowledgeBy'>,
): boolean => from !== null && assigneeId === from && acknowledgeBy !== null;

/** @returns whether its holder lost the task, so that a slot may be open. */
export function takeNews(book: LoadBook, news: TaskNews, now: number): boolean {
  const known = book.entry(news.taskId);
  if (known && news.rev < known.rev) return false;
  const entry = entryAfter(known, news, now);
  if (!entry) return false;
  const [before, after] = [holderOf(known), holderOf(entry)];
  if (after !== null && after !== before) book.noteGrantedAt(after, now);
  book.put(entry);
  return before !== null && after !== before;
}

function entryAfter(known: Entry | undefined, news: TaskNews, now: number): Entry | undefined {
  const { assigneeId, acknowledgeBy, passed, open, ...facts } = news;
  if (!open) return { kind: 'gone', ...facts, at: now };
  if (known?.kind === 'granted' && isTakenFrom(known, news)) return { ...known, rev: facts.rev };
  if (assigneeId !== null) return { kind: 'held', ...facts, employeeId: assigneeId, acknowledgeBy, passed };
  // An unassigned row, as one taken from its holder, confirms nothing and withdraws nothing: the grant is on its way to D1.
  if (known?.kind === 'granted' || known?.kind === 'waiting') return { ...known, rev: facts.rev };
  // Nobody knew of it: whoever made the task asks for it.
  return known && { kind: 'gone', ...facts, at: now };
}
