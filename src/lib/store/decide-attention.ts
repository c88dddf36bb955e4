import type { MutationName } from '#protocol/mutations';
import type { Store } from './database.ts';
import { getDraft } from './drafts.ts';
import { textIn } from './queries/attention.ts';
import { retrying } from './retrying.ts';
import type { Draft } from './tables.ts';
import { SYNC_TABLES } from './workspace.ts';
import { writeNow, type NewMutation, type Written } from './write.ts';

/** What a person decides about a refused mutation; nothing else ever removes one. */

/** What to write in its place; the same again unless another name and arguments are given. */
export type Anew = Pick<NewMutation, 'id' | 'at'> & Partial<Pick<NewMutation, 'name' | 'args'>>;

/** Writes something in its place, as a new mutation; only when that is written does the old one go. The words that stand
 * in the conversation's field just now are others, and stay. */
export function replaceRefused(store: Store, id: string, anew: Anew): Promise<Written> {
  return retrying(store, () =>
    store.transaction('rw', SYNC_TABLES, async () => {
      const refused = await store.attention.get(id);
      if (!refused) return { kind: 'refused' as const, code: 'attention.gone' };
      const { name = refused.name as MutationName, args = refused.args } = anew;
      const conversationId = textIn(args, 'conversationId');
      const draft = conversationId === undefined ? null : await getDraft(store, conversationId);
      const written = await writeNow(store, { id: anew.id, at: anew.at, name, args });
      if (written.kind === 'refused') return written;
      if (draft) await store.drafts.put(draft);
      await store.attention.delete(id);
      return written;
    }),
  );
}

/** Gives the words back to the conversation's field, to be written anew. @returns false, and nothing is done, while other
 * words stand there */
export function takeUpRefused(store: Store, id: string, draft: Draft): Promise<boolean> {
  return retrying(store, () =>
    store.transaction('rw', store.attention, store.drafts, async () => {
      if (await getDraft(store, draft.conversationId)) return false;
      await store.drafts.put(draft);
      await store.attention.delete(id);
      return true;
    }),
  );
}

export const discardRefused = (store: Store, id: string): Promise<void> =>
  retrying(store, () => store.attention.delete(id));
