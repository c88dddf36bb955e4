import type { Store } from './database.ts';

/** What would be lost with the store. */
export type Unsent = { waiting: number; attention: number; drafts: number };

export async function countUnsent(store: Store): Promise<Unsent> {
  const [waiting, attention, drafts] = await Promise.all([
    store.outbox.count(),
    store.attention.count(),
    store.drafts.count(),
  ]);
  return { waiting, attention, drafts };
}
