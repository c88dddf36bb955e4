import type { Store } from '../database.ts';

/** What the server has not said yes or no to: how many, and since when (the device's clock, UTC milliseconds). */
export type OutboxSummary = { waiting: number; since: number | null };

export const outboxSummary = (store: Store): Promise<OutboxSummary> =>
  store.transaction('r', store.outbox, async () => {
    const waiting = (await store.outbox.orderBy('written').toArray()).filter(({ result }) => result === null);
    return { waiting: waiting.length, since: waiting[0]?.at ?? null };
  });
