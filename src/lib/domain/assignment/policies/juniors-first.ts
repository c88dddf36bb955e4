import { byTier, tierOf } from './by-tier.ts';
import type { Policy } from './policy.ts';

/** Those who still learn; a busy or absent tier leaves the task to the next. */
export const juniorsFirst: Policy = ({ tier, weight }) => byTier(tierOf(tier), weight);
