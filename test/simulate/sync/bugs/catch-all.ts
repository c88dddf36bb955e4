import { runSeeds } from '../seeds.ts';
import { seedOf } from '../scenarios/list.ts';
import { prepareGround } from '../history.ts';
import { BUGS } from './list.ts';
import { breakRule } from './plant.ts';

/** Each planted bug in turn: the seed of the scenario that shows it, then as many as are wanted. @returns the exit code */
export async function catchAll({
  from,
  seeds,
  steps,
}: {
  from: number;
  seeds: number;
  steps: number;
}): Promise<number> {
  const ground = await prepareGround();
  let caught = 0;
  for (const [name, { told }] of Object.entries(BUGS)) {
    breakRule(name);
    const spans = [
      { from: seedOf(told), seeds: 1, steps },
      { from, seeds, steps },
    ];
    let seen: string | null = null;
    for (const span of spans) {
      if (seen !== null) continue;
      const { first } = await runSeeds(span, ({ failures }) => failures > 0, ground);
      if (first) seen = `seed ${first.seed}: ${first.message}`;
    }
    if (seen !== null) caught += 1;
    console.log(`${name.padEnd(20)} ${seen ?? 'not caught'}`);
  }
  console.log(`bugs ${Object.keys(BUGS).length}, caught ${caught}`);
  return caught === Object.keys(BUGS).length ? 0 : 1;
}
