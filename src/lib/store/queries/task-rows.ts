import type { Message, Task } from '#domain/model';
import type { Store } from '../database.ts';
import { readRows } from '../read-rows.ts';
import { keyOf } from '../tables.ts';
import { thread, type ThreadPlace } from './thread.ts';
import type { TaskRow } from './tasks.ts';

/** The tables a list of tasks shows something of. */
export const SHOWN_WITH_TASKS = [
  'tasks',
  'requests',
  'clients',
  'conversations',
  'messages',
  'teams',
  'employees',
  'shadows',
] as const;

const SNIPPET_LENGTH = 140; // two lines on a phone
const LAST = 3; // a question and what was answered by itself

/** Tasks with what a list shows beside them, in bulk: a constant number of reads a page, and one a conversation. */
export async function toTaskRows(store: Store, tasks: readonly Task[]): Promise<TaskRow[]> {
  const [requests, clients, newest, waiting, teams, employees] = await Promise.all([
    readRows(
      store.requests,
      tasks.map((task) => task.requestId),
    ),
    readRows(
      store.clients,
      tasks.map((task) => task.clientId),
    ),
    newestMessages(store, tasks),
    waitingTasks(store),
    names(
      store,
      'teams',
      tasks.map((task) => task.teamId),
    ),
    names(
      store,
      'employees',
      tasks.flatMap((task) => task.assigneeId ?? []),
    ),
  ]);
  return tasks.map((task) => {
    const request = requests.get(task.requestId);
    const client = clients.get(task.clientId);
    const message = newest.get(task.conversationId);
    return {
      id: task.id,
      requestId: task.requestId,
      clientId: task.clientId,
      conversationId: task.conversationId,
      number: request?.number ?? null,
      type: request?.type ?? null,
      // A row of an older app has none yet.
      priority: request?.priority ?? 'normal',
      channel: request?.channel ?? null,
      subject: request?.subject ?? '',
      requestStatus: request?.status ?? null,
      clientName: client?.name ?? '',
      company: client?.company ?? '',
      unconfirmed: request?.unconfirmed ?? false,
      teamId: task.teamId,
      teamName: teams.get(task.teamId) ?? '',
      assigneeId: task.assigneeId,
      assigneeName: task.assigneeId === null ? null : (employees.get(task.assigneeId) ?? ''),
      status: task.status,
      waitingReason: task.waitingReason,
      hasNewMessage: task.hasNewMessage,
      snippet: message?.text.slice(0, SNIPPET_LENGTH) ?? '',
      snippetDirection: message?.direction ?? null,
      lastMessageAt: message?.at ?? task.createdAt,
      createdAt: task.createdAt,
      deadlineAt: request?.deadlineAt ?? null,
      warnAt: request?.warnAt ?? null,
      completedAt: task.completedAt,
      result: task.result,
      pending: waiting.has(keyOf('tasks', task.id)),
    };
  });
}

/** By conversation, however many of the tasks are about the same. */
async function newestMessages(
  store: Store,
  places: readonly ThreadPlace[],
): Promise<ReadonlyMap<string, Message | undefined>> {
  const byConversation = new Map(places.map((place) => [place.conversationId, place]));
  const found = [...byConversation].map(async ([id, place]) => [id, await newestMessage(store, place)] as const);
  return new Map(await Promise.all(found));
}

/** What was last said by a person: an automatic letter says nothing about the case. */
export async function newestMessage(store: Store, place: ThreadPlace): Promise<Message | undefined> {
  const said = thread(store, place).reverse();
  // Nearly always among the newest few, which one question brings; a search asks for each message anew.
  const last = await said.clone().limit(LAST).toArray();
  const found = last.find(({ automatic }) => !automatic);
  return found || last.length < LAST ? found : said.filter(({ automatic }) => !automatic).first();
}

/** Tasks with a change that waits on this device: few, whatever the list is. */
const waitingTasks = async (store: Store): Promise<ReadonlySet<string>> =>
  new Set(await store.shadows.where('key').startsWith('tasks:').primaryKeys());

async function names(store: Store, table: 'teams' | 'employees', ids: readonly string[]): Promise<Map<string, string>> {
  const found = await store.table<{ id: string; name: string }, string>(table).bulkGet([...new Set(ids)]);
  return new Map(found.flatMap((row) => (row ? [[row.id, row.name] as const] : [])));
}
