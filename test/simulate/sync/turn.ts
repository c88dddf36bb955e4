/** Resolves when nothing can go on by itself any more: all that was promised and needs no event has been kept. */
export const turn = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));
