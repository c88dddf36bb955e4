import type { Candidate, Grant, Receipt, Roster } from '#domain/assignment/decision';
import { replay } from '#domain/assignment/decide';
import { mayTake } from '#domain/assignment/rank';
import { nothingFound, type Findings } from './findings.ts';
import { fits, type Row } from './simulated-base.ts';

/** A grant on its way to the base, and whose the task was. */
type UnderWay = { employeeId: string; from: string | null };

/** Judges every grant by what was seen to happen, never by what the Dispatcher says it remembers. */
export class Referee {
  readonly findings: Findings = nothingFound();
  readonly #roster: Roster;
  /** Nobody completes anything, so that idleness and loads are what was given. */
  readonly #arrivalsOnly: boolean;
  /** Given and not yet in D1: a task has one such at most. */
  readonly #underWay = new Map<string, UnderWay>();
  /** How many tasks each was ever given; their load as long as nobody completes anything. */
  readonly #given: Map<string, number>;
  /** When each was last given something. */
  readonly #lastGiven = new Map<string, number>();

  /** @param roster as the world has it: its employees change */
  constructor(roster: Roster, { arrivalsOnly }: { arrivalsOnly: boolean }) {
    this.#roster = roster;
    this.#arrivalsOnly = arrivalsOnly;
    this.#given = new Map(roster.employees.map(({ id }) => [id, 0]));
  }

  /** How far loads are apart now, where everything that is given stays. */
  look(): void {
    const given = [...this.#given.values()];
    this.findings.spread = Math.max(this.findings.spread, Math.max(...given) - Math.min(...given));
  }

  /** @param row the task as the base has it */
  judge({ taskId, employeeId, receipt }: Grant, row: Row, now: number): void {
    this.findings.decisions += 1;
    const before = this.#underWay.get(taskId);
    const isNews = before?.employeeId !== employeeId;
    if (fits(row, { receipt }) && before?.from === row.assigneeId && isNews) this.findings.doubleGrants += 1;
    if (fits(row, { receipt }) && [...row.passed, row.assigneeId].includes(employeeId)) this.findings.broughtBack += 1;
    this.#underWay.set(taskId, { employeeId, from: receipt.from });
    if (isNews) this.#given.set(employeeId, (this.#given.get(employeeId) ?? 0) + 1);
    this.#judgeChoice(employeeId, receipt, isNews && this.#arrivalsOnly);
    if (isNews) this.#lastGiven.set(employeeId, now);
    if (this.#isUnheard(employeeId, row.teamId)) this.findings.absent += 1;
  }

  #judgeChoice(employeeId: string, receipt: Receipt, mindsIdleness: boolean): void {
    const able = receipt.candidates.filter(mayTake);
    const chosen = able.find((candidate) => candidate.employeeId === employeeId);
    if (!chosen) this.findings.capacityBreaches += 1;
    if (mindsIdleness && chosen && this.#isIdlerThan(chosen, able)) this.findings.starved += 1;
    const least = Math.min(...able.map(({ load }) => load));
    this.findings.regret = Math.max(this.findings.regret, (chosen?.load ?? least) - least);
    const again = replay(receipt);
    if (again.kind !== 'granted' || again.employeeId !== employeeId) this.findings.notReplayed += 1;
  }

  /** Somebody who carries as much has waited longer. */
  #isIdlerThan(chosen: Candidate, able: readonly Candidate[]): boolean {
    const since = ({ employeeId }: Candidate) => this.#lastGiven.get(employeeId) ?? 0;
    return able.some((one) => one.weight === chosen.weight && since(one) < since(chosen));
  }

  #isUnheard(employeeId: string, teamId: string): boolean {
    const { presence } = this.#roster.teams.find(({ id }) => id === teamId)!;
    return presence === 'required' && this.#roster.employees.find(({ id }) => id === employeeId)!.sign.at === 0;
  }
}
