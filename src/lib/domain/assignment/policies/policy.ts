import type { Candidate } from '../decision.ts';

/**
 * A policy (AS2) prices a candidate who may take the task: the smallest price wins, `null` means it gives nothing to
 * them by itself. A price rather than a comparison, so that ties are seen and AS4 alone breaks them.
 */
export type Policy = (candidate: Candidate) => number | null;
