import { TIERS, type Tier } from '../../model.ts';

/** More than anybody ever carries, so that a tier counts before any load. */
const A_TIER = 1_000_000;

/** The price of somebody `steps` tiers from the first that is looked for, with that load; within a tier the least busy. */
export const byTier = (steps: number, weight: number): number => steps * A_TIER + weight;

export const tierOf = (tier: Tier): number => TIERS.indexOf(tier);
