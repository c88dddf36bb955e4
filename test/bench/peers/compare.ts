import { makeRandom } from '../../support/random.ts';
import { quantile } from '../figure.ts';
import { EMPLOYEES, makeArrivals, type Arrival, type Moment } from './arrivals.ts';
import { CHOOSERS, EVERYBODY, membersOf, type Chooser, type Desk } from './choosers.ts';

const SEED = 1;

export type Outcome = {
  policy: string;
  /** Chosen load − least load of those who could have had it: on average, and at worst; tasks. */
  regret: number;
  worstRegret: number;
  /** How many of the decisions chose somebody who carried least; 0 to 1. */
  exact: number;
  /** Between who carries most and who carries least, right after arrivals; p95, tasks. */
  spread: number;
  /** From arrival until somebody begins; mean and p99, minutes. */
  wait: number;
  longWait: number;
};

/** Every policy over the same arrivals, in the same run. */
export function comparePeers(): Outcome[] {
  const moments = makeArrivals(SEED);
  return Object.entries(CHOOSERS).map(([policy, make]) => ({ policy, ...play(moments, make(makeRandom(SEED))) }));
}

type Open = Arrival & { doneAt: number };

/** Everybody does what they have in the order it came, one thing at a time. */
function play(moments: readonly Moment[], chooser: Chooser): Omit<Outcome, 'policy'> {
  const queues: Open[][] = EVERYBODY.map(() => []);
  const open = (employee: number) => queues[employee]?.length ?? 0;
  const openIn = (employee: number, inbox: number) =>
    queues[employee]?.filter((task) => task.inbox === inbox).length ?? 0;
  const desk: Desk = { open, openIn };
  const [regrets, spreads, waits]: [number[], number[], number[]] = [[], [], []];

  for (const { at, arrivals } of moments) {
    for (const task of complete(queues, at)) chooser.done(task.taskId, task.inbox, task.doneAt);
    const chosen = chooser.choose(arrivals, desk, at);
    for (const [index, arrival] of arrivals.entries()) {
      const employee = chosen[index] ?? 0;
      regrets.push(open(employee) - Math.min(...membersOf(arrival.inbox).map(open)));
      const queue = queues[employee] ?? [];
      const beginsAt = Math.max(at, queue.at(-1)?.doneAt ?? at);
      waits.push(beginsAt - at);
      queue.push({ ...arrival, doneAt: beginsAt + arrival.minutes });
    }
    const loads = EVERYBODY.map(open);
    spreads.push(Math.max(...loads) - Math.min(...loads));
  }
  return {
    regret: mean(regrets),
    worstRegret: Math.max(...regrets),
    exact: regrets.filter((one) => one === 0).length / regrets.length,
    spread: quantile(spreads, 0.95),
    wait: mean(waits),
    longWait: quantile(waits, 0.99),
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Takes what is done by then off the queues, the earliest first. */
function complete(queues: Open[][], at: number): Open[] {
  const done: Open[] = [];
  for (let employee = 0; employee < EMPLOYEES; employee += 1) {
    const queue = queues[employee] ?? [];
    const left = queue.findIndex(({ doneAt }) => doneAt > at);
    done.push(...queue.splice(0, left === -1 ? queue.length : left));
  }
  return done.sort((a, b) => a.doneAt - b.doneAt);
}
