import { m } from '#messages';
import type { Letter } from '$lib/sync/letters.ts';
import { reasonWords } from '$lib/ui/ledger-words.ts';

const FATES = {
  filed: { tone: 'ok', word: m.fate_filed },
  held: { tone: 'warn', word: m.fate_held },
  ignored: { tone: 'neutral', word: m.fate_ignored },
  sent: { tone: 'accent', word: m.fate_sent },
} as const;

/** What became of a letter, in words; `reason` is empty where the word says all. */
export function fateOf({ fate, reason }: Pick<Letter, 'fate' | 'reason'>) {
  const { tone, word } = FATES[fate];
  return { tone, word: word(), reason: fate === 'filed' || fate === 'sent' ? '' : reasonWords(reason) };
}
