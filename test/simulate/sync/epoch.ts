/** Sequences of epoch e start here (sync.md, Pull 6), so none is given out twice. */
export const EPOCH_SPAN = 2 ** 32;
export const epochOf = (seq: number): number => Math.floor(seq / EPOCH_SPAN);
