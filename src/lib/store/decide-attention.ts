import type { MutationName } from '#protocol/mutations';
import type { Store } from './database.ts';
import { retrying } from './retrying.ts';
import { SYNC_TABLES } from './workspace.ts';
import { writeNow, type Written } from './write.ts';

/** What a person decides about a refused mutation; nothing else ever removes one. */

/** Writes it once more, as a new mutation; only when that is written does the old one go. */
export function retryRefused(store: Store, id: string, anew: { id: string; at: number }): Promise<Written> {
  return retrying(store, () =>
    store.transaction('rw', SYNC_TABLES, async () => {
      const refused = await store.attention.get(id);
      if (!refused) return { kind: 'refused' as const, code: 'attention.gone' };
      const written = await writeNow(store, { ...anew, name: refused.name as MutationName, args: refused.args });
      if (written.kind === 'written') await store.attention.delete(id);
      return written;
    }),
  );
}

export const discardRefused = (store: Store, id: string): Promise<void> =>
  retrying(store, () => store.attention.delete(id));
