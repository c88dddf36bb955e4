import type { Synced } from './synced.ts';
import type {
  Channel,
  PassReason,
  Priority,
  RequestStatus,
  RequestType,
  TaskStatus,
  WaitingReason,
} from './vocabulary.ts';

/** What is wanted, and what must be done for it. */

export type Request = Synced & {
  /** The short number people say: 1042 is shown as R-1042. 0 until the server has given one. */
  number: number;
  clientId: string;
  conversationId: string;
  teamId: string;
  channel: Channel;
  type: RequestType;
  priority: Priority;
  subject: string;
  status: RequestStatus;
  responsibleId: string | null;
  unconfirmed: boolean;
  /** When it is overdue, and when that is warned of (SL4); null where its type has no deadline for its priority. */
  deadlineAt: number | null;
  warnAt: number | null;
  result: string | null;
  /** The day an order is wished for, ISO 8601; null when none was named. */
  wish: string | null;
  /** The completed request this one follows up (MT5). */
  followsId: string | null;
  createdAt: number;
  completedAt: number | null;
};

export type Task = Synced & {
  requestId: string;
  clientId: string;
  conversationId: string;
  teamId: string;
  kind: 'answer';
  status: TaskStatus;
  assigneeId: string | null;
  waitingReason: WaitingReason | null;
  /** Out of whose hands it went, the oldest first; the rules do not give it to them again (AS7). */
  passes: readonly Pass[];
  /** The client wrote again since the assignee last answered (MT3). */
  hasNewMessage: boolean;
  result: string | null;
  createdAt: number;
  assignedAt: number | null;
  /** When whoever holds it had seen it: opened, answered, or taken it themself (AS7). */
  acknowledgedAt: number | null;
  /** Until when they must have, before it is offered to the next; null where nobody waits for that. */
  acknowledgeBy: number | null;
  completedAt: number | null;
  completedBy: string | null;
};

/** Somebody had the task and has it no more. */
export type Pass = {
  employeeId: string;
  why: PassReason;
  /** What they said about it. */
  words: string;
  /** UTC milliseconds. */
  at: number;
};

/** A line of an order, with name and price as they were when it was ordered. */
export type OrderLine = Synced & {
  clientId: string;
  requestId: string;
  serviceId: string;
  name: string;
  quantity: number;
  priceMinor: number;
  currency: string;
};
