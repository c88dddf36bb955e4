import { PINNED } from './pinned.ts';
import { runSeeds, seedsOf, written, type Span, type Total } from './seeds.ts';
import { runSideBySide, type Order } from './side-by-side.ts';

/** From so many seeds on, workers are worth their start. */
const MANY = 200;

type Wanted = Span & Order & { stop: boolean; pinned: boolean };

/** @returns the exit code */
export async function runSync({ stop, pinned, ...span }: Wanted): Promise<number> {
  const isEnough = ({ failures }: Total) => stop && failures > 0;
  const seeds = pinned ? PINNED : seedsOf(span);
  const total =
    seeds.length < MANY ? await runSeeds({ seeds, steps: span.steps }, isEnough) : await runSideBySide(span, isEnough);
  const kinds = [...total.kinds].sort(([, a], [, b]) => b - a);
  for (const [kind, times] of kinds) console.log(`${times} × ${kind}`);
  if (total.first) console.log(`first at seed ${total.first.seed}: ${stop ? total.first.stack : total.first.message}`);
  console.log(`seeds ${total.seeds}, failures ${total.failures}, hash ${written(total)}`);
  return total.failures === 0 ? 0 : 1;
}
