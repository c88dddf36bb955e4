import { Violation } from './checks/violation.ts';
import { live } from './history.ts';
import { makeGround, type Ground } from './world.ts';

export type Span = { from: number; seeds: number; steps: number };
/** `first`: the first seed that fails, with what it said. */
export type Total = {
  seeds: number;
  failures: number;
  hash: string;
  kinds: Map<string, number>;
  first: { seed: number; error: Error } | null;
};

/** Seeds one after another. Same span, same hash. */
export async function runSeeds(
  { from, seeds, steps }: Span,
  isEnough: (total: Total) => boolean = () => false,
  known: Ground | null = null,
): Promise<Total> {
  const ground = known ?? (await makeGround());
  const total: Total = { seeds: 0, failures: 0, hash: '', kinds: new Map(), first: null };
  let hash = 0x811c9dc5;
  for (let seed = from; seed < from + seeds && !isEnough(total); seed += 1) {
    total.seeds += 1;
    try {
      hash = hashOf(hash, await live(ground, seed, steps));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const kind = error instanceof Violation ? error.kind : `CRASH ${error.message}`;
      total.failures += 1;
      total.kinds.set(kind, (total.kinds.get(kind) ?? 0) + 1);
      total.first ??= { seed, error };
      hash = hashOf(hash, kind);
    }
  }
  total.hash = hash.toString(16).padStart(8, '0');
  return total;
}

/** FNV-1a. */
function hashOf(hash: number, text: string): number {
  let next = hash;
  for (let i = 0; i < text.length; i += 1) next = Math.imul(next ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return next;
}
