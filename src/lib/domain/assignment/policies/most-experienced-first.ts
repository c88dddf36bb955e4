import { TIERS } from '../../model.ts';
import { byTier, tierOf } from './by-tier.ts';
import type { Policy } from './policy.ts';

export const mostExperiencedFirst: Policy = ({ tier, weight }) => byTier(TIERS.length - 1 - tierOf(tier), weight);
