import type { LoadBook } from './book.ts';
import type { Grant } from './decision.ts';
import { passOn } from './pass-on.ts';
import { drainWaiting } from './waiting.ts';

/** All that can be given away now: what waits, then what was not seen in time, then what waits for the slots that opened. */
export function handOut(book: LoadBook, now: number): Grant[] {
  const waited = drainWaiting(book, now);
  const passed = passOn(book, now);
  return [...waited, ...passed, ...(passed.length > 0 ? drainWaiting(book, now) : [])];
}
