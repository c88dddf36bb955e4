import { aProgram, aRequestBy, type Assigned, type Program } from '../support/program.ts';
import { startFilled } from './bench-instance.ts';
import { atLeast, atMost, quantile, told, type Figure } from './figure.ts';
import { load } from './load.ts';
import { treePssMb } from './memory.ts';

/** Intake through the API: alone and 16 at once, on bases of three sizes. */

const SIZES = [0, 10_000, 50_000] as const;
const ALONE = { callers: 1, count: 200 };
const TOGETHER = { callers: 16, count: 800 };
const WARM_UP = { callers: 4, count: 60 };

type Run = {
  p50Ms: number;
  p95Ms: number;
  together: number;
  perSecond: number;
  healthzPerSecond: number;
  pssMb: number;
};

export async function intake(): Promise<Figure[]> {
  const runs: Run[] = [];
  for (const size of SIZES) runs.push(await measure(size));
  const [empty, , full] = runs as [Run, Run, Run];
  return [
    ...SIZES.flatMap((size, index) => describe(size, runs[index]!)),
    atMost(1.2, { name: 'intake: p50 with 50,000 requests / empty', value: full.p50Ms / empty.p50Ms, unit: 'ratio' }),
    atLeast(100, { name: 'intake: 16 at once, empty base', value: empty.perSecond, unit: 'requests/s' }),
    atMost(300, { name: 'arrival → assigned, p95, alone', value: empty.p95Ms, unit: 'ms' }),
    atMost(450, { name: 'memory of all processes after the load', value: empty.pssMb, unit: 'MB' }),
  ];
}

function describe(size: number, { p50Ms, p95Ms, together, perSecond, healthzPerSecond }: Run): Figure[] {
  const on = `with ${size.toLocaleString('en')} requests`;
  return [
    told({ name: `intake: p50 alone, ${on}`, value: p50Ms, unit: 'ms' }),
    told({ name: `intake: p95 alone, ${on}`, value: p95Ms, unit: 'ms' }),
    told({ name: `intake: p50 of 16 at once, ${on}`, value: together, unit: 'ms' }),
    told({ name: `intake: 16 at once, ${on}`, value: perSecond, unit: 'requests/s' }),
    told({ name: `/healthz in the same run / intake, ${on}`, value: healthzPerSecond / perSecond, unit: 'ratio' }),
  ];
}

async function measure(clients: number): Promise<Run> {
  const instance = await startFilled(clients);
  try {
    const program = await aProgram(instance.url);
    await load(WARM_UP, ask(program, `warm-${clients}`));
    const alone = await load(ALONE, ask(program, `alone-${clients}`));
    const together = await load(TOGETHER, ask(program, `together-${clients}`));
    const healthz = await load(TOGETHER, async () => (await fetch(`${instance.url}/healthz`)).arrayBuffer());
    return {
      p50Ms: quantile(alone.times, 0.5),
      p95Ms: quantile(alone.times, 0.95),
      together: quantile(together.times, 0.5),
      perSecond: (TOGETHER.count * 1000) / together.totalMs,
      healthzPerSecond: (TOGETHER.count * 1000) / healthz.totalMs,
      pssMb: treePssMb(instance.child.pid ?? 0),
    };
  } finally {
    await instance.stop();
  }
}

/** A request by a new person; one that is not given to anybody would make the figure worthless. */
const ask = (program: Program, name: string) => async (index: number) => {
  const person = `${name}-${index}`;
  const { assignee } = await program.post<Assigned>('/requests', aRequestBy(person), person);
  if (assignee === null) throw new Error(`${person} was not assigned`);
};
