import type { Db } from '../db/client.ts';

/** What writing a mutation needs; worker/deps.ts composes it. */
export type Deps = {
  db: Db;
  now: () => number;
  /** Runs on after the answer is out (waitUntil). */
  defer: (work: Promise<unknown>) => void;
  /** Attempts the outbox after that many milliseconds; the sweep of every minute is what can be relied on. */
  drain: (afterMs: number) => Promise<unknown>;
  hub: {
    poke(news: { head: number; scopes: readonly string[] }): Promise<unknown>;
    rescope(user: { userId: string; scopes: readonly string[] }): Promise<unknown>;
    signOut(userId: string): Promise<unknown>;
  };
};
