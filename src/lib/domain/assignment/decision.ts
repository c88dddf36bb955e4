import type { OpeningHours, Team, Tier, WaitingReason } from '../model.ts';
import type { Sign } from './presence.ts';
import type { Terms, Work } from './rules.ts';

/** The words of assignment.md: what is asked of the Dispatcher, what it knows, and what it answers. */

/** "Who does this task?" Asked as often as anybody likes; the same task gets the same answer. */
export type Ask = Work & {
  taskId: string;
  teamId: string;
  /** The task's `rev` in D1, so that older news never overrules newer. */
  rev: number;
  /** The responsible of the client's open request, who continues if able (AS1). */
  continueWith: string | null;
  /** Who had it and passed it on: it is not given to them again. */
  passed: readonly string[];
};

/** A member of the team as the ranking sees one. */
export type Candidate = {
  employeeId: string;
  active: boolean;
  away: boolean;
  /** At hand, where the team minds that (AS8). */
  present: boolean;
  /** The responsible's: for how much opening time they are away, or not at hand, counted to the end of the patience; null if unknown. */
  awayMinutes: number | null;
  /** Open tasks over all teams and channels. */
  load: number;
  /** The same, each counted as much as its team says. */
  weight: number;
  capacity: number | null;
  /** When the last task was given to them; 0 if never. The smallest has been idle longest (AS4). */
  lastGrantedAt: number;
  tier: Tier;
  /** Had this task and passed it on. */
  passed: boolean;
  /** How many turns until it is theirs in the team: 1 is next (AS5). */
  turn: number;
};

export type Rule = 'AS1' | 'AS2' | 'by-hand';

/** Why it was decided so (AS9): enough to decide again and get the same answer. */
export type Receipt = Terms & {
  taskId: string;
  teamId: string;
  rule: Rule;
  continueWith: string | null;
  /** From whom it is taken, for they had not seen it in time (AS7); null when it was nobody's. */
  from: string | null;
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
export type TaskNews = Work & {
  taskId: string;
  teamId: string;
  rev: number;
  assigneeId: string | null;
  /** Until when its holder must have seen it, UTC ms; null when they have, or need not (AS7). */
  acknowledgeBy: number | null;
  passed: readonly string[];
  open: boolean;
};

export type RosterEmployee = {
  id: string;
  active: boolean;
  away: boolean;
  awaySince: number | null;
  capacity: number | null;
  tier: Tier;
  sign: Sign;
};
export type RosterTeam = Pick<Team, 'id' | 'policy' | 'rules' | 'presence'> & { memberIds: readonly string[] };
/** When the organisation works. */
export type Office = { openingHours: OpeningHours; timeZone: string };
export type Roster = { employees: readonly RosterEmployee[]; teams: readonly RosterTeam[]; office: Office };
