import type { LoadBook } from './book.ts';
import type { Grant, TaskNews } from './decision.ts';
import { holderOf, type Entry } from './entry.ts';
import { drainWaiting } from './waiting.ts';

/**
 * Takes in what D1 says of tasks. Monotone in `rev`: news may come late, twice or out of order, the newest stands.
 * @returns what could be given away because slots opened.
 */
export function applyNews(book: LoadBook, news: readonly TaskNews[], now: number): Grant[] {
  const slotsOpened = news.filter((item) => takeNews(book, item, now)).length;
  return slotsOpened > 0 ? drainWaiting(book, now) : [];
}

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
  const { assigneeId, open, ...facts } = news;
  if (!open) return { kind: 'gone', ...facts, at: now };
  if (assigneeId !== null) return { kind: 'held', ...facts, employeeId: assigneeId };
  // An unassigned row confirms nothing and withdraws nothing: the grant is still on its way to D1.
  if (known?.kind === 'granted' || known?.kind === 'waiting') return { ...known, rev: facts.rev };
  // Nobody knew of it: whoever made the task asks for it.
  return known && { kind: 'gone', ...facts, at: now };
}
