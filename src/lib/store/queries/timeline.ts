import type { Channel, Contact, Direction, Message, Request, Task } from '#domain/model';
import type { Store } from '../database.ts';
import { placeOf, SHOWN_AT_ONCE, thread, type ThreadPlace } from './thread.ts';

/** All that happened with a client, over all doors. */

type Moment = {
  id: string;
  at: number;
  /** By which it can be opened; null where there has never been a task. */
  taskId: string | null;
};
export type TimelineEntry =
  | (Moment & {
      kind: 'message';
      direction: Direction;
      channel: Channel | null;
      /** Null for the client and for automatic letters. */
      authorName: string | null;
      automatic: boolean;
      text: string;
    })
  | (Moment & { kind: 'contact'; contact: Contact; takerName: string })
  | (Moment & { kind: 'request-opened'; request: Request })
  | (Moment & { kind: 'request-closed'; request: Request });
export type Timeline = {
  /** Newest first. */
  entries: TimelineEntry[];
  /** There are older ones than these on this device. */
  earlier: boolean;
};

const TABLES = ['conversations', 'messages', 'requests', 'tasks', 'contacts', 'employees'] as const;

/** @param limit entries at most */
export function timeline(store: Store, clientId: string, limit: number = SHOWN_AT_ONCE): Promise<Timeline> {
  return store.transaction('r', TABLES, async () => {
    const [conversations, requests, tasks, contacts] = await Promise.all([
      store.conversations.where('rootId').equals(clientId).toArray(),
      store.requests.where('rootId').equals(clientId).toArray(),
      store.tasks.where('rootId').equals(clientId).toArray(),
      store.contacts.where('rootId').equals(clientId).toArray(),
    ]);
    // A client may have written for years: of each conversation no more is read than could be shown.
    const threads = await Promise.all(conversations.map((each) => newest(store, placeOf(each), limit + 1)));
    const names = await namesOf(store, [
      ...threads.flat().map(({ authorId }) => authorId),
      ...contacts.map(({ takenBy }) => takenBy),
    ]);
    const doors = new Map(conversations.map(({ id, channel }) => [id, channel]));
    const newestTask = newestOf(tasks);
    const entries = [
      ...threads.flat().map((message) => ({
        kind: 'message' as const,
        id: message.id,
        at: message.at,
        taskId: newestTask(message) ?? null,
        direction: message.direction,
        channel: doors.get(message.conversationId) ?? null,
        authorName: message.authorId === null ? null : (names.get(message.authorId) ?? ''),
        automatic: message.automatic,
        text: message.text,
      })),
      ...contacts.map((contact) => ({
        kind: 'contact' as const,
        id: contact.id,
        at: contact.at,
        taskId: tasks.find(({ requestId }) => requestId === contact.requestId)?.id ?? null,
        contact,
        takerName: names.get(contact.takenBy ?? '') ?? '',
      })),
      ...requests.flatMap((request) => requestEntries(request, tasks)),
    ].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
    return { entries: entries.slice(0, limit), earlier: entries.length > limit };
  });
}

const newest = (store: Store, place: ThreadPlace, limit: number): PromiseLike<Message[]> =>
  thread(store, place).reverse().limit(limit).toArray();

function requestEntries(request: Request, tasks: readonly Task[]): TimelineEntry[] {
  const taskId = newestOf(tasks.filter((task) => task.requestId === request.id))(request) ?? null;
  const opened = {
    kind: 'request-opened' as const,
    id: `${request.id} opened`,
    at: request.createdAt,
    taskId,
    request,
  };
  if (request.completedAt === null) return [opened];
  return [
    opened,
    { kind: 'request-closed' as const, id: `${request.id} closed`, at: request.completedAt, taskId, request },
  ];
}

/** The newest task of a conversation: where its thread is read. */
function newestOf(tasks: readonly Task[]): (of: { conversationId: string }) => string | undefined {
  const ordered = [...tasks].sort((a, b) => b.createdAt - a.createdAt);
  return ({ conversationId }) => ordered.find((task) => task.conversationId === conversationId)?.id;
}

async function namesOf(store: Store, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const found = await store.employees.bulkGet([...new Set(ids.flatMap((id) => id ?? []))]);
  return new Map(found.flatMap((employee) => (employee ? [[employee.id, employee.name] as const] : [])));
}
