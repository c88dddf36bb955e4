import type { Team } from '../../model.ts';
import type { Office, RosterEmployee } from '../decision.ts';
import type { Work } from '../rules.ts';

/** What rules are tried on (AS13). */

/** The newest of more; a trial of as many takes a second or two. */
export const MOST_ARRIVALS = 20_000;

/** A task as it came to a team. Requests have numbers of their own here, and clients none: a trial needs to know nobody. */
export type Arrival = Work & {
  /** UTC milliseconds. */
  at: number;
  request: number;
  /** The client's newest other request that was open then: its responsible continues, unless this one has one (AS1). */
  other: number | null;
  /** For how much opening time whoever had it last had it, in truth (ME8); null: it is open yet. */
  minutes: number | null;
};

export type TrialMember = Pick<RosterEmployee, 'id' | 'active' | 'capacity' | 'tier'>;
export type TrialRules = Pick<Team, 'policy' | 'rules'>;

export type Past = {
  /** In the order they came. */
  arrivals: readonly Arrival[];
  members: readonly TrialMember[];
  office: Office;
  /** `[from, to)`, UTC milliseconds. */
  from: number;
  to: number;
  /** When each day of the period begins, in order, UTC milliseconds; the first may be before `from`. */
  days: readonly number[];
};
