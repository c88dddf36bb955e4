import type { AssignmentPolicy } from '../../model.ts';
import { byHand } from './by-hand.ts';
import { inTurn } from './in-turn.ts';
import { juniorsFirst } from './juniors-first.ts';
import { leastBusy } from './least-busy.ts';
import { mostExperiencedFirst } from './most-experienced-first.ts';
import type { Policy } from './policy.ts';

/** Policies by the name a team carries. A new one is one pure function and one name. */
export const POLICIES: Readonly<Record<AssignmentPolicy, Policy>> = {
  'least-busy': leastBusy,
  'in-turn': inTurn,
  'most-experienced-first': mostExperiencedFirst,
  'juniors-first': juniorsFirst,
  'by-hand': byHand,
};
