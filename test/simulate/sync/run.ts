import { runSeeds, type Span } from './seeds.ts';

/** @returns the exit code */
export async function runSync({ stop, ...span }: Span & { stop: boolean }): Promise<number> {
  const total = await runSeeds(span, ({ failures }) => stop && failures > 0);
  const kinds = [...total.kinds].sort(([, a], [, b]) => b - a);
  for (const [kind, times] of kinds) console.log(`${times} × ${kind}`);
  if (total.first)
    console.log(`first at seed ${total.first.seed}: ${stop ? total.first.error.stack : total.first.error.message}`);
  console.log(`seeds ${total.seeds}, failures ${total.failures}, hash ${total.hash}`);
  return total.failures === 0 ? 0 : 1;
}
