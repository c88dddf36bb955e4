import { prepareGround } from '../history.ts';
import { seedOf } from '../scenarios/list.ts';
import { runSeeds, seedsOf, type Span } from '../seeds.ts';
import { BUGS } from './list.ts';
import { breakRule } from './plant.ts';

/** Each planted bug in turn: the seed of the scenario that shows it, then as many as are wanted. @returns the exit code */
export async function catchAll(span: Span): Promise<number> {
  const ground = await prepareGround();
  const bugs = Object.entries(BUGS);
  let caught = 0;
  for (const [name, { told }] of bugs) {
    breakRule(name);
    const seeds = [seedOf(told), ...seedsOf(span)];
    const { first } = await runSeeds({ seeds, steps: span.steps }, ({ failures }) => failures > 0, ground);
    if (first) caught += 1;
    console.log(`${name.padEnd(20)} ${first ? `seed ${first.seed}: ${first.message}` : 'not caught'}`);
  }
  console.log(`bugs ${bugs.length}, caught ${caught}`);
  return caught === bugs.length ? 0 : 1;
}
