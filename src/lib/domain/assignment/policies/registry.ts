import type { AssignmentPolicy } from '../../model.ts';
import { byHand } from './by-hand.ts';
import { leastBusy } from './least-busy.ts';
import type { Policy } from './policy.ts';

/** Policies by the name a team carries. A new one is one pure function and one name. */
export const POLICIES: Readonly<Record<AssignmentPolicy, Policy>> = { 'least-busy': leastBusy, 'by-hand': byHand };
