import { Dexie, type Collection, type Table } from 'dexie';
import type { Channel, Direction, RequestStatus, RequestType, Task, TaskStatus, WaitingReason } from '#domain/model';
import type { Store } from '../database.ts';
import { NOBODY, type StoredTask } from '../tables.ts';
import { cut, FIRST_PAGE, toRead, type Page, type Range, type TaskCursor } from './range.ts';
import { SHOWN_WITH_TASKS, toTaskRows } from './task-rows.ts';

/** Lists of tasks. */

export type TaskRow = {
  id: string;
  requestId: string;
  clientId: string;
  conversationId: string;
  number: number | null;
  type: RequestType | null;
  channel: Channel | null;
  subject: string;
  requestStatus: RequestStatus | null;
  clientName: string;
  company: string;
  unconfirmed: boolean;
  teamId: string;
  teamName: string;
  assigneeId: string | null;
  assigneeName: string | null;
  status: TaskStatus;
  waitingReason: WaitingReason | null;
  hasNewMessage: boolean;
  /** The beginning of the conversation's newest message; empty when there is none. */
  snippet: string;
  snippetDirection: Direction | null;
  lastMessageAt: number;
  createdAt: number;
  deadlineAt: number | null;
  completedAt: number | null;
  result: string | null;
  /** A change waits on this device. */
  pending: boolean;
};
export type TaskPage = Page<TaskRow>;
export type TaskFilter = { status: TaskStatus; assigneeId?: string | undefined; teamId?: string | undefined };

/** Open tasks of one employee, the longest waiting first. */
export const myTasks = (store: Store, employeeId: string, range: Range = FIRST_PAGE): Promise<TaskPage> =>
  list(store, { index: HOLDER, values: ['open', employeeId], order: 'oldest', range });

/** Open tasks without an assignee, the longest waiting first. */
export const waitingTasks = (store: Store, range: Range = FIRST_PAGE): Promise<TaskPage> =>
  list(store, { index: HOLDER, values: ['open', NOBODY], order: 'oldest', range });

/** Everything this device may see, newest first. */
export function allTasks(
  store: Store,
  { status, assigneeId, teamId }: TaskFilter,
  range: Range = FIRST_PAGE,
): Promise<TaskPage> {
  const common = { order: 'newest', range } as const;
  if (assigneeId !== undefined) {
    const keep = teamId === undefined ? undefined : (task: Task) => task.teamId === teamId;
    return list(store, { ...common, index: HOLDER, values: [status, assigneeId], keep });
  }
  if (teamId !== undefined) return list(store, { ...common, index: TEAM, values: [teamId, status] });
  return list(store, { ...common, index: STATUS, values: [status] });
}

export const taskById = (store: Store, taskId: string): Promise<Task | null> =>
  store.transaction('r', store.tasks, async () => (await store.tasks.get(taskId)) ?? null);

/** The task by which this employee has this conversation, else any open one in it. */
export function openTaskOf(store: Store, conversationId: string, employeeId: string): Promise<Task | null> {
  return store.transaction('r', store.conversations, store.tasks, async () => {
    const conversation = await store.conversations.get(conversationId);
    if (!conversation) return null;
    const ofClient = await store.tasks.where('rootId').equals(conversation.rootId).toArray();
    const open = ofClient.filter((task) => task.conversationId === conversationId && task.status === 'open');
    return open.find((task) => task.assigneeId === employeeId) ?? open[0] ?? null;
  });
}

const HOLDER = '[status+holder+createdAt+id]';
const STATUS = '[status+createdAt+id]';
const TEAM = '[teamId+status+createdAt+id]';

type Listing = {
  index: string;
  /** Values of the index before createdAt and id. */
  values: readonly string[];
  order: 'oldest' | 'newest';
  range: Range;
  keep?: ((task: Task) => boolean) | undefined;
};

function list(store: Store, listing: Listing): Promise<TaskPage> {
  return store.transaction('r', SHOWN_WITH_TASKS, async () => {
    const { range } = listing;
    const found = await within(store.tasks, listing).limit(toRead(range)).toArray();
    const { rows, next } = cut(found, range, ({ createdAt, id }) => ({ at: createdAt, id }));
    return { rows: await toTaskRows(store, rows), next };
  });
}

function within(
  tasks: Table<StoredTask, string>,
  { index, values, order, range, keep }: Listing,
): Collection<StoredTask, string> {
  const place = (cursor: TaskCursor | null, open: unknown) => [
    ...values,
    ...(cursor ? [cursor.at, cursor.id] : [open]),
  ];
  const ascending = order === 'oldest';
  const [low, high] = ascending ? [range.after, range.until] : [range.until, range.after];
  const stretch = tasks
    .where(index)
    .between(
      place(low, Dexie.minKey),
      place(high, [[]]),
      ascending ? low === null : true,
      ascending ? true : high === null,
    );
  const ordered = ascending ? stretch : stretch.reverse();
  return keep ? ordered.filter(keep) : ordered;
}
