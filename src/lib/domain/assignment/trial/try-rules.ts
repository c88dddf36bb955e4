import { openClock, type OpenClock } from '../../reports/open-clock.ts';
import { ask } from '../ask.ts';
import { LoadBook } from '../book.ts';
import type { Grant, Roster, TaskNews } from '../decision.ts';
import { applyNews } from '../news.ts';
import { DueLine } from './due.ts';
import type { Arrival, Past, TrialRules } from './past.ts';
import { Tally, type Outcome } from './tally.ts';

const MINUTE_MS = 60_000;
const TOLD_EVERY = 500;
const TEAM = 'team';
/** Of no matter where presence is ignored. */
const NO_SIGN = { at: 0, takesAlerts: false } as const;

/**
 * What would have become of past arrivals under these rules (AS13): the load book of the Dispatcher is asked for each, and
 * told when it is done. A task is held as long as it was in truth, counted in opening time, whoever has it.
 *
 * What nobody can know is left out: everybody of the team is there whenever it is open, begins with nothing, works for no
 * other team, and sees everything in time; so patience and times to see a task change nothing here.
 * @param told is called now and then with how many arrivals are through
 */
export function tryRules(past: Past, rules: TrialRules, told: (arrivals: number) => void = () => undefined): Outcome {
  const trial = new Trial(past, rules);
  for (const [task, arrival] of past.arrivals.entries()) {
    trial.goOnTo(arrival.at);
    trial.arrives(task, arrival);
    if (task % TOLD_EVERY === 0) told(task);
  }
  trial.goOnTo(past.to);
  return trial.outcome();
}

class Trial {
  readonly #past: Past;
  readonly #book: LoadBook;
  readonly #clock: OpenClock;
  readonly #tally: Tally;
  readonly #due = new DueLine();
  /** By request. */
  readonly #responsible = new Map<number, string>();

  constructor(past: Past, rules: TrialRules) {
    this.#past = past;
    this.#book = LoadBook.from({ roster: rosterOf(past, rules), entries: [], lastGrantedAt: [], turns: [] });
    this.#clock = openClock(past.office, [past.from, past.to]);
    this.#tally = new Tally(past, rules, this.#clock);
  }

  arrives(task: number, arrival: Arrival): void {
    const { at, request, other } = arrival;
    const continueWith = this.#responsible.get(request) ?? this.#responsible.get(other ?? -1) ?? null;
    const answer = ask(this.#book, { ...factsOf(task, arrival), rev: 1, continueWith, passed: [] }, at);
    if (answer.kind === 'granted') this.#give(answer, at);
    if (answer.kind === 'waiting' && answer.reason === 'by-hand') {
      this.#tally.leftToTheChief();
      applyNews(this.#book, [{ ...newsOf(task, arrival), open: false }], at);
    }
    this.#tally.noteLoads(at);
  }

  /** Completes what is due by then; each gives away what waited for it. */
  goOnTo(at: number): void {
    for (let due = this.#due.takeBy(at); due !== undefined; due = this.#due.takeBy(at)) {
      const arrival = this.#past.arrivals[due.task]!;
      this.#tally.done(due.employeeId);
      const news = { ...newsOf(due.task, arrival), rev: 3, open: false };
      for (const grant of applyNews(this.#book, [news], due.at)) this.#give(grant, due.at);
    }
  }

  outcome = (): Outcome => this.#tally.outcome();

  #give({ taskId, employeeId, receipt: { rule } }: Grant, at: number): void {
    const task = Number(taskId);
    const arrival = this.#past.arrivals[task]!;
    const doneAt = this.#doneAt(arrival, at);
    applyNews(this.#book, [{ ...newsOf(task, arrival), assigneeId: employeeId }], at);
    this.#responsible.set(arrival.request, employeeId);
    this.#tally.given(arrival, { employeeId, rule, at, doneAt });
    if (doneAt < this.#past.to) this.#due.add({ at: doneAt, task, employeeId });
  }

  #doneAt({ minutes }: Arrival, at: number): number {
    if (minutes === null) return Infinity;
    return minutes === 0 ? at : this.#clock.find(this.#clock.read(at) + minutes * MINUTE_MS);
  }
}

/** Ids that sort as numbers do: what began to wait in one millisecond is told apart by them. */
const factsOf = (task: number, { channel, type }: Arrival) => ({
  taskId: String(task).padStart(9, '0'),
  teamId: TEAM,
  channel,
  type,
});

const newsOf = (task: number, arrival: Arrival): TaskNews => ({
  ...factsOf(task, arrival),
  rev: 2,
  assigneeId: null,
  acknowledgeBy: null,
  passed: [],
  open: true,
});

function rosterOf({ members, office }: Past, rules: TrialRules): Roster {
  return {
    employees: members.map((member) => ({ ...member, away: false, awaySince: null, sign: NO_SIGN })),
    teams: [{ id: TEAM, ...rules, presence: 'ignored', memberIds: members.map(({ id }) => id) }],
    office,
  };
}
