import type { ClientChoice } from '#domain/matching/match-client';

/** Why an input was filed where it was; a word of the ledger. */
export type FiledReason = 'new-client' | 'several-matches' | 'claimed-client' | 'attested-client';

export function filedReason(choice: ClientChoice): FiledReason {
  if (choice.kind === 'attested') return 'attested-client';
  if (choice.kind === 'claimed') return 'claimed-client';
  return choice.because === 'several' ? 'several-matches' : 'new-client';
}

/** What came in and what became of it; `received` is counted from the raw inputs kept, the others from their fates. */
export type Ledger = { received: number; filed: number; held: number; ignored: number };

/** An input without a fate, or a fate without an input, is work lost or invented: the page goes red. */
export const addsUp = ({ received, filed, held, ignored }: Ledger): boolean => received === filed + held + ignored;
