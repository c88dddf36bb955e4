import type { Store } from './database.ts';

/** Words on their way to the quarantine of somebody disabled (sync.md, Leaving). */
export type LastWords = { id: string; name: string; args: unknown; at: number };

/** All that this device holds and the server never took: pending, refused, and half written. */
export async function lastWords(store: Store): Promise<LastWords[]> {
  const [outbox, attention, drafts] = await Promise.all([
    store.outbox.orderBy('written').toArray(),
    store.attention.orderBy('written').toArray(),
    store.drafts.toArray(),
  ]);
  const pending = outbox.filter(({ result }) => result?.status !== 'ok');
  return [
    ...[...pending, ...attention].map(({ id, name, args, at }) => ({ id, name, args, at })),
    ...drafts.map(({ conversationId, text, at }) => {
      return { id: `draft_${conversationId}`, name: 'draft', args: { conversationId, text }, at };
    }),
  ];
}
