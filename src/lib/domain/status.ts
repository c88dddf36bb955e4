import type { RequestStatus, RequestType, Task } from './model.ts';

/** Rules ST: a request moves one way, from asked to answered; what is closed stays closed (ST1, ST2). */

type Ways = Readonly<Partial<Record<RequestStatus, readonly RequestStatus[]>>>;

const USUAL: Ways = {
  open: ['doing', 'done', 'cancelled'],
  doing: ['done', 'cancelled'],
};

/** Each step is somebody's work, so none is left out; who hands over at once completes the task. */
const OF_AN_ORDER: Ways = {
  open: ['confirmed', 'cancelled'],
  confirmed: ['ready', 'cancelled'],
  ready: ['done', 'cancelled'],
};

const waysOf = (type: RequestType): Ways => (type === 'order' ? OF_AN_ORDER : USUAL);

/** Where a request of this type may go next, the usual way first; nowhere when it is closed (ST1, ST6). */
export const nextStatuses = (type: RequestType, status: RequestStatus): readonly RequestStatus[] =>
  waysOf(type)[status] ?? [];

/** May a request go from one status to the other? Staying is not a move. */
export const mayMove = (type: RequestType, from: RequestStatus, to: RequestStatus): boolean =>
  nextStatuses(type, from).includes(to);

/** A closed request is over: its tasks are done, and more of the same client is a new request (MT5). */
export const isClosed = (status: RequestStatus): boolean => status === 'done' || status === 'cancelled';

/** Does a request of this type ever have this status? */
export const hasStatus = (type: RequestType, status: RequestStatus): boolean =>
  isClosed(status) || status in waysOf(type);

/** The status of work that goes on: what a completion taken back returns to, whatever it was called before (ST4). */
export const underWay = (type: RequestType): RequestStatus => (type === 'order' ? 'confirmed' : 'doing');

/** How long a completion can be taken back, in server time (ST4). Longer than the undo button shows, for slow networks. */
export const REOPEN_WITHIN_MS = 15_000;

/** Only the one who completed it, and only at once: later it is history, and new work is a new request. */
export const mayReopen = (task: Task, actorId: string | null, now: number): boolean =>
  task.status === 'done' &&
  task.completedBy === actorId &&
  task.completedAt !== null &&
  now - task.completedAt <= REOPEN_WITHIN_MS;
