import { getLocale } from '$lib/paraglide/runtime.js';
import type { DateWords } from './words.ts';
import { isWritten } from './write.ts';

let words: DateWords | undefined;

/** Words of the reader's own language, once fetched; only for who needs them. */
export const ownWords = (): DateWords | undefined => words;

/** Call before anything is shown. Without them dates are in English, which is better than no desk. */
export async function learnOwnWords(): Promise<void> {
  const locale = getLocale();
  if (isWritten(locale)) return;
  const found = await import('./words.ts').catch(() => null);
  words = found?.DATE_WORDS[locale];
}
