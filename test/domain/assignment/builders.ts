import { LoadBook } from '#domain/assignment/book';
import type { Ask, Candidate, Roster, RosterEmployee, TaskNews } from '#domain/assignment/decision';
import type { OpenTask } from '#domain/assignment/recount';
import type { AssignmentPolicy, Team } from '#domain/model';

/** Noon of a Wednesday, UTC. */
export const NOON = Date.UTC(2026, 6, 15, 12);
export const MINUTE = 60_000;

let made = 0;

type CandidateFacts = Partial<Candidate> & { idleMinutes?: number };
export function aCandidate({ idleMinutes = 0, ...facts }: CandidateFacts = {}): Candidate {
  const id = `emp_${String((made += 1)).padStart(4, '0')}`;
  const lastGrantedAt = NOON - idleMinutes * MINUTE;
  const { load = 0, weight = load } = facts;
  const usual = {
    active: true,
    away: false,
    present: true,
    awayMinutes: null,
    capacity: null,
    tier: 'regular',
    passed: false,
    turn: 1,
  } as const;
  return { employeeId: id, ...usual, load, weight, lastGrantedAt, ...facts };
}

const NO_DEVICE = { at: 0, takesAlerts: false };

type Member = Partial<RosterEmployee> & { id: string };
export const aRoster = (
  members: readonly Member[],
  policy: AssignmentPolicy = 'least-busy',
  rules: Team['rules'] = {},
): Roster => ({
  employees: members.map((facts) => {
    return { active: true, away: false, awaySince: null, capacity: null, tier: 'regular', sign: NO_DEVICE, ...facts };
  }),
  teams: [{ id: 'team', presence: 'ignored', policy, rules, memberIds: members.map(({ id }) => id) }],
  office: { openingHours: [], timeZone: 'Europe/Riga' },
});

export const aBook = (members: readonly Member[], policy?: AssignmentPolicy, rules?: Team['rules']): LoadBook =>
  LoadBook.from({ roster: aRoster(members, policy, rules), entries: [], lastGrantedAt: [], turns: [] });

const A_QUESTION = { channel: 'form', type: 'question' } as const;

export const anAsk = (taskId: string, facts: Partial<Ask> = {}): Ask => ({
  taskId,
  teamId: 'team',
  ...A_QUESTION,
  rev: 1,
  continueWith: null,
  passed: [],
  ...facts,
});

export const someNews = (taskId: string, facts: Partial<TaskNews> = {}): TaskNews => ({
  taskId,
  teamId: 'team',
  ...A_QUESTION,
  rev: 2,
  assigneeId: null,
  acknowledgeBy: null,
  passed: [],
  open: true,
  ...facts,
});

export const anOpenTask = (taskId: string, facts: Partial<OpenTask> = {}): OpenTask => ({
  taskId,
  teamId: 'team',
  ...A_QUESTION,
  rev: 1,
  assigneeId: null,
  waitingReason: null,
  acknowledgeBy: null,
  continueWith: null,
  passed: [],
  createdAt: NOON,
  ...facts,
});

/** Load by employee; those without work too. */
export const loadsOf = (book: LoadBook): Record<string, number> =>
  Object.fromEntries(book.loads().map(({ employeeId, taskIds }) => [employeeId, taskIds.length]));
