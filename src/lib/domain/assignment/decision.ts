import type { AssignmentPolicy, WaitingReason } from '../model.ts';

/** The words of assignment.md: what is asked of the Dispatcher, what it knows, and what it answers. */

/** "Who does this task?" Asked as often as anybody likes; the same task gets the same answer. */
export type Ask = {
  taskId: string;
  teamId: string;
  /** The task's `rev` in D1, so that older news never overrules newer. */
  rev: number;
  /** The responsible of the client's open request, who continues if able (AS1). */
  continueWith: string | null;
};

/** A member of the team as the ranking sees one. */
export type Candidate = {
  employeeId: string;
  active: boolean;
  away: boolean;
  /** Open tasks over all teams and channels. */
  load: number;
  capacity: number | null;
  /** When the last task was given to them; 0 if never. The smallest has been idle longest (AS4). */
  lastGrantedAt: number;
};

export type Rule = 'AS1' | 'AS2' | 'by-hand';

/** Why it was decided so (AS9): enough to decide again and get the same answer. */
export type Receipt = {
  taskId: string;
  teamId: string;
  rule: Rule;
  policy: AssignmentPolicy;
  continueWith: string | null;
  candidates: readonly Candidate[];
  /** Best first; only those who may take it. */
  ranking: readonly string[];
  /** What decided between the first two: `none` when one was better by load or alone. */
  tieBreak: 'none' | 'idle-longest' | 'id';
  decidedAt: number;
};

export type Decision =
  | { kind: 'granted'; taskId: string; employeeId: string; receipt: Receipt }
  | { kind: 'waiting'; taskId: string; reason: WaitingReason; receipt: Receipt };
/** D1 has already told who holds the task, or that it is closed: the asker's rows are old, read again. */
export type Settled = { kind: 'settled'; taskId: string };
export type Answer = Decision | Settled;
export type Grant = Extract<Decision, { kind: 'granted' }>;

/** What D1 says of a task; `apply` is monotone in `rev`. */
export type TaskNews = { taskId: string; teamId: string; rev: number; assigneeId: string | null; open: boolean };

export type RosterEmployee = { id: string; active: boolean; away: boolean; capacity: number | null };
export type RosterTeam = { id: string; policy: AssignmentPolicy; memberIds: readonly string[] };
export type Roster = { employees: readonly RosterEmployee[]; teams: readonly RosterTeam[] };
