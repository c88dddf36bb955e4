import type {
  Channel,
  Direction,
  Priority,
  RequestStatus,
  RequestType,
  Task,
  TaskStatus,
  WaitingReason,
} from '#domain/model';
import type { Store } from '../database.ts';
import { NOBODY } from '../tables.ts';
import { listTasks, type Listing, type Source } from './listing.ts';
import { FIRST_PAGE, type Page, type Range } from './range.ts';
import { SHOWN_WITH_TASKS, toTaskRows } from './task-rows.ts';

/** Lists of tasks. */

export type TaskRow = {
  id: string;
  requestId: string;
  clientId: string;
  conversationId: string;
  number: number | null;
  type: RequestType | null;
  priority: Priority;
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
  warnAt: number | null;
  completedAt: number | null;
  result: string | null;
  /** A change waits on this device. */
  pending: boolean;
};
export type TaskPage = Page<TaskRow>;

/** Times are UTC milliseconds. */
export type TaskFilter = {
  /** `came` is what was made since `today` began, `ended` what was completed since then. */
  shown: 'open' | 'overdue' | 'done' | 'came' | 'ended';
  /** `NOBODY` for what has none. */
  assigneeId?: string | undefined;
  teamId?: string | undefined;
  type?: RequestType | undefined;
  /** Only what was made after, and until then. */
  made?: { after: number | null; until: number | null } | undefined;
  now: number;
  today: number;
};

/** Open tasks of one employee, the longest waiting first. */
export const myTasks = (store: Store, employeeId: string, range: Range = FIRST_PAGE): Promise<TaskPage> =>
  list(store, { sources: [{ index: HOLDER, values: ['open', employeeId] }], order: 'oldest', range });

/** Open tasks without an assignee, the longest waiting first. */
export const waitingTasks = (store: Store, range: Range = FIRST_PAGE): Promise<TaskPage> =>
  list(store, { sources: [{ index: HOLDER, values: ['open', NOBODY] }], order: 'oldest', range });

/** Of everything this device may see, newest first. */
export function allTasks(store: Store, filter: TaskFilter, range: Range = FIRST_PAGE): Promise<TaskPage> {
  const { shown, assigneeId, teamId, type, made, now, today } = filter;
  const ended = shown === 'ended';
  const ofTeam = teamId === undefined || (assigneeId === undefined && !ended);
  const ofHolder = assigneeId === undefined || !ended;
  return list(store, {
    sources: ended ? [{ index: ENDED, values: [] }] : statusesOf(shown).map((status) => indexFor(status, filter)),
    order: 'newest',
    range,
    time: ended ? 'completedAt' : 'createdAt',
    // One more than after: times are whole milliseconds.
    since: shown === 'came' || ended ? today : made?.after == null ? null : made.after + 1,
    until: made?.until == null ? null : made.until + 1,
    keep:
      ofTeam && ofHolder
        ? undefined
        : (task) => (ofTeam || task.teamId === teamId) && (ofHolder || (task.assigneeId ?? NOBODY) === assigneeId),
    keepByRequest:
      type === undefined && shown !== 'overdue'
        ? undefined
        : (request) =>
            (type === undefined || request?.type === type) &&
            (shown !== 'overdue' || (request?.deadlineAt ?? Infinity) <= now),
  });
}

function statusesOf(shown: Exclude<TaskFilter['shown'], 'ended'>): TaskStatus[] {
  if (shown === 'came') return ['open', 'done'];
  return [shown === 'done' ? 'done' : 'open'];
}

function indexFor(status: TaskStatus, { assigneeId, teamId }: TaskFilter): Source {
  if (assigneeId !== undefined) return { index: HOLDER, values: [status, assigneeId] };
  return teamId === undefined ? { index: STATUS, values: [status] } : { index: TEAM, values: [teamId, status] };
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
const ENDED = '[completedAt+id]';

function list(store: Store, listing: Listing): Promise<TaskPage> {
  return store.transaction('r', SHOWN_WITH_TASKS, async () => {
    const { rows, next } = await listTasks(store, listing);
    return { rows: await toTaskRows(store, rows), next };
  });
}
