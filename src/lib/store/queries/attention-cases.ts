import type { Client, Direction, Message, Request, Rows, TableName, Task } from '#domain/model';
import type { Store } from '../database.ts';
import { keyOf } from '../tables.ts';
import { textIn, toAttentionItem, type AttentionItem } from './attention.ts';
import { bestAddress } from './conversation.ts';
import { newestMessage } from './task-rows.ts';
import { placeOf, requestsIn } from './thread.ts';

/** What the server refused, with how things stand there now, and what hangs on it. */

export type ServerNow = {
  client: Pick<Client, 'id' | 'name'> | null;
  /** The one it was written in; null when it was in none, or that is not here. */
  conversationId: string | null;
  task: (Pick<Task, 'id' | 'status' | 'result' | 'teamId'> & { holderName: string | null }) | null;
  request: Pick<Request, 'id' | 'number' | 'status' | 'subject'> | null;
  newest: (Pick<Message, 'at' | 'text'> & { direction: Direction; authorName: string | null }) | null;
};
/** Where the words could still go: the conversation's newest open request. */
export type ReplyPlace = { requestId: string; taskId: string | null; identityId: string };
export type Related = Pick<AttentionItem, 'id' | 'name'>;
export type AttentionCase = AttentionItem & {
  now: ServerNow;
  /** By which it can be looked at; null when nothing of it is on this device. */
  openTaskId: string | null;
  /** A name for every id among the arguments that means somebody or something here. */
  names: Readonly<Record<string, string>>;
  replyPlace: ReplyPlace | null;
  /** Refused because this was. */
  blockedBy: Related | null;
  /** Refused, or about to be, because this was. */
  dependants: readonly Related[];
};

const TABLES = [
  'attention',
  'outbox',
  'shadows',
  'clients',
  'conversations',
  'identities',
  'requests',
  'tasks',
  'messages',
  'employees',
  'teams',
] as const;

/** Newest first. */
export function attentionCases(store: Store): Promise<AttentionCase[]> {
  return store.transaction('r', TABLES, async () => {
    const rows = await store.attention.orderBy('written').reverse().toArray();
    const items = rows.map(toAttentionItem);
    const waiting = (await store.outbox.orderBy('written').toArray()).filter(({ result }) => result === null);
    const unknown = await unknownIds(store, [...items, ...waiting]);
    return Promise.all(
      items.map(async (item) => ({
        ...item,
        ...(await standing(store, item)),
        blockedBy: related(items.find((other) => other.written < item.written && shares(other, item, unknown))),
        dependants: [...items, ...waiting]
          .filter((other) => other.written > item.written && shares(item, other, unknown))
          .map(({ id, name }) => ({ id, name })),
      })),
    );
  });
}

const related = (item: AttentionItem | undefined): Related | null =>
  item === undefined ? null : { id: item.id, name: item.name };

/** Both name something that the server does not know: the earlier would have made it. */
const shares = (earlier: { args: unknown }, later: { args: unknown }, unknown: ReadonlySet<string>): boolean => {
  const named = new Set(idsIn(later.args));
  return idsIn(earlier.args).some((id) => unknown.has(id) && named.has(id));
};

/** The tables that a mutation can make rows of, by how their ids begin. */
const MADE: Readonly<Record<string, TableName>> = {
  cl: 'clients',
  conv: 'conversations',
  id: 'identities',
  req: 'requests',
  task: 'tasks',
  msg: 'messages',
  team: 'teams',
};

/** Ids among the arguments without a row that came from the server. */
async function unknownIds(store: Store, carriers: readonly { args: unknown }[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(carriers.flatMap(({ args }) => idsIn(args)))];
  const known = await Promise.all(
    ids.map(async (id) => {
      const table = MADE[id.slice(0, id.indexOf('_'))];
      return table === undefined || (await onServer(store, table, id)) !== undefined;
    }),
  );
  return new Set(ids.filter((_, i) => !known[i]));
}

const ID = /^[a-z]{2,5}_[A-Za-z0-9-]+$/;

/** Every id a mutation names, at whatever depth. */
export function idsIn(args: unknown): string[] {
  if (typeof args === 'string') return ID.test(args) ? [args] : [];
  if (typeof args !== 'object' || args === null) return [];
  return Object.values(args).flatMap(idsIn);
}

/** A row as the server last told it, whatever waits on this device. */
async function onServer<T extends TableName>(store: Store, table: T, id: string): Promise<Rows[T] | undefined> {
  const shadow = await store.shadows.get(keyOf(table, id));
  if (shadow) return (shadow.row as Rows[T] | null) ?? undefined;
  return store.table<Rows[T], string>(table).get(id);
}

async function standing(
  store: Store,
  { args, conversationId: talkId }: AttentionItem,
): Promise<Pick<AttentionCase, 'now' | 'openTaskId' | 'names' | 'replyPlace'>> {
  const read = <T extends TableName>(table: T, field: string) => {
    const id = textIn(args, field);
    return id === undefined ? undefined : onServer(store, table, id);
  };
  const [task, request, message] = await Promise.all([
    read('tasks', 'taskId'),
    read('requests', 'requestId'),
    read('messages', 'messageId'),
  ]);
  const conversationId = talkId ?? task?.conversationId ?? request?.conversationId ?? message?.conversationId;
  const conversation =
    conversationId === undefined ? undefined : await onServer(store, 'conversations', conversationId);
  const clientId = textIn(args, 'clientId') ?? conversation?.clientId;
  const client = clientId === undefined ? undefined : await onServer(store, 'clients', clientId);
  const newest = conversation && (await newestMessage(store, placeOf(conversation)));
  const tasks = conversation ? await store.tasks.where('rootId').equals(conversation.rootId).toArray() : [];
  const ofTalk = tasks
    .filter((each) => each.conversationId === conversationId)
    .sort((a, b) => b.createdAt - a.createdAt);
  const opens = task ?? ofTalk.find(({ status }) => status === 'open') ?? ofTalk[0];
  return {
    now: {
      client: client ? { id: client.id, name: client.name } : null,
      conversationId: conversation?.id ?? null,
      task: task
        ? {
            id: task.id,
            status: task.status,
            result: task.result,
            teamId: task.teamId,
            holderName: await nameOf(store, task.status === 'done' ? task.completedBy : task.assigneeId),
          }
        : null,
      request: request
        ? { id: request.id, number: request.number, status: request.status, subject: request.subject }
        : null,
      newest: newest
        ? {
            at: newest.at,
            text: newest.text,
            direction: newest.direction,
            authorName: await nameOf(store, newest.authorId),
          }
        : null,
    },
    openTaskId: opens?.id ?? null,
    names: await namesIn(store, args),
    replyPlace: conversation ? await replyPlace(store, conversation, ofTalk) : null,
  };
}

async function nameOf(store: Store, employeeId: string | null): Promise<string | null> {
  return employeeId === null ? null : ((await store.employees.get(employeeId))?.name ?? null);
}

async function namesIn(store: Store, args: unknown): Promise<Record<string, string>> {
  const tables = { emp: store.employees, team: store.teams, cl: store.clients } as const;
  const found = await Promise.all(
    idsIn(args).map(async (id) => {
      const table = tables[id.slice(0, id.indexOf('_')) as keyof typeof tables];
      const row = table && (await table.get(id));
      return row ? [[id, row.name] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}

async function replyPlace(
  store: Store,
  { id, rootId }: { id: string; rootId: string },
  tasks: readonly Task[],
): Promise<ReplyPlace | null> {
  const [requests, identities] = await Promise.all([
    requestsIn(store, { rootId, conversationId: id }),
    store.identities.where('rootId').equals(rootId).toArray(),
  ]);
  const newestFirst = requests.sort((a, b) => b.createdAt - a.createdAt);
  const request = newestFirst.find(({ completedAt }) => completedAt === null) ?? newestFirst[0];
  const address = bestAddress(identities)[0];
  if (request === undefined || address === undefined) return null;
  const task = tasks.find(({ requestId, status }) => requestId === request.id && status === 'open');
  return { requestId: request.id, taskId: task?.id ?? null, identityId: address.id };
}
