import type { AssignmentPolicy } from '../model.ts';
import type { Candidate, Roster, RosterEmployee, RosterTeam } from './decision.ts';
import { holderOf, type Entry, type Waiting } from './entry.ts';

/** What a book is kept as, and made again from. */
export type BookState = {
  roster: Roster;
  entries: readonly Entry[];
  /** When each employee was last given a task, UTC ms; who is missing never was. */
  lastGrantedAt: readonly (readonly [employeeId: string, at: number])[];
};

/** What has changed since it was last asked for; writing exactly this keeps a stored book equal to this one. */
export type BookChanges = {
  roster: Roster | null;
  entries: readonly Entry[];
  removed: readonly string[];
  lastGrantedAt: BookState['lastGrantedAt'];
};

/**
 * Who holds which open tasks: sets, never counters, so that whatever is told twice counts once. It changes in place,
 * because 200 employees with 2,000 tasks are decided over hundreds of times a second, and it has no clock, chance or I/O:
 * the same calls make the same book. Rules are not here but in ask.ts, news.ts, recount.ts and waiting.ts.
 */
export class LoadBook {
  #roster: Roster = { employees: [], teams: [] };
  #employees = new Map<string, RosterEmployee>();
  #teams = new Map<string, RosterTeam>();
  #entries = new Map<string, Entry>();
  #loads = new Map<string, Set<string>>();
  #waiting: Waiting[] = [];
  #lastGrantedAt = new Map<string, number>();
  #tick = 0;
  #touchedAt = new Map<string, number>();
  #changed = { roster: false, entries: new Set<string>(), lastGrantedAt: new Set<string>() };

  static from(state: BookState): LoadBook {
    const book = new LoadBook();
    book.setRoster(state.roster);
    for (const entry of state.entries) book.put(entry);
    for (const [employeeId, at] of state.lastGrantedAt) book.noteGrantedAt(employeeId, at);
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
  policyOf(teamId: string): AssignmentPolicy {
    return this.#teams.get(teamId)?.policy ?? 'least-busy';
  }

  /** Every member of the team, with the load they have over all teams. */
  candidates(teamId: string): readonly Candidate[] {
    const members = this.#teams.get(teamId)?.memberIds ?? [];
    return members.flatMap((id) => {
      const employee = this.#employees.get(id);
      if (!employee) return [];
      const { active, away, capacity } = employee;
      const load = this.#loads.get(id)?.size ?? 0;
      return [{ employeeId: id, active, away, load, capacity, lastGrantedAt: this.#lastGrantedAt.get(id) ?? 0 }];
    });
  }

  /** Everybody of the roster, and whoever else still holds something. */
  loads(): { employeeId: string; taskIds: readonly string[] }[] {
    const ids = new Set([...this.#employees.keys(), ...this.#loads.keys()]);
    return [...ids].map((employeeId) => ({ employeeId, taskIds: [...(this.#loads.get(employeeId) ?? [])] }));
  }

  setRoster(roster: Roster): void {
    this.#roster = roster;
    this.#employees = new Map(roster.employees.map((employee) => [employee.id, employee]));
    this.#teams = new Map(roster.teams.map((team) => [team.id, team]));
    this.#changed.roster = true;
  }

  put(entry: Entry): void {
    this.#detach(this.#entries.get(entry.taskId));
    this.#entries.set(entry.taskId, entry);
    const holder = holderOf(entry);
    if (holder !== null) this.#loadOf(holder).add(entry.taskId);
    if (entry.kind === 'waiting') this.#waiting.splice(placeOf(entry, this.#waiting), 0, entry);
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

  takeChanges(): BookChanges {
    const { roster, entries, lastGrantedAt } = this.#changed;
    this.#changed = { roster: false, entries: new Set(), lastGrantedAt: new Set() };
    const ids = [...entries];
    return {
      roster: roster ? this.#roster : null,
      entries: ids.flatMap((id) => this.#entries.get(id) ?? []),
      removed: ids.filter((id) => !this.#entries.has(id)),
      lastGrantedAt: [...lastGrantedAt].map((id) => [id, this.#lastGrantedAt.get(id) ?? 0] as const),
    };
  }

  #loadOf(employeeId: string): Set<string> {
    const load = this.#loads.get(employeeId) ?? new Set<string>();
    this.#loads.set(employeeId, load);
    return load;
  }

  #detach(entry: Entry | undefined): void {
    const holder = holderOf(entry);
    if (entry && holder !== null) this.#loads.get(holder)?.delete(entry.taskId);
    if (entry?.kind === 'waiting') this.#waiting.splice(placeOf(entry, this.#waiting), 1);
  }
}

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
