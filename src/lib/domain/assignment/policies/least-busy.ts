import type { Policy } from './policy.ts';

/** The absolute load over all teams and channels, not the share of a capacity: someone part-time is not busier for it. */
export const leastBusy: Policy = ({ weight }) => weight;
