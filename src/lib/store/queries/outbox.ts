import type { Store } from '../database.ts';
import { isWork } from '../unsent.ts';

/** The work that the server has not said yes or no to: how much, of which mutations, the most frequent first, and since
 * when (the device's clock, UTC milliseconds). */
export type OutboxSummary = {
  waiting: number;
  since: number | null;
  kinds: readonly { name: string; count: number }[];
};

export const outboxSummary = (store: Store): Promise<OutboxSummary> =>
  store.transaction('r', store.outbox, async () => {
    const outbox = await store.outbox.orderBy('written').toArray();
    const waiting = outbox.filter((row) => row.result === null && isWork(row));
    const counts = new Map<string, number>();
    for (const { name } of waiting) counts.set(name, (counts.get(name) ?? 0) + 1);
    const kinds = [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
    return { waiting: waiting.length, since: waiting[0]?.at ?? null, kinds };
  });
