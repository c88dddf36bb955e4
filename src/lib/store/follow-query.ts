import { liveQuery, type Subscription } from 'dexie';
import type { Store } from './database.ts';

export type Observer<T> = { next: (value: T) => void; error: (reason: unknown) => void };

/** Of the time that a device is being filled, screens may take so much: one part in twenty. */
const RESTS = 20;
const LONGEST_REST_MS = 10_000;

/** Questions that have had no answer yet, and who waits for there to be none. */
const unanswered = new Set<object>();
const waiting: (() => void)[] = [];

/** Resolves when no screen waits for its first rows. */
export function allAnswered(): Promise<void> {
  if (unanswered.size === 0) return Promise.resolve();
  return new Promise((resolve) => waiting.push(resolve));
}

function answered(question: object): void {
  unanswered.delete(question);
  if (unanswered.size > 0) return;
  for (const resolve of waiting.splice(0)) resolve();
}

let filling = false;
const resting = new Set<() => void>();

/** Said by the session: a first fill has begun with what its person does not wait for, or is over. */
export function setFilling(now: boolean): void {
  filling = now;
  if (!now) for (const look of resting) look();
}

/**
 * Reads now and after every change of what was read.
 * Dexie takes a write of fifty rows and more for a change of everything, and a first fill is nothing else: every screen would
 * be read again with every page, for which the page itself then waits. So a query rests meanwhile; own changes wake it.
 * @returns stops reading
 */
export function followQuery<T>(store: Store, query: (store: Store) => Promise<T>, observer: Observer<T>): () => void {
  let live: Subscription | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let began = 0;
  const question = {};
  unanswered.add(question);

  function look(): void {
    wake();
    live ??= liveQuery(() => {
      began = performance.now();
      return query(store);
    }).subscribe({
      next: (value) => {
        answered(question);
        observer.next(value);
        if (filling) rest(Math.min(LONGEST_REST_MS, Math.ceil(RESTS * (performance.now() - began))));
      },
      error: (reason) => {
        answered(question);
        observer.error(reason);
      },
    });
  }
  function rest(ms: number): void {
    live?.unsubscribe();
    live = null;
    resting.add(look);
    timer = setTimeout(look, ms);
  }
  function wake(): void {
    clearTimeout(timer);
    resting.delete(look);
  }

  const deafen = store.onChanged(look);
  look();
  return () => {
    deafen();
    answered(question);
    wake();
    live?.unsubscribe();
  };
}
