/** Seeds that have failed once, with 140 steps; docs/decisions/the-simulator-drives-the-product.md says what was found. */
export const PINNED: readonly number[] = [47, 88, 143, 277, 354, 1307, 7132];
