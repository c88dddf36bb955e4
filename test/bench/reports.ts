import { REPORTS } from '#domain/reports/reports';
import { seed } from '../../worker/local/seed/seed.ts';
import { fillClientsFile } from '../../worker/local/demo/fill.ts';
import { baseFileIn, SqliteD1 } from '../../worker/local/sqlite-d1.ts';
import { startChild } from '../support/child-instance.ts';
import { aProgram, type Program } from '../support/program.ts';
import { makeDataDir } from '../support/instance.ts';
import { atMost, quantile, told, type Figure } from './figure.ts';

/** Reports over 200,000 requests, all of them in the period that is asked for. */

const REQUESTS = 200_000;
const CLIENTS = 20_000;
const STAFF_CLIENTS = 8;
const TIMES_EACH = 12;
/** Everything the seed makes is younger. */
const DAYS = 90;
const DAY_MS = 86_400_000;

export async function reports(): Promise<Figure[]> {
  const { dataDir, remove } = makeDataDir();
  await stopped(await startChild({ DATA_DIR: dataDir }));
  await fillClientsFile(dataDir, Date.now(), STAFF_CLIENTS);
  const base = new SqliteD1(baseFileIn(dataDir));
  await seed(base.asBinding(), { clients: CLIENTS, tasks: REQUESTS, messages: REQUESTS }, Date.now());
  base.close();
  const instance = await startChild({ DATA_DIR: dataDir });
  try {
    const program = await aProgram(instance.url);
    // What the events of the seed come to is measured before the first answer.
    await ask(program, 'resolution', 'employee');
    const figures: Figure[] = [];
    const all: number[] = [];
    for (const [id, { by }] of Object.entries(REPORTS)) {
      const times: number[] = [];
      for (let time = 0; time < TIMES_EACH; time += 1) times.push(await ask(program, id, by[time % by.length]!));
      all.push(...times);
      figures.push(told({ name: `report ${id}: p50`, value: quantile(times, 0.5), unit: 'ms' }));
    }
    return [
      ...figures,
      atMost(300, { name: 'reports over 200,000 requests: p95', value: quantile(all, 0.95), unit: 'ms' }),
    ];
  } finally {
    await stopped(instance);
    remove();
  }
}

async function stopped({ child, exited }: Awaited<ReturnType<typeof startChild>>): Promise<void> {
  child.kill('SIGTERM');
  await exited;
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** @returns how long it took, ms */
async function ask(program: Program, id: string, by: string): Promise<number> {
  const query = `from=${day(Date.now() - DAYS * DAY_MS)}&to=${day(Date.now())}&by=${by}`;
  const began = performance.now();
  const { total } = await program.get<{ total: { values: number[] } }>(`/reports/${id}?${query}`);
  const took = performance.now() - began;
  if (total.values[0] === undefined) throw new Error(`${id} tells nothing`);
  return took;
}
