import { liveQuery } from 'dexie';
import { currentStore } from './current.svelte.ts';
import type { Store } from './database.ts';
import { FIRST_PAGE, type Range, type TaskCursor } from './queries/range.ts';

/** Rows of the store that follow every committed change, as runes. */
export type Live<T> = {
  /** Undefined until loaded. */
  readonly current: T | undefined;
  readonly loaded: boolean;
  readonly error: unknown;
};

type Query<T> = (store: Store) => Promise<T>;

/** Subscribes `query` for as long as the component lives. Runes it reads synchronously (its arguments) subscribe anew;
 * the value before stays until the next is there, so that lists do not blink. */
export function live<T>(query: Query<T>): Live<T> {
  let value = $state.raw<{ of: T } | null>(null);
  let error = $state.raw<unknown>(null);
  $effect(() => {
    const store = currentStore();
    if (!store) {
      value = null;
      return;
    }
    trackRunes(query);
    return subscribe(store, query, {
      next: (of) => {
        value = { of };
        error = null;
      },
      error: (reason) => {
        error = reason;
      },
    });
  });
  return {
    get current() {
      return value?.of;
    },
    get loaded() {
      return value !== null;
    },
    get error() {
      return error;
    },
  };
}

/** A store that answers nothing: every query begins by opening a transaction and gets no further. */
const PROBE = { transaction: () => new Promise(() => {}) } as unknown as Store;

/** Dexie calls a live query later, outside the effect, where reading a rune subscribes to nothing. So it is called once
 * here, with a store that never answers, only to let it read its arguments. */
function trackRunes(query: Query<unknown>): void {
  void query(PROBE);
}

type Observer<T> = { next: (value: T) => void; error: (reason: unknown) => void };

function subscribe<T>(store: Store, query: Query<T>, observer: Observer<T>): () => void {
  const subscription = liveQuery(() => query(store)).subscribe(observer);
  return () => subscription.unsubscribe();
}

type Page<R> = { rows: readonly R[]; next: TaskCursor | null };

/** A long list by pages of 50, each a live query of its own. Only the last page is open-ended; the ones before end where
 * the next begins, so a change reads the page it falls on again and no other. */
export function livePages<R>(query: (store: Store, range: Range) => Promise<Page<R>>) {
  let pages = $state.raw<readonly Page<R>[]>([]);
  let loaded = $state(false);
  let error = $state.raw<unknown>(null);
  let following: Following | null = null;
  $effect(() => {
    const store = currentStore();
    trackRunes((probe) => query(probe, FIRST_PAGE));
    if (!store) return;
    following = follow(store, query, {
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
    get rows() {
      return pages.flatMap((page) => page.rows);
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
  };
}

type Following = { more: () => void; stop: () => void };

function follow<R>(
  store: Store,
  query: (store: Store, range: Range) => Promise<Page<R>>,
  observer: Observer<readonly Page<R>[]>,
): Following {
  let pages: readonly Page<R>[] = [];
  const ranges: Range[] = [];
  const ends: (() => void)[] = [];
  const read = (index: number, range: Range) => {
    ends[index]?.();
    ranges[index] = range;
    ends[index] = subscribe(store, (it) => query(it, range), {
      next: (page) => {
        pages = [...pages.slice(0, index), page, ...pages.slice(index + 1)];
        observer.next(pages);
      },
      error: observer.error,
    });
  };
  read(0, FIRST_PAGE);
  return {
    more() {
      const last = pages.length - 1;
      const next = pages[last]?.next;
      // Asked again before the page it asked for has come.
      if (!next || ranges.length > pages.length) return;
      read(last, { after: ranges[last]!.after, until: next });
      read(last + 1, { after: next, until: null });
    },
    stop() {
      for (const end of ends) end();
    },
  };
}
