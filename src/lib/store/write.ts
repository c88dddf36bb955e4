import type { Conversation, Message } from '#domain/model';
import { argsVersionOf, type MutationName } from '#protocol/mutations';
import type { Store } from './database.ts';
import { CONTACT_DRAFT } from './drafts.ts';
import { bring } from './bring.ts';
import { isLoading } from './loading.ts';
import { runOne } from './overlay.ts';
import { placeOf, thread, type ThreadPlace } from './queries/thread.ts';
import { retrying } from './retrying.ts';
import { keyOf, splitKey, type DraftFile, type Key, type OutboxRow } from './tables.ts';
import { SYNC_TABLES, Workspace } from './workspace.ts';

/** `id`: `mut_` + UUIDv7; `args` as #protocol/mutations reads them; `at`: UTC milliseconds, the server's as far as known. */
export type NewMutation = { id: string; name: MutationName; args: unknown; at: number };
export type Written = { kind: 'written'; id: string } | { kind: 'refused'; code: string };

/** Number, outbox row, shadows, changed rows and the draft it uses up: one transaction, on the disk when this resolves.
 * What a rule refuses here and now is not written. Throws when the device cannot store (quota, database gone). */
export function write(store: Store, mutation: NewMutation): Promise<Written> {
  return retrying(store, () => store.transaction('rw', SYNC_TABLES, async () => writeNow(store, mutation)));
}

/** The same inside a transaction over SYNC_TABLES that is already running. */
export async function writeNow(store: Store, { id, name, args, at }: NewMutation): Promise<Written> {
  const work = new Workspace(store);
  // One after the other they would be two questions of half a millisecond each, for every word that somebody writes.
  await Promise.all([work.begin(), bring(store, work, [{ name, args, at }])]);
  const ran = await runOne(store, work, { name, args, at });
  if (ran.kind === 'refused') return { kind: 'refused', code: ran.code };
  const { state } = work;
  // All up to the cursor is here, unless a part of it is still on its way.
  const [loading, seen] = await Promise.all([isLoading(work, ran.touched), newestSeen(store, work, ran.touched)]);
  const base = loading ? 0 : state.cursor;
  state.n += 1;
  state.written += 1;
  const { n, written } = state;
  const row: OutboxRow = {
    written,
    id,
    n,
    name,
    v: argsVersionOf(name),
    args,
    base,
    at,
    epoch: state.epoch,
    saw: Math.max(state.heardAt ?? 0, seen),
    touched: ran.touched,
    result: null,
  };
  await Promise.all([store.outbox.add(row), moveWords(store, work, { name, touched: ran.touched, at }), work.flush()]);
  return { kind: 'written', id };
}

/** Of all words of a conversation that the server has told: after these stands what is written now (sync.md, Pull 6). Their
 * times are the server's own, while the time at which it was heard is only as good as a device knows it. */
async function newestSeen(store: Store, work: Workspace, touched: readonly Key[]): Promise<number> {
  const places = touched.flatMap((key): ThreadPlace[] => {
    const { table } = splitKey(key);
    const row = work.row(key);
    if (row === undefined) return [];
    // The words beside a result name no conversation themselves.
    if (table === 'messages') return [row as Message];
    return table === 'conversations' ? [placeOf(row as Conversation)] : [];
  });
  const byConversation = new Map(places.map((place) => [place.conversationId, place]));
  const newest = [...byConversation.values()].map((place) => newestTold(store, place));
  return Math.max(0, ...(await Promise.all(newest)));
}

/** Words that wait here stand behind those of the server. Mostly they are few; a search would ask for each anew. */
async function newestTold(store: Store, place: ThreadPlace): Promise<number> {
  for (let most = 8; ; most *= 8) {
    const last = await thread(store, place).reverse().limit(most).toArray();
    const told = last.find(({ seq }) => seq > 0);
    if (told || last.length < most) return told?.at ?? 0;
  }
}

/** What was sent is no draft any more; what was taken back is one again, unless newer words stand there. */
async function moveWords(
  store: Store,
  work: Workspace,
  facts: { name: MutationName; touched: readonly Key[]; at: number },
) {
  if (facts.name === 'contact.record') await store.drafts.delete(CONTACT_DRAFT);
  const messages = facts.touched.filter((key) => key.startsWith(keyOf('messages', '')));
  for (const key of messages) {
    const message = work.row(key) as Message | undefined;
    if (!message) continue;
    const { conversationId, text } = message;
    if (facts.name === 'reply.send' || facts.name === 'note.add') await store.drafts.delete(conversationId);
    if (facts.name === 'reply.undo' && !(await store.drafts.get(conversationId))) {
      const files = await filesOf(store, message);
      await store.drafts.add({ conversationId, text, mode: 'reply', at: facts.at, files });
    }
  }
}

async function filesOf(store: Store, { id, conversationId }: Message): Promise<DraftFile[]> {
  const files = await store.files.where('conversationId').equals(conversationId).toArray();
  return files
    .filter(({ messageId, state }) => messageId === id && state !== 'removed')
    .map(({ id: fileId, name, mediaType, size }) => ({ id: fileId, name, mediaType, size, from: id }));
}
