import { currentStore } from './current.svelte.ts';
import type { Store } from './database.ts';
import { followQuery } from './follow-query.ts';

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
    return followQuery(store, query, {
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
export function trackRunes(query: Query<unknown>): void {
  void query(PROBE);
}
