import type { LoadBook } from './book.ts';
import type { Grant, TaskNews } from './decision.ts';
import { handOut } from './hand-out.ts';
import { applyNews } from './news.ts';

/**
 * The alarm: some task was not seen in time (AS7). Acknowledging tells D1 only, so what D1 says of the tasks comes first.
 * Twice does no harm, for what was handed on is not overdue any more.
 */
export const wake = (book: LoadBook, news: readonly TaskNews[], now: number): Grant[] => [
  ...applyNews(book, news, now),
  ...handOut(book, now),
];
