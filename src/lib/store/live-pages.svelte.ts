import { currentStore } from './current.svelte.ts';
import type { Store } from './database.ts';
import { followPages, type FollowedPage, type Following } from './follow-pages.ts';
import { followQuery } from './follow-query.ts';
import { trackRunes } from './live.svelte.ts';
import { FIRST_PAGE, type Page, type Range } from './queries/range.ts';

/**
 * A long list by pages, each a live query of its own. Only the last page is open-ended; the ones before end where
 * the next begins, so a change reads the page it falls on again and no other, and nothing of a page that nobody sees.
 */
export function livePages<R>(query: (store: Store, range: Range) => Promise<Page<R>>) {
  let pages = $state.raw<readonly FollowedPage<R>[]>([]);
  let loaded = $state(false);
  let error = $state.raw<unknown>(null);
  let following: Following | null = null;
  $effect(() => {
    const store = currentStore();
    trackRunes((probe) => query(probe, FIRST_PAGE));
    if (!store) return;
    following = followPages<R>((range, observer) => followQuery(store, (it) => query(it, range), observer), {
      next: (next) => {
        pages = next;
        loaded = true;
        error = null;
      },
      error: (reason) => {
        error = reason;
      },
    });
    return following.stop;
  });
  return {
    get pages() {
      return pages;
    },
    get isEmpty() {
      return pages.every(({ rows }) => rows.length === 0);
    },
    get loaded() {
      return loaded;
    },
    get more() {
      return pages.at(-1)?.next != null;
    },
    get error() {
      return error;
    },
    loadMore() {
      following?.more();
    },
    /** Told by who shows the list: a page out of sight keeps its rows as they were, and is read again when it comes back. */
    sees(page: number, seen: boolean) {
      following?.sees(page, seen);
    },
  };
}
