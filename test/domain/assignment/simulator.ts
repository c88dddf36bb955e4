import type { Decision, Grant, Roster, TaskNews } from '#domain/assignment/decision';
import type { Truth } from '#domain/assignment/recount';
import type { WaitingReason } from '#domain/model';
import { makeRandom, type Random } from '../../support/random.ts';
import type { Desk } from './desk.ts';
import type { Findings } from './findings.ts';
import { Referee } from './referee.ts';
import { A_QUESTION, fits, loadsOf, newsOf, overlooked, stranded, type Row } from './simulated-base.ts';

/**
 * A seeded world around the Dispatcher: a base with revisions, Workers that read, ask and write in separate steps, news
 * that comes late, twice and in any order, people who complete and hand over, crashes. Same seed, same history.
 */

export type World = {
  seed: number;
  employees: number;
  steps: number;
  /** Only arrivals, no capacities: then loads must stay level at every moment. */
  arrivalsOnly: boolean;
  /** Work under way is lost as well, and found again by the sweep. */
  lossy: boolean;
  desk: (roster: Roster) => Desk;
};

type Work =
  | { kind: 'read'; taskId: string }
  | { kind: 'ask'; row: Row }
  | { kind: 'write'; row: Row; decision: Decision }
  | { kind: 'tell'; news: TaskNews }
  | { kind: 'roster' }
  | { kind: 'sign'; employeeId: string; at: number }
  | { kind: 'wake'; news: readonly TaskNews[] }
  | { kind: 'recount'; truth: Truth; asOf: number };

export function simulate(world: World): Findings {
  const simulation = new Simulation(world);
  for (let step = 0; step < world.steps; step += 1) simulation.step();
  return simulation.finish();
}

class Simulation {
  readonly #world: World;
  readonly #random: Random;
  readonly #rows = new Map<string, Row>();
  readonly #roster: Omit<Roster, 'employees'> & { employees: Roster['employees'][number][] };
  readonly #desk: Desk;
  readonly #owed = new Set<string>();
  #work: Work[] = [];
  #now = 1_000_000_000;
  readonly #referee: Referee;

  constructor(world: World) {
    this.#world = world;
    this.#random = makeRandom(world.seed);
    const employees = Array.from({ length: world.employees }, (_, index) => ({
      id: `emp_${index}`,
      active: true,
      away: false,
      awaySince: null,
      tier: 'regular' as const,
      sign: { at: world.arrivalsOnly || index % 3 === 0 ? 0 : this.#aSign(), takesAlerts: false },
      capacity: world.arrivalsOnly || this.#oneIn(2) ? null : 1 + this.#below(6),
    }));
    const memberIds = employees.map(({ id }) => id);
    const second = memberIds.filter((_, index) => index % 2 === 0);
    const team = { id: 'team_0', presence: 'ignored', policy: 'least-busy', rules: {}, memberIds } as const;
    const teams = world.arrivalsOnly
      ? [team]
      : [team, { id: 'team_1', presence: 'required', policy: 'least-busy', rules: {}, memberIds: second } as const];
    this.#roster = { employees, teams, office: { openingHours: [], timeZone: 'UTC' } };
    this.#referee = new Referee(this.#roster, world);
    this.#desk = world.desk(structuredClone(this.#roster));
  }

  step(): void {
    this.#now += this.#below(3);
    if (this.#work.length > 0 && !this.#oneIn(4)) this.#do(this.#takeAny());
    else this.#happen();
    if (this.#world.arrivalsOnly) this.#referee.look();
  }

  /** Lets all work end, looks whether loads agree, then sweeps until nothing is left to do. */
  finish(): Findings {
    const { findings } = this.#referee;
    this.#settle();
    if (!this.#world.lossy) findings.drift += this.#drift();
    for (let sweep = 0; sweep < 3; sweep += 1) {
      for (const taskId of this.#owed) this.#work.push({ kind: 'read', taskId });
      this.#owed.clear();
      this.#work.push({ kind: 'roster' }, this.#beginRecount());
      this.#settle();
    }
    findings.drift += this.#drift();
    findings.stranded = stranded([...this.#rows.values()], this.#roster, this.#now);
    findings.overlooked = overlooked([...this.#rows.values()], this.#roster, this.#now);
    return findings;
  }

  #happen(): void {
    const dice = this.#below(100);
    if (dice < 2) return this.#crash();
    if (dice < 5) return void this.#work.push(this.#beginRecount());
    if (dice === 7 && !this.#world.arrivalsOnly) return this.#alarm();
    if (dice < 8) return this.#lose();
    if (dice < 60 || this.#world.arrivalsOnly) return this.#arrive();
    if (dice < 62) return this.#changeEmployee();
    if (dice < 65) return this.#speak();
    if (dice < 68) return this.#acknowledge();
    if (dice < 71) return this.#change((row) => ({ ...row, rev: row.rev + 1 }));
    if (dice < 77) return this.#handOver();
    this.#change((row) => ({ ...row, rev: row.rev + 1, open: false }));
  }

  /** A recount under way is the Dispatcher's own and dies with it. */
  #crash(): void {
    this.#work = this.#work.filter(({ kind }) => kind !== 'recount');
    this.#desk.crash();
  }

  #arrive(): void {
    const taskId = `task_${this.#rows.size}`;
    const teamId = this.#roster.teams[this.#below(this.#roster.teams.length)]!.id;
    this.#rows.set(taskId, {
      taskId,
      teamId,
      ...A_QUESTION,
      rev: 1,
      assigneeId: null,
      waitingReason: null,
      acknowledgeBy: null,
      passed: [],
      createdAt: this.#now,
      open: true,
    });
    this.#work.push({ kind: 'read', taskId });
    if (this.#oneIn(10)) this.#work.push({ kind: 'read', taskId }); // a repeat
  }

  /** What is overdue is read, and what was read comes back later. */
  #alarm(): void {
    const overdue = this.#desk.overdue(this.#now);
    if (overdue.length === 0) return;
    this.#work.push({ kind: 'wake', news: overdue.map((taskId) => newsOf(this.#rows.get(taskId)!)) });
  }

  /** A person opens what they were given: the base knows, and nobody tells the Dispatcher. */
  #acknowledge(): void {
    const unseen = [...this.#rows.values()].filter((row) => row.open && row.acknowledgeBy !== null);
    const row = unseen[this.#below(unseen.length)];
    if (row) this.#rows.set(row.taskId, { ...row, rev: row.rev + 1, acknowledgeBy: null });
  }

  #changeEmployee(): void {
    const index = this.#below(this.#roster.employees.length);
    const employee = this.#roster.employees[index]!;
    this.#roster.employees[index] = { ...employee, away: !employee.away };
    this.#work.push({ kind: 'roster' });
  }

  /** A device speaks: the base knows at once, the Dispatcher when it is told, or reads. */
  #speak(): void {
    const index = this.#below(this.#roster.employees.length);
    const employee = this.#roster.employees[index]!;
    if (employee.sign.at === 0) return;
    const at = Math.max(employee.sign.at, this.#aSign());
    this.#roster.employees[index] = { ...employee, sign: { ...employee.sign, at } };
    this.#work.push({ kind: 'sign', employeeId: employee.id, at });
  }

  /** Of a device that will be out of sight soon, for histories are short. */
  #aSign(): number {
    return this.#now - 10 * 60_000 + this.#below(300);
  }

  #handOver(): void {
    const { id } = this.#roster.employees[this.#below(this.#roster.employees.length)]!;
    this.#change((row) => ({ ...row, rev: row.rev + 1, assigneeId: id, acknowledgeBy: null, waitingReason: null }));
  }

  /** A person changes an open task; with the fact goes the effect "look at it again". */
  #change(edit: (row: Row) => Row): void {
    const open = [...this.#rows.values()].filter((row) => row.open);
    const row = open[this.#below(open.length)];
    if (!row) return;
    this.#rows.set(row.taskId, edit(row));
    this.#work.push({ kind: 'read', taskId: row.taskId });
  }

  #do(work: Work): void {
    switch (work.kind) {
      case 'read':
        return this.#read(this.#rows.get(work.taskId)!);
      case 'ask':
        return this.#ask(work.row);
      case 'write':
        return this.#write(work.row, work.decision);
      case 'tell':
        if (this.#oneIn(5)) this.#work.push(work); // told once more, later
        return this.#take(this.#desk.apply([work.news], this.#now));
      case 'roster':
        return this.#take(this.#desk.refresh(structuredClone(this.#roster), this.#now));
      case 'sign':
        return this.#take(this.#desk.sign(work.employeeId, work.at, this.#now));
      case 'wake':
        return this.#take(this.#desk.wake(work.news, this.#now));
      case 'recount':
        return this.#take(this.#desk.recount(work.truth, work.asOf, this.#now).grants);
    }
  }

  #read(row: Row): void {
    if (row.open && row.assigneeId === null) this.#work.push({ kind: 'ask', row });
    else this.#work.push({ kind: 'tell', news: newsOf(row) });
  }

  #ask(row: Row): void {
    const { taskId, teamId, channel, type, rev } = row;
    const answer = this.#desk.ask(
      { taskId, teamId, channel, type, rev, continueWith: null, passed: row.passed },
      this.#now,
    );
    if (answer.kind === 'settled') {
      this.#take(this.#desk.apply([newsOf(row)], this.#now));
      return void this.#work.push({ kind: 'read', taskId });
    }
    if (answer.kind === 'granted') this.#referee.judge(answer, this.#rows.get(taskId)!, this.#now);
    this.#work.push({ kind: 'write', row, decision: answer });
  }

  #take(grants: readonly Grant[]): void {
    for (const grant of grants) {
      const row = this.#rows.get(grant.taskId)!;
      this.#referee.judge(grant, row, this.#now);
      if (fits(row, grant)) this.#work.push({ kind: 'write', row, decision: grant });
      else this.#work.push({ kind: 'tell', news: newsOf(row) });
    }
  }

  /** The batch of D1: behind the `rev` that was read. */
  #write(read: Row, decision: Decision): void {
    const row = this.#rows.get(read.taskId)!;
    if (row.rev !== read.rev || !fits(row, decision)) {
      return void this.#work.push({ kind: 'read', taskId: row.taskId });
    }
    const rev = row.rev + 1;
    const reason: WaitingReason | null = decision.kind === 'waiting' ? decision.reason : null;
    const assigneeId = decision.kind === 'granted' ? decision.employeeId : null;
    const isTimed = assigneeId !== null && !this.#world.arrivalsOnly && this.#oneIn(2);
    const acknowledgeBy = isTimed ? this.#now + this.#below(60) : null;
    const passed = row.assigneeId === null ? row.passed : [...row.passed, row.assigneeId];
    const after = { ...row, rev, assigneeId, acknowledgeBy, passed, waitingReason: reason };
    this.#rows.set(row.taskId, after);
    this.#work.push({ kind: 'tell', news: newsOf(after) });
  }

  #lose(): void {
    if (!this.#world.lossy || this.#work.length === 0) return;
    const work = this.#takeAny();
    if (work.kind === 'read') this.#owed.add(work.taskId);
    if (work.kind === 'ask' || work.kind === 'write') this.#owed.add(work.row.taskId);
    if (work.kind === 'tell') this.#owed.add(work.news.taskId);
  }

  #settle(): void {
    while (this.#work.length > 0) this.#do(this.#takeAny());
  }

  #beginRecount(): Work {
    const openTasks = [...this.#rows.values()]
      .filter((row) => row.open)
      .map((row) => {
        return { ...row, continueWith: null };
      });
    return { kind: 'recount', truth: { roster: structuredClone(this.#roster), openTasks }, asOf: this.#desk.tick };
  }

  #drift(): number {
    const known = this.#desk.loads();
    return [...loadsOf([...this.#rows.values()], this.#roster)].reduce(
      (sum, [id, load]) => sum + Math.abs(load - (known.get(id) ?? 0)),
      0,
    );
  }

  #takeAny(): Work {
    return this.#work.splice(this.#below(this.#work.length), 1)[0]!;
  }

  #below(limit: number): number {
    return this.#random.below(limit);
  }

  #oneIn(n: number): boolean {
    return this.#below(n) === 0;
  }
}
