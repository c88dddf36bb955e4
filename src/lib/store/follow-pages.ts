import type { Observer } from './follow-query.ts';
import { FIRST_PAGE, type Page, type Range, type TaskCursor } from './queries/range.ts';

/** `key` is a page's own for as long as it is followed. */
export type FollowedPage<R> = Page<R> & { key: number };
export type Following = {
  /** Asks for the page behind the last. */
  more: () => void;
  sees: (key: number, seen: boolean) => void;
  stop: () => void;
};

/** Reads a stretch now and after every change of it. @returns stops reading */
type Follow<R> = (range: Range, observer: Observer<Page<R>>) => () => void;
type Stretch<R> = { key: number; range: Range; page: FollowedPage<R> | null; stop: (() => void) | null };

/** Keys of another list's pages, or of an earlier filter's, must not be taken for these. */
let lastKey = 0;

/** Follows a list stretch by stretch, as far as somebody has asked. */
export function followPages<R>(follow: Follow<R>, observer: Observer<readonly FollowedPage<R>[]>): Following {
  const stretches: Stretch<R>[] = [];
  let stopped = false;

  /** Begins, or begins anew with another end. */
  function read(stretch: Stretch<R>): void {
    stretch.stop?.();
    stretch.stop = follow(stretch.range, {
      next: (page) => {
        stretch.page = { key: stretch.key, ...page };
        divide(stretch, page);
        tell();
      },
      error: observer.error,
    });
  }

  function insert(at: number, range: Range): void {
    lastKey += 1;
    const stretch: Stretch<R> = { key: lastKey, range, page: null, stop: null };
    stretches.splice(at, 0, stretch);
    read(stretch);
  }

  /** So much has come into a stretch that has an end that it is two. */
  function divide(stretch: Stretch<R>, { next }: Page<R>): void {
    const { after, until } = stretch.range;
    if (until === null || next === null || isSame(next, until)) return;
    stretch.range = { after, until: next };
    insert(stretches.indexOf(stretch) + 1, { after: next, until });
  }

  /** Not while one in the midst is still to come: what stands behind it would go, and come again. */
  function tell(): void {
    const known = stretches.flatMap(({ page }) => page ?? []);
    if (!stopped && stretches[known.length - 1]?.page) observer.next(known);
  }

  insert(0, FIRST_PAGE);
  return {
    more() {
      const last = stretches.at(-1);
      // Asked again before the page it asked for has come.
      if (!last?.page?.next) return;
      const { next } = last.page;
      last.range = { after: last.range.after, until: next };
      read(last);
      insert(stretches.length, { after: next, until: null });
    },
    sees(key, seen) {
      const stretch = stretches.find((one) => one.key === key);
      if (!stretch || seen === (stretch.stop !== null)) return;
      if (seen) return read(stretch);
      stretch.stop?.();
      stretch.stop = null;
    },
    stop() {
      stopped = true;
      for (const { stop } of stretches) stop?.();
    },
  };
}

const isSame = (one: TaskCursor, other: TaskCursor): boolean => one.at === other.at && one.id === other.id;
