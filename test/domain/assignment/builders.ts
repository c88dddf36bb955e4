import { LoadBook } from '#domain/assignment/book';
import type { Ask, Candidate, Roster, TaskNews } from '#domain/assignment/decision';
import type { OpenTask } from '#domain/assignment/recount';
import type { AssignmentPolicy } from '#domain/model';

/** Noon of a Wednesday, UTC. */
export const NOON = Date.UTC(2026, 6, 15, 12);
export const MINUTE = 60_000;

let made = 0;

type CandidateFacts = Partial<Candidate> & { idleMinutes?: number };
export function aCandidate({ idleMinutes = 0, ...facts }: CandidateFacts = {}): Candidate {
  const id = `emp_${String((made += 1)).padStart(4, '0')}`;
  const lastGrantedAt = NOON - idleMinutes * MINUTE;
  return { employeeId: id, active: true, away: false, load: 0, capacity: null, lastGrantedAt, ...facts };
}

type Member = { id: string; capacity?: number | null; away?: boolean; active?: boolean };
export const aRoster = (members: readonly Member[], policy: AssignmentPolicy = 'least-busy'): Roster => ({
  employees: members.map(({ id, capacity = null, away = false, active = true }) => ({ id, capacity, away, active })),
  teams: [{ id: 'team', policy, memberIds: members.map(({ id }) => id) }],
});

export const aBook = (members: readonly Member[], policy?: AssignmentPolicy): LoadBook =>
  LoadBook.from({ roster: aRoster(members, policy), entries: [], lastGrantedAt: [] });

export const anAsk = (taskId: string, facts: Partial<Ask> = {}): Ask => ({
  taskId,
  teamId: 'team',
  rev: 1,
  continueWith: null,
  ...facts,
});

export const someNews = (taskId: string, facts: Partial<TaskNews> = {}): TaskNews => ({
  taskId,
  teamId: 'team',
  rev: 2,
  assigneeId: null,
  open: true,
  ...facts,
});

export const anOpenTask = (taskId: string, facts: Partial<OpenTask> = {}): OpenTask => ({
  taskId,
  teamId: 'team',
  rev: 1,
  assigneeId: null,
  waitingReason: null,
  continueWith: null,
  createdAt: NOON,
  ...facts,
});

/** Load by employee; those without work too. */
export const loadsOf = (book: LoadBook): Record<string, number> =>
  Object.fromEntries(book.loads().map(({ employeeId, taskIds }) => [employeeId, taskIds.length]));
