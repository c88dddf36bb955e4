import { runSeeds, written, type Span, type Total } from './seeds.ts';
import { runSideBySide, type Order } from './side-by-side.ts';

/** From so many seeds on, workers are worth their start. */
const MANY = 200;

/** @returns the exit code */
export async function runSync({ stop, ...span }: Span & Order & { stop: boolean }): Promise<number> {
  const isEnough = ({ failures }: Total) => stop && failures > 0;
  const total = span.seeds < MANY ? await runSeeds(span, isEnough) : await runSideBySide(span, isEnough);
  const kinds = [...total.kinds].sort(([, a], [, b]) => b - a);
  for (const [kind, times] of kinds) console.log(`${times} × ${kind}`);
  if (total.first) console.log(`first at seed ${total.first.seed}: ${stop ? total.first.stack : total.first.message}`);
  console.log(`seeds ${total.seeds}, failures ${total.failures}, hash ${written(total)}`);
  return total.failures === 0 ? 0 : 1;
}
