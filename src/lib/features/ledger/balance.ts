import type { Account } from '$lib/sync/letters.ts';

/** Does it add up? `missing` is how many came in and have no fate; below zero, how many have one and never came in. */
export type Balance = { kind: 'even' } | { kind: 'off'; missing: number };

export function balanceOf({ received, filed, held, ignored, waiting }: Omit<Account, 'reasons'>): Balance {
  const missing = received - filed - held - ignored - waiting;
  return missing === 0 ? { kind: 'even' } : { kind: 'off', missing };
}

type ReasonLine = { fate: string; reason: string; count: number };

/** The server's `fate: reason` pairs, the most frequent first. */
export const reasonLines = ({ reasons }: Pick<Account, 'reasons'>): ReasonLine[] =>
  Object.entries(reasons)
    .map(([words, count]) => {
      const [fate = '', reason = ''] = words.split(': ');
      return { fate, reason, count };
    })
    .sort((a, b) => b.count - a.count);
