import { Violation } from './checks/violation.ts';
import { live, prepareGround } from './history.ts';
import type { Ground } from './world.ts';

export type Span = { from: number; seeds: number; steps: number };
/** What a seed came to: what it reached, or how it failed. */
export type Outcome = {
  seed: number;
  reached: string;
  failure: { kind: string; message: string; stack: string } | null;
};
/** `first`: the first seed that fails, with what it said. */
export type Total = {
  seeds: number;
  failures: number;
  hash: number;
  kinds: Map<string, number>;
  first: { seed: number; message: string; stack: string } | null;
};

export const nothingYet = (): Total => ({ seeds: 0, failures: 0, hash: 0x811c9dc5, kinds: new Map(), first: null });
export const written = ({ hash }: Total): string => hash.toString(16).padStart(8, '0');

/** In the order of the seeds: same seeds, same hash. */
export function addUp(total: Total, { seed, reached, failure }: Outcome): void {
  total.seeds += 1;
  total.hash = hashOf(total.hash, failure?.kind ?? reached);
  if (!failure) return;
  total.failures += 1;
  total.kinds.set(failure.kind, (total.kinds.get(failure.kind) ?? 0) + 1);
  total.first ??= { seed, message: failure.message, stack: failure.stack };
}

export const seedsOf = ({ from, seeds }: Span): number[] => Array.from({ length: seeds }, (_, index) => from + index);

/** Seeds one after another. */
export async function runSeeds(
  { seeds, steps }: { seeds: readonly number[]; steps: number },
  isEnough: (total: Total) => boolean = () => false,
  known: Ground | null = null,
): Promise<Total> {
  const ground = known ?? (await prepareGround());
  const total = nothingYet();
  for (const seed of seeds) {
    if (isEnough(total)) break;
    addUp(total, await outcomeOf(ground, seed, steps));
  }
  return total;
}

export async function outcomeOf(ground: Ground, seed: number, steps: number): Promise<Outcome> {
  try {
    return { seed, reached: await live(ground, seed, steps), failure: null };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { message, stack = message } = error;
    const kind = error instanceof Violation ? error.kind : `CRASH ${message}`;
    return { seed, reached: '', failure: { kind, message, stack } };
  }
}

/** FNV-1a. */
function hashOf(hash: number, text: string): number {
  let next = hash;
  for (let i = 0; i < text.length; i += 1) next = Math.imul(next ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return next;
}
