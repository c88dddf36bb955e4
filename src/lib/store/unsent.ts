import type { Store } from './database.ts';
import { keptFiles } from './device-files.ts';
import { judgeFiles } from './judge-files.ts';
import type { OutboxRow } from './tables.ts';

/** What would be lost with the store. `files`: those of messages that the server has; others are counted with their words. */
export type Unsent = { waiting: number; attention: number; drafts: number; files: number };

/** That a task was seen goes along with the next words; nobody would miss it, or wait for it. */
export const isWork = ({ name }: Pick<OutboxRow, 'name'>): boolean => name !== 'task.acknowledge';

export async function countUnsent(store: Store): Promise<Unsent> {
  const [waiting, attention, drafts, files] = await Promise.all([
    store.outbox.filter(isWork).count(),
    store.attention.count(),
    store.drafts.count(),
    countDue(store),
  ]);
  return { waiting, attention, drafts, files };
}

async function countDue(store: Store): Promise<number> {
  const kept = await keptFiles(store.owner.id);
  if (kept.length === 0) return 0;
  return [...(await judgeFiles(store, kept)).values()].filter((judgement) => judgement === 'due').length;
}
