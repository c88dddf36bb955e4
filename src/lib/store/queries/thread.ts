import { Dexie, type Collection } from 'dexie';
import type { Conversation, Message, Request } from '#domain/model';
import type { Store } from '../database.ts';

/** A conversation, and the card it hangs on: one index finds the rows of either. */
export type ThreadPlace = { rootId: string; conversationId: string };

export const placeOf = ({ rootId, id }: Conversation): ThreadPlace => ({ rootId, conversationId: id });

/** What a thread or a history shows at once, and by how much it grows for who asks for earlier ones. */
export const SHOWN_AT_ONCE = 50;

const INDEX = '[rootId+conversationId+at]';

/** Times of messages, UTC milliseconds: none of `after` itself, those of `until` too. */
type Between = { after?: number; until?: number | null };

/** The messages of one conversation, the oldest first. */
export function thread(
  store: Store,
  { rootId, conversationId }: ThreadPlace,
  { after, until = null }: Between = {},
): Collection<Message, string> {
  const [low, high] = [after ?? Dexie.minKey, until ?? Dexie.maxKey];
  return store.messages
    .where(INDEX)
    .between([rootId, conversationId, low], [rootId, conversationId, high], after === undefined, until !== null);
}

/** The messages of all conversations of a card. Dexie's own way to ask by the beginning of an index knows one missing part. */
export const messagesUnder = (store: Store, rootId: string): Collection<Message, string> =>
  store.messages.where(INDEX).between([rootId], [rootId, []]);

/** The requests of one conversation, in no order. */
export const requestsIn = (store: Store, { rootId, conversationId }: ThreadPlace): PromiseLike<Request[]> =>
  store.requests.where('[rootId+conversationId]').equals([rootId, conversationId]).toArray();
