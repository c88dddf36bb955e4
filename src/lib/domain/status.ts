import type {
  BuiltInStatus,
  Request,
  RequestKind,
  RequestStatus,
  RequestType,
  Status,
  StatusMeaning,
  Task,
} from './model.ts';
import { BUILT_IN_STATUSES, REQUEST_KINDS, STATUS_MEANINGS } from './model.ts';

/** Rules ST: a request goes by its organisation's matrix, and what is closed stays closed (ST1, ST2, ST7). */

export type StatusFacts = Omit<Status, 'rev' | 'seq' | 'rootId'>;
/** Every status there is, in the order of a request's life: by meaning, then by position. */
export type Statuses = readonly StatusFacts[];

/** Of one organisation, retired ones too: a matrix that nobody can overlook is no help. */
export const MAX_STATUSES = 30;

type BuiltIn = Pick<StatusFacts, 'meaning' | 'colour' | 'kinds' | 'position'> & {
  usual?: readonly BuiltInStatus[];
  order?: readonly BuiltInStatus[];
};

/** One way, from asked to answered; of an order each step is somebody's work, so none is left out (ST6). */
const FROM_THE_BEGINNING: Readonly<Record<BuiltInStatus, BuiltIn>> = {
  open: {
    meaning: 'open',
    colour: 'blue',
    kinds: ['usual', 'order'],
    position: 0,
    usual: ['doing', 'done', 'cancelled'],
    order: ['confirmed', 'cancelled'],
  },
  doing: { meaning: 'doing', colour: 'amber', kinds: ['usual'], position: 100, usual: ['done', 'cancelled'] },
  confirmed: { meaning: 'doing', colour: 'violet', kinds: ['order'], position: 200, order: ['ready', 'cancelled'] },
  ready: { meaning: 'doing', colour: 'teal', kinds: ['order'], position: 300, order: ['done', 'cancelled'] },
  done: { meaning: 'done', colour: 'green', kinds: ['usual', 'order'], position: 0 },
  cancelled: { meaning: 'cancelled', colour: 'grey', kinds: ['usual', 'order'], position: 0 },
};

export const BUILT_IN: Statuses = BUILT_IN_STATUSES.map((id) => {
  const { usual = [], order = [], ...facts } = FROM_THE_BEGINNING[id];
  return { id, name: null, ...facts, moves: { usual, order }, active: true };
});

/** Two are needed for ever: every request begins as the one, and the other is what its end is called where nobody says more. */
export const isNeeded = (id: RequestStatus): boolean => id === 'open' || id === 'done';

export const isBuiltIn = (id: RequestStatus): id is BuiltInStatus => id in FROM_THE_BEGINNING;

const inOrder = (a: StatusFacts, b: StatusFacts): number =>
  STATUS_MEANINGS.indexOf(a.meaning) - STATUS_MEANINGS.indexOf(b.meaning) ||
  a.position - b.position ||
  (a.id < b.id ? -1 : 1);

/** The built-in statuses under what the organisation made of them, and its own. */
export function statusesOf(rows: readonly StatusFacts[]): Statuses {
  const changed = new Set(rows.map(({ id }) => id));
  return [...BUILT_IN.filter(({ id }) => !changed.has(id)), ...rows].sort(inOrder);
}

export const kindOf = (type: RequestType): RequestKind => (type === 'order' ? 'order' : 'usual');

export const ends = (meaning: StatusMeaning): boolean => meaning === 'done' || meaning === 'cancelled';

/** Where a request of this kind may go from a status, in the order of statuses; nowhere from one that ends it (ST2). */
export function waysFrom(statuses: Statuses, kind: RequestKind, id: RequestStatus): Statuses {
  const from = statuses.find((status) => status.id === id);
  if (from === undefined || ends(from.meaning) || !from.kinds.includes(kind)) return [];
  return statuses.filter(
    (to) => to.id !== id && to.active && to.kinds.includes(kind) && from.moves[kind].includes(to.id),
  );
}

type Standing = Pick<Request, 'type' | 'status'>;

/** Where this request may go next (ST1, ST6). */
export const nextStatuses = (statuses: Statuses, { type, status }: Standing): Statuses =>
  waysFrom(statuses, kindOf(type), status);

/** May the request go there? Staying is not a move. */
export const mayMove = (statuses: Statuses, request: Standing, to: RequestStatus): boolean =>
  nextStatuses(statuses, request).some(({ id }) => id === to);

/**
 * As what completing its last task closes the request: the nearest status that says done on the ways forward, step by step
 * through those between, which the completion says are behind it (ST3). Null where the matrix has no such way.
 */
export function doneFrom(statuses: Statuses, { type, status }: Standing): RequestStatus | null {
  const reached = new Set([status]);
  // A set that grows while it is walked is walked to its end, the nearest first.
  for (const id of reached) {
    const next = waysFrom(statuses, kindOf(type), id);
    const done = next.find(({ meaning }) => meaning === 'done');
    if (done) return done.id;
    for (const to of next) reached.add(to.id);
  }
  return null;
}

/** Does this status say that what was asked for is done? */
export const isDone = (statuses: Statuses, id: RequestStatus): boolean =>
  statuses.some((status) => status.id === id && status.meaning === 'done');

/** Can a request of this type come to have this status? A retired one is no answer any more. */
export const hasStatus = (statuses: Statuses, type: RequestType, id: RequestStatus): boolean =>
  statuses.some((status) => status.id === id && status.active && status.kinds.includes(kindOf(type)));

/** Does moving there end the request? */
export const isClosing = (statuses: Statuses, id: RequestStatus): boolean =>
  statuses.some((status) => status.id === id && ends(status.meaning));

/**
 * A closed request is over: its tasks are done, and more of the same client is a new request (MT5). It says so itself, by
 * the time it ended: nothing that asks needs to know the organisation's statuses.
 */
export const isClosed = (request: Pick<Request, 'completedAt'>): boolean => request.completedAt !== null;

/** The status of work that goes on: what a completion taken back returns to, whatever it was called before (ST4). */
export function underWay(statuses: Statuses, type: RequestType): RequestStatus {
  const usual = type === 'order' ? 'confirmed' : 'doing';
  return hasStatus(statuses, type, usual) ? usual : 'open';
}

type Trap = { kind: RequestKind; id: RequestStatus };

/** Statuses, retired ones too, out of which a request could never be closed (ST8). */
export const trapsIn = (statuses: Statuses): Trap[] =>
  REQUEST_KINDS.flatMap((kind) => {
    const goingOn = statuses.filter((status) => !ends(status.meaning) && status.kinds.includes(kind));
    return goingOn.filter(({ id }) => !endsSomewhere(statuses, kind, id)).map(({ id }) => ({ kind, id }));
  });

function endsSomewhere(statuses: Statuses, kind: RequestKind, start: RequestStatus): boolean {
  const reached = new Set([start]);
  // A set that grows while it is walked is walked to its end.
  for (const id of reached) {
    for (const to of waysFrom(statuses, kind, id)) {
      if (ends(to.meaning)) return true;
      reached.add(to.id);
    }
  }
  return false;
}

/** Why these statuses cannot be worked with, as a refusal's code; null when they can (ST8). */
export function whyNotStatuses(statuses: Statuses): string | null {
  if (statuses.length > MAX_STATUSES) return 'status.too-many';
  if (statuses.some(({ id, active }) => isNeeded(id) && !active)) return 'status.needed';
  if (statuses.some(({ id, name }) => name === null && !isBuiltIn(id))) return 'status.nameless';
  if (hasNameTwice(statuses)) return 'status.name-taken';
  if (statuses.some((from) => REQUEST_KINDS.some((kind) => !from.moves[kind].every(isWay(statuses, from, kind)))))
    return 'status.no-way';
  return trapsIn(statuses).length > 0 ? 'status.trap' : null;
}

/** Of what can be chosen; a retired name may be used again. */
function hasNameTwice(statuses: Statuses): boolean {
  const names = statuses.flatMap(({ name, active }) => (name === null || !active ? [] : [name.toLocaleLowerCase()]));
  return new Set(names).size < names.length;
}

/** A way is out of what goes on, into something else that the same kind of request has. */
const isWay =
  (statuses: Statuses, from: StatusFacts, kind: RequestKind) =>
  (id: RequestStatus): boolean =>
    !ends(from.meaning) &&
    from.kinds.includes(kind) &&
    id !== from.id &&
    statuses.some((to) => to.id === id && to.kinds.includes(kind));

/** How long a completion can be taken back, in server time (ST4). Longer than the undo button shows, for slow networks. */
export const REOPEN_WITHIN_MS = 15_000;

/** Only the one who completed it, and only at once: later it is history, and new work is a new request. */
export const mayReopen = (task: Task, actorId: string | null, now: number): boolean =>
  task.status === 'done' &&
  task.completedBy === actorId &&
  task.completedAt !== null &&
  now - task.completedAt <= REOPEN_WITHIN_MS;
