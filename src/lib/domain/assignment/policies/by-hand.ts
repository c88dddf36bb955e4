import type { Policy } from './policy.ts';

/** The chief hands out: nobody gets anything unless AS1 says so. */
export const byHand: Policy = () => null;
