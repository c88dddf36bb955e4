import { timesOf, type Times } from '../../reports/figures.ts';
import type { OpenClock } from '../../reports/open-clock.ts';
import type { Receipt } from '../decision.ts';
import { weightOf } from '../rules.ts';
import type { Arrival, Past, TrialRules } from './past.ts';

export type PersonOutcome = {
  employeeId: string;
  given: number;
  /** Open tasks, on average over the opening time of the period, and at most. */
  meanLoad: number;
  mostLoad: number;
  /** Opening time that tasks were held, each counted as much as the team says; minutes. */
  weightedMinutes: number;
};

export type Outcome = {
  arrivals: number;
  given: number;
  /** Of what was given, what AS1 kept with the responsible; 0 to 1, null where nothing was given. */
  keptShare: number | null;
  /** Left to the chief: nobody can know to whom they would give it, so nobody carries it here. */
  byHand: number;
  /** Opening time from arrival until given, of what nobody could take at once; minutes. */
  waits: Times;
  /** The same by how long it was: up to each of {@link WAIT_BOUNDS}, and longer. */
  waitsBy: readonly number[];
  /** What nobody had taken when the period was over. */
  never: number;
  /** The largest share of what was given − the smallest, of those who could take anything; null where nothing was given. */
  shareSpread: number | null;
  people: readonly PersonOutcome[];
  /** Most − least carried right after an arrival, its mean over each day of the period; null on days without any. */
  spreads: readonly (number | null)[];
};

/** Minutes. */
export const WAIT_BOUNDS = [5, 15, 60, 240] as const;
const MINUTE_MS = 60_000;

type Carried = { open: number; most: number; given: number; heldMs: number; weightedMs: number };

/** Counts what a trial does. */
export class Tally {
  readonly #past: Past;
  readonly #rules: TrialRules;
  readonly #clock: OpenClock;
  readonly #carried: Map<string, Carried>;
  /** Those between whom work can be shared. */
  readonly #able: readonly Carried[];
  readonly #waits: number[] = [];
  readonly #days: { sum: number; count: number }[];
  #kept = 0;
  #given = 0;
  #byHand = 0;

  constructor(past: Past, rules: TrialRules, clock: OpenClock) {
    this.#past = past;
    this.#rules = rules;
    this.#clock = clock;
    this.#carried = new Map(
      past.members.map(({ id }) => [id, { open: 0, most: 0, given: 0, heldMs: 0, weightedMs: 0 }]),
    );
    this.#able = past.members
      .filter(({ active, capacity }) => active && capacity !== 0)
      .map(({ id }) => this.#carried.get(id)!);
    this.#days = past.days.map(() => ({ sum: 0, count: 0 }));
  }

  given(arrival: Arrival, given: { employeeId: string; rule: Receipt['rule']; at: number; doneAt: number }): void {
    const { employeeId, rule, at, doneAt } = given;
    const person = this.#carried.get(employeeId)!;
    const heldMs = this.#clock.read(Math.min(doneAt, this.#past.to)) - this.#clock.read(at);
    person.open += 1;
    person.most = Math.max(person.most, person.open);
    person.given += 1;
    person.heldMs += heldMs;
    person.weightedMs += heldMs * weightOf(this.#rules, arrival);
    this.#given += 1;
    if (rule === 'AS1') this.#kept += 1;
    if (at > arrival.at) this.#waits.push(this.#minutes(this.#clock.read(at) - this.#clock.read(arrival.at)));
  }

  done(employeeId: string): void {
    this.#carried.get(employeeId)!.open -= 1;
  }

  leftToTheChief(): void {
    this.#byHand += 1;
  }

  /** Who carries how much now that something has arrived. */
  noteLoads(at: number): void {
    const day = this.#days[this.#past.days.findLastIndex((begin) => begin <= at)];
    if (!day || this.#able.length === 0) return;
    const loads = this.#able.map(({ open }) => open);
    day.sum += Math.max(...loads) - Math.min(...loads);
    day.count += 1;
  }

  outcome(): Outcome {
    const openMs = this.#clock.read(this.#past.to) - this.#clock.read(this.#past.from);
    const shares = this.#able.map(({ given }) => given / this.#given);
    const arrivals = this.#past.arrivals.length;
    return {
      arrivals,
      given: this.#given,
      keptShare: this.#given === 0 ? null : this.#kept / this.#given,
      byHand: this.#byHand,
      waits: timesOf(this.#waits),
      waitsBy: [...WAIT_BOUNDS, Infinity].map((bound, index, bounds) => {
        const above = bounds[index - 1] ?? -1;
        return this.#waits.filter((minutes) => minutes > above && minutes <= bound).length;
      }),
      never: arrivals - this.#given - this.#byHand,
      shareSpread: this.#given === 0 || shares.length === 0 ? null : Math.max(...shares) - Math.min(...shares),
      people: [...this.#carried].map(([employeeId, { given, most, heldMs, weightedMs }]) => ({
        employeeId,
        given,
        meanLoad: openMs === 0 ? 0 : heldMs / openMs,
        mostLoad: most,
        weightedMinutes: this.#minutes(weightedMs),
      })),
      spreads: this.#days.map(({ sum, count }) => (count === 0 ? null : sum / count)),
    };
  }

  readonly #minutes = (ms: number): number => Math.floor(ms / MINUTE_MS);
}
