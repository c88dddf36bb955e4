import type { RequestStatus, Task } from './model.ts';

/** Rules ST: a request moves one way, from asked to answered; what is closed stays closed (ST1, ST2). */

const NEXT: Readonly<Record<RequestStatus, readonly RequestStatus[]>> = {
  open: ['doing', 'done', 'cancelled'],
  doing: ['done', 'cancelled'],
  confirmed: ['ready', 'done', 'cancelled'],
  ready: ['done', 'cancelled'],
  done: [],
  cancelled: [],
};

/** May a request go from one status to the other? Staying is not a move. */
export const mayMove = (from: RequestStatus, to: RequestStatus): boolean => NEXT[from].includes(to);

/** A closed request is over: its tasks are done, and more of the same client is a new request (MT5). */
export const isClosed = (status: RequestStatus): boolean => NEXT[status].length === 0;

/** How long a completion can be taken back, in server time (ST4). Longer than the undo button shows, for slow networks. */
export const REOPEN_WITHIN_MS = 15_000;

/** Only the one who completed it, and only at once: later it is history, and new work is a new request. */
export const mayReopen = (task: Task, actorId: string | null, now: number): boolean =>
  task.status === 'done' &&
  task.completedBy === actorId &&
  task.completedAt !== null &&
  now - task.completedAt <= REOPEN_WITHIN_MS;
