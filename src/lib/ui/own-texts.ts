/**
 * Brings the first pages' texts in the reader's language: call it before anything is shown. In the built app, that is, for
 * which the build writes this module (worker/local/build/short-messages.ts); elsewhere every text is at hand.
 */
export const learnOwnTexts = (): Promise<void> => Promise.resolve();
