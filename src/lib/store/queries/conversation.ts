import type {
  Client,
  Conversation,
  Direction,
  Identity,
  Message,
  MessageFile,
  MessageState,
  Request,
  Task,
} from '#domain/model';
import { getDraft } from '../drafts.ts';
import type { Store } from '../database.ts';
import { splitKey, type Draft, type OutboxRow } from '../tables.ts';
import { toAttentionItem, type AttentionItem } from './attention.ts';
import { heldReplies, isHeldReply, type HeldReply } from './held-replies.ts';
import { placeOf, requestsIn, SHOWN_AT_ONCE, thread, type ThreadPlace } from './thread.ts';

/** `on-device` waits in this device's outbox; `accepted` is with the server and not back yet. */
export type ShownState = MessageState | 'on-device' | 'accepted';
export type MessageView = {
  id: string;
  direction: Direction;
  authorId: string | null;
  authorName: string | null;
  automatic: boolean;
  unconfirmed: boolean;
  text: string;
  /** What a letter repeats of earlier ones, and its signature. */
  quoted: string;
  /** The letter it came or left as; null for other doors, and before it has left. */
  letterId: string | null;
  files: MessageFile[];
  at: number;
  requestId: string | null;
  state: ShownState;
  failure: string | null;
};
export type ConversationView = {
  conversation: Conversation;
  client: Client | null;
  /** Where a reply can go: the client's e-mail addresses, proven ones first, then the newest. */
  addresses: Identity[];
  /** Newest first. */
  requests: Request[];
  /** Newest first. */
  tasks: Task[];
  /** Oldest first; what waits on this device stands last, whatever its clock says. */
  messages: MessageView[];
  /** There are older messages than these. */
  earlier: boolean;
  /** Where a thread that was cut off ends when it is read one stretch on: until then, or to its end. Null when it is whole. */
  later: { until: number | null } | null;
  /** Own replies that were not sent because others wrote meanwhile; oldest first. */
  held: HeldReply[];
  /** What else the server refused here. */
  refused: AttentionItem[];
};

const TABLES = [
  'conversations',
  'clients',
  'identities',
  'requests',
  'tasks',
  'messages',
  'files',
  'employees',
  'outbox',
  'shadows',
  'attention',
] as const;

/** How many messages, up to when: UTC milliseconds; null for the end of the thread. */
export type Stretch = { messages: number; until: number | null };
const NEWEST: Stretch = { messages: SHOWN_AT_ONCE, until: null };

/** A conversation with its newest messages, or with a stretch of them; null when this device does not have it. */
export function conversation(
  store: Store,
  conversationId: string,
  stretch: Stretch = NEWEST,
): Promise<ConversationView | null> {
  return store.transaction('r', TABLES, async () => {
    const found = await store.conversations.get(conversationId);
    if (!found) return null;
    const [client, identities, requests, tasks, thread, refused] = await Promise.all([
      store.clients.get(found.clientId),
      store.identities.where('rootId').equals(found.rootId).toArray(),
      requestsIn(store, placeOf(found)),
      store.tasks.where('rootId').equals(found.rootId).toArray(),
      readThread(store, placeOf(found), stretch),
      store.attention.toArray(),
    ]);
    return {
      conversation: found,
      client: client ?? null,
      addresses: bestAddress(identities),
      requests: requests.sort((a, b) => b.createdAt - a.createdAt),
      tasks: tasks.filter((task) => task.conversationId === conversationId).sort((a, b) => b.createdAt - a.createdAt),
      ...thread,
      held: await heldReplies(store, placeOf(found), refused),
      refused: refused
        .filter((row) => !isHeldReply(row))
        .map(toAttentionItem)
        .filter((item) => item.conversationId === conversationId),
    };
  });
}

/** Where a reply can go, best first. */
export const bestAddress = (identities: readonly Identity[]): Identity[] =>
  identities.filter(({ kind }) => kind === 'email').sort(byTrust);

const byTrust = (a: Identity, b: Identity): number =>
  Number(b.attested) - Number(a.attested) || b.createdAt - a.createdAt;

export const draft = (store: Store, conversationId: string): Promise<Draft | null> =>
  store.transaction('r', store.drafts, async () => getDraft(store, conversationId));

async function readThread(store: Store, place: ThreadPlace, { messages: limit, until }: Stretch) {
  const { conversationId } = place;
  const [newest, later, unsent] = await Promise.all([
    thread(store, place, { until })
      .reverse()
      .limit(limit + 1)
      .toArray(),
    readLater(store, place, until),
    readWaiting(store, conversationId),
  ]);
  const here = new Set(unsent.map(({ message }) => message.id));
  // They stand at the end.
  const waiting = later ? [] : unsent;
  const known = newest
    .slice(0, limit)
    .reverse()
    .filter((message) => !here.has(message.id));
  const [authors, files] = await Promise.all([
    readNames(store, [...known, ...waiting.map(({ message }) => message)]),
    readFiles(store, conversationId),
  ]);
  return {
    messages: [
      ...known.map((message) => toView(message, message.state, { authors, files })),
      ...waiting.map(({ message, state }) => toView(message, state, { authors, files })),
    ],
    earlier: newest.length > limit,
    later,
  };
}

async function readLater(store: Store, place: ThreadPlace, until: number | null): Promise<ConversationView['later']> {
  if (until === null) return null;
  const next = await thread(store, place, { after: until }).limit(SHOWN_AT_ONCE).toArray();
  if (next.length === 0) return null;
  return { until: next.length < SHOWN_AT_ONCE ? null : next.at(-1)!.at };
}

/** Messages the server has not given back yet, in the order they were written. */
async function readWaiting(store: Store, conversationId: string) {
  const outbox = await store.outbox.orderBy('written').toArray();
  const candidates = outbox.flatMap((row) => messageKeys(row).map((key) => ({ key, row })));
  if (candidates.length === 0) return [];
  const [shadows, messages] = await Promise.all([
    store.shadows.bulkGet(candidates.map(({ key }) => key)),
    store.messages.bulkGet(candidates.map(({ key }) => splitKey(key).id)),
  ]);
  const seen = new Set<string>();
  return candidates.flatMap(({ row }, i) => {
    const message = messages[i];
    const isNew = shadows[i]?.row === null;
    if (!message || !isNew || message.conversationId !== conversationId || seen.has(message.id)) return [];
    seen.add(message.id);
    return [{ message, state: stateOf(message, row) }];
  });
}

const messageKeys = (row: OutboxRow) => row.touched.filter((key) => splitKey(key).table === 'messages');

function stateOf({ state }: Message, { result }: OutboxRow): ShownState {
  if (state === 'undone') return state;
  return result === null ? 'on-device' : 'accepted';
}

async function readNames(store: Store, messages: readonly Message[]): Promise<Map<string, string>> {
  const ids = [...new Set(messages.flatMap((message) => message.authorId ?? []))];
  const found = await store.employees.bulkGet(ids);
  return new Map(found.flatMap((employee) => (employee ? [[employee.id, employee.name] as const] : [])));
}

async function readFiles(store: Store, conversationId: string): Promise<ReadonlyMap<string, MessageFile[]>> {
  const files = await store.files.where('conversationId').equals(conversationId).toArray();
  const byMessage = new Map<string, MessageFile[]>();
  for (const file of files) byMessage.set(file.messageId, [...(byMessage.get(file.messageId) ?? []), file]);
  return byMessage;
}

type Beside = { authors: ReadonlyMap<string, string>; files: ReadonlyMap<string, MessageFile[]> };

const toView = (message: Message, state: ShownState, { authors, files }: Beside): MessageView => ({
  id: message.id,
  direction: message.direction,
  authorId: message.authorId,
  authorName: message.authorId === null ? null : (authors.get(message.authorId) ?? ''),
  automatic: message.automatic,
  unconfirmed: message.unconfirmed,
  text: message.text,
  quoted: message.quoted,
  letterId: message.letterId,
  files: files.get(message.id) ?? [],
  at: message.at,
  requestId: message.requestId,
  state,
  failure: message.failure,
});
