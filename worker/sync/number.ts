import type { Envelope, PushResult } from '#protocol/sync';
import type { Fate } from '../db/queries/devices.ts';

/** A group of envelopes against the device's count: which are new, which are known, and where it must stop. */
export type Numbered = {
  fresh: readonly Envelope[];
  /** Answers that need no decision, by the place of their envelope. */
  answered: ReadonlyMap<number, PushResult>;
  /** The device's number after this group. */
  lastN: number;
  /** A number used before under another id, or one left out: nothing behind it may be taken. */
  stopped: PushResult | null;
};

/**
 * `(device, n)` gives order, the id gives exactly-once (sync.md, Push). A known id is answered as it was; at `lastN + 1`
 * it counts on all the same, because another copy of the device may have brought it, and the queue would wedge.
 */
export function numberGroup(group: readonly Envelope[], fates: ReadonlyMap<string, Fate>, from: number): Numbered {
  const fresh: Envelope[] = [];
  const answered = new Map<number, PushResult>();
  const ids = new Set<string>();
  let lastN = from;
  for (const [place, { id, n }] of group.entries()) {
    const fate = fates.get(id);
    if (fate) {
      if (n === lastN + 1) lastN = n;
      answered.set(place, answerOf(fate, n));
      continue;
    }
    if (n <= lastN || ids.has(id))
      return { fresh, answered, lastN, stopped: { id, n, status: 'fork', expected: lastN + 1 } };
    if (n > lastN + 1) return { fresh, answered, lastN, stopped: { id, n, status: 'gap', expected: lastN + 1 } };
    lastN = n;
    ids.add(id);
    fresh.push(group[place]!);
  }
  return { fresh, answered, lastN, stopped: null };
}

export const answerOf = ({ id, status, code, seq, at }: Fate, n: number): PushResult => ({
  id,
  n,
  status,
  seq,
  at,
  ...(code === null ? {} : { code }),
});
