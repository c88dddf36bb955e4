import type { Store } from './database.ts';
import { retrying } from './retrying.ts';
import type { Draft } from './tables.ts';

/** Keeps unsent words and files of a conversation; where there are none, nothing is kept. On the disk when it resolves; calls keep their order,
 * because transactions on one table do. */
export function putDraft(store: Store, draft: Draft): Promise<void> {
  return retrying(store, async () => {
    if (draft.text.trim() === '' && (draft.files ?? []).length === 0) await store.drafts.delete(draft.conversationId);
    else await store.drafts.put(draft);
  });
}

export const getDraft = async (store: Store, conversationId: string): Promise<Draft | null> =>
  (await store.drafts.get(conversationId)) ?? null;

/** Under this the card of an incoming contact is kept while it is filled in: a draft that belongs to no conversation yet. */
export const CONTACT_DRAFT = 'contact';
