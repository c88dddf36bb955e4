import { minutesOpenBetween } from '../opening-hours.ts';
import type { Candidate, Roster, RosterEmployee, RosterTeam } from './decision.ts';
import { atHandUntil, isWorkingTime, later } from './presence.ts';
import { holderOf, type Entry, type Held, type Waiting } from './entry.ts';
import { rulesOf, termsFor, weightOf, type Terms, type Work } from './rules.ts';
import { turnsAfter } from './turns.ts';

/** What a book is kept as, and made again from. */
export type BookState = {
  roster: Roster;
  entries: readonly Entry[];
  /** When each employee was last given a task, UTC ms; who is missing never was. */
  lastGrantedAt: readonly (readonly [employeeId: string, at: number])[];
  /** Who had the last turn of each team (AS5). */
  turns: readonly (readonly [teamId: string, employeeId: string])[];
};

/** What has changed since it was last asked for; writing exactly this keeps a stored book equal to this one. */
export type BookChanges = {
  roster: Roster | null;
  entries: readonly Entry[];
  removed: readonly string[];
  lastGrantedAt: BookState['lastGrantedAt'];
  turns: BookState['turns'];
};

/**
 * Who holds which open tasks: sets, never counters, so that whatever is told twice counts once. It changes in place,
 * because 200 employees with 2,000 tasks are decided over hundreds of times a second, and it has no clock, chance or I/O:
 * the same calls make the same book. Rules are not here but in ask.ts, news.ts, recount.ts and waiting.ts.
 */
export class LoadBook {
  #roster: Roster = { employees: [], teams: [], office: { openingHours: [], timeZone: 'UTC' } };
  #employees = new Map<string, RosterEmployee>();
  #teams = new Map<string, RosterTeam>();
  #entries = new Map<string, Entry>();
  #loads = new Map<string, Set<string>>();
  /** What the tasks of each weigh together, by the rules of their teams. */
  #weights = new Map<string, number>();
  #waiting: Waiting[] = [];
  /** What must be seen by some time (AS7). */
  readonly #unseen = new Map<string, Unseen>();
  #lastGrantedAt = new Map<string, number>();
  #turns = new Map<string, string>();
  #tick = 0;
  #touchedAt = new Map<string, number>();
  #changed = nothingChanged();

  static from(state: BookState): LoadBook {
    const book = new LoadBook();
    book.setRoster(state.roster);
    for (const entry of state.entries) book.put(entry);
    for (const [employeeId, at] of state.lastGrantedAt) book.noteGrantedAt(employeeId, at);
    for (const [teamId, employeeId] of state.turns) book.noteTurn(teamId, employeeId);
    book.takeChanges();
    return book;
  }

  /** Grows with every change of an entry; `touchedSince` compares with it. */
  get tick(): number {
    return this.#tick;
  }

  /** Longest waiting first; tasks that began in the same millisecond by id. */
  get waiting(): readonly Waiting[] {
    return this.#waiting;
  }

  /** What was not seen in time, the longest overdue first. */
  overdue(now: number): readonly Unseen[] {
    const due = [...this.#unseen.values()].filter(({ acknowledgeBy }) => acknowledgeBy <= now);
    return due.toSorted((a, b) => a.acknowledgeBy - b.acknowledgeBy || byId(a.taskId, b.taskId));
  }

  /** When the next task after `now` will not have been seen in time; null while nobody waits for that. */
  nextOverdue(now: number): number | null {
    let next: number | null = null;
    for (const { acknowledgeBy } of this.#unseen.values()) {
      if (acknowledgeBy > now && (next === null || acknowledgeBy < next)) next = acknowledgeBy;
    }
    return next;
  }

  get entries(): Iterable<Entry> {
    return this.#entries.values();
  }

  entry(taskId: string): Entry | undefined {
    return this.#entries.get(taskId);
  }

  touchedSince(taskId: string, tick: number): boolean {
    return (this.#touchedAt.get(taskId) ?? 0) > tick;
  }

  knowsTeam(teamId: string): boolean {
    return this.#teams.has(teamId);
  }

  /** A team that is not in the roster has nobody, so its tasks wait until it is. */
  termsOf(teamId: string, work: Work): Terms {
    return termsFor(this.#teams.get(teamId) ?? { policy: 'least-busy', rules: {} }, work);
  }

  /** Every member of the team, with the load they have over all teams. */
  candidates({ teamId, continueWith, passed }: Claim, now: number): readonly Candidate[] {
    const team = this.#teams.get(teamId);
    if (!team) return [];
    const atHand = this.#whoIsAtHand(team, now);
    const turn = turnsAfter(this.#turns.get(teamId), team.memberIds);
    return team.memberIds.flatMap((id, index) => {
      const employee = this.#employees.get(id);
      if (!employee) return [];
      // How long they are away is worth counting for one person only.
      const present = atHand(employee);
      const awayMinutes = id === continueWith ? this.#awayMinutes({ ...employee, present }, team, now) : null;
      return [this.#candidate(employee, { turn: turn(index), present, awayMinutes, passed: passed.includes(id) })];
    });
  }

  /** The responsible of the claim, if they are of the team. */
  keeper({ teamId, continueWith, passed }: Claim, now: number): Candidate | null {
    const employee = continueWith === null ? undefined : this.#employees.get(continueWith);
    const team = this.#teams.get(teamId);
    if (!employee || !team?.memberIds.includes(employee.id)) return null;
    const present = this.#whoIsAtHand(team, now)(employee);
    const awayMinutes = this.#awayMinutes({ ...employee, present }, team, now);
    return this.#candidate(employee, { turn: 1, present, awayMinutes, passed: passed.includes(employee.id) });
  }

  /** Everybody of the roster, and whoever else still holds something. */
  loads(): { employeeId: string; taskIds: readonly string[] }[] {
    const ids = new Set([...this.#employees.keys(), ...this.#loads.keys()]);
    return [...ids].map((employeeId) => ({ employeeId, taskIds: [...(this.#loads.get(employeeId) ?? [])] }));
  }

  /** Devices that were heard of since `read` was read stay so. */
  setRoster(read: Roster): void {
    const roster = {
      ...read,
      employees: read.employees.map((one) => ({ ...one, sign: later(this.#employees.get(one.id)?.sign, one.sign) })),
    };
    this.#roster = roster;
    this.#employees = new Map(roster.employees.map((employee) => [employee.id, employee]));
    // In the order of turns, once for all decisions.
    this.#teams = new Map(roster.teams.map((team) => [team.id, { ...team, memberIds: team.memberIds.toSorted(byId) }]));
    this.#weights.clear();
    for (const entry of this.#entries.values()) this.#weigh(entry, 1);
    this.#changed.roster = true;
  }

  /** A device of theirs was heard of (AS8). */
  noteSign(employeeId: string, at: number): void {
    const employee = this.#employees.get(employeeId);
    if (!employee || employee.sign.at >= at) return;
    const heard = { ...employee, sign: { ...employee.sign, at } };
    this.#employees.set(employeeId, heard);
    const employees = this.#roster.employees.map((one) => (one === employee ? heard : one));
    this.#roster = { ...this.#roster, employees };
    this.#changed.roster = true;
  }

  put(entry: Entry): void {
    this.#detach(this.#entries.get(entry.taskId));
    this.#entries.set(entry.taskId, entry);
    const holder = holderOf(entry);
    if (holder !== null) this.#loadOf(holder).add(entry.taskId);
    this.#weigh(entry, 1);
    if (entry.kind === 'waiting') this.#waiting.splice(placeOf(entry, this.#waiting), 0, entry);
    if (isUnseen(entry)) this.#unseen.set(entry.taskId, entry);
    this.#touchedAt.set(entry.taskId, ++this.#tick);
    this.#changed.entries.add(entry.taskId);
  }

  remove(taskId: string): void {
    this.#detach(this.#entries.get(taskId));
    this.#entries.delete(taskId);
    this.#touchedAt.delete(taskId);
    this.#changed.entries.add(taskId);
  }

  /** Never backwards: a clock that was put back must not make the one just served look idle. */
  noteGrantedAt(employeeId: string, at: number): void {
    if (at <= (this.#lastGrantedAt.get(employeeId) ?? 0)) return;
    this.#lastGrantedAt.set(employeeId, at);
    this.#changed.lastGrantedAt.add(employeeId);
  }

  /** Whoever has just been given something in turn (AS5). */
  noteTurn(teamId: string, employeeId: string): void {
    this.#turns.set(teamId, employeeId);
    this.#changed.turns.add(teamId);
  }

  takeChanges(): BookChanges {
    const { roster, entries, lastGrantedAt, turns } = this.#changed;
    this.#changed = nothingChanged();
    const ids = [...entries];
    return {
      roster: roster ? this.#roster : null,
      entries: ids.flatMap((id) => this.#entries.get(id) ?? []),
      removed: ids.filter((id) => !this.#entries.has(id)),
      lastGrantedAt: [...lastGrantedAt].map((id) => [id, this.#lastGrantedAt.get(id) ?? 0] as const),
      turns: [...turns].flatMap((teamId) => {
        const employeeId = this.#turns.get(teamId);
        return employeeId === undefined ? [] : [[teamId, employeeId] as const];
      }),
    };
  }

  #candidate(
    employee: RosterEmployee,
    counted: Pick<Candidate, 'turn' | 'present' | 'awayMinutes' | 'passed'>,
  ): Candidate {
    const { id, active, away, capacity, tier } = employee;
    return {
      employeeId: id,
      active,
      away,
      load: this.#loads.get(id)?.size ?? 0,
      weight: this.#weights.get(id) ?? 0,
      capacity,
      lastGrantedAt: this.#lastGrantedAt.get(id) ?? 0,
      tier,
      ...counted,
    };
  }

  #whoIsAtHand({ presence }: RosterTeam, now: number): (employee: RosterEmployee) => boolean {
    if (presence === 'ignored') return () => true;
    const isWorking = isWorkingTime(this.#roster.office, now);
    return ({ sign }) => isWorking && now < atHandUntil(sign);
  }

  /** Counted no further than the team's patience, for beyond it nothing is told apart. */
  #awayMinutes(employee: RosterEmployee & { present: boolean }, team: RosterTeam, now: number): number | null {
    const from = goneSince(employee);
    if (from === null) return null;
    const { openingHours, timeZone } = this.#roster.office;
    const most = rulesOf(team).patienceMinutes + 1;
    return minutesOpenBetween(openingHours, timeZone, { from, to: now, most });
  }

  #weigh(entry: Entry, times: 1 | -1): void {
    const holder = holderOf(entry);
    if (holder === null) return;
    const weight = weightOf(this.#teams.get(entry.teamId), entry);
    this.#weights.set(holder, (this.#weights.get(holder) ?? 0) + times * weight);
  }

  #loadOf(employeeId: string): Set<string> {
    const load = this.#loads.get(employeeId) ?? new Set<string>();
    this.#loads.set(employeeId, load);
    return load;
  }

  #detach(entry: Entry | undefined): void {
    const holder = holderOf(entry);
    if (entry && holder !== null) this.#loads.get(holder)?.delete(entry.taskId);
    if (entry) this.#weigh(entry, -1);
    if (entry) this.#unseen.delete(entry.taskId);
    if (entry?.kind === 'waiting') this.#waiting.splice(placeOf(entry, this.#waiting), 1);
  }
}

/** Since when somebody is not there to continue; null for who is, and where nobody knows. */
function goneSince({ away, awaySince, present, sign }: RosterEmployee & { present: boolean }): number | null {
  if (away) return awaySince;
  return present || sign.at === 0 ? null : atHandUntil(sign);
}

/** For whom somebody is looked for. */
type Claim = { teamId: string; continueWith: string | null; passed: readonly string[] };

type Unseen = Held & { acknowledgeBy: number };
const isUnseen = (entry: Entry): entry is Unseen => entry.kind === 'held' && entry.acknowledgeBy !== null;

const nothingChanged = () => ({
  roster: false,
  entries: new Set<string>(),
  lastGrantedAt: new Set<string>(),
  turns: new Set<string>(),
});

/** Code units, never a locale: every machine has the same order. */
const byId = (a: string, b: string): number => (a < b ? -1 : 1);

const isBefore = (a: Waiting, b: Waiting): boolean => a.since < b.since || (a.since === b.since && a.taskId < b.taskId);

/** Where the entry stands, or would stand, in a line that is in order. */
function placeOf(entry: Waiting, line: readonly Waiting[]): number {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(line[middle]!, entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}
