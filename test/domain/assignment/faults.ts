import { decide } from '#domain/assignment/decide';
import type { Answer, Ask, Grant, Roster, TaskNews } from '#domain/assignment/decision';
import type { Recount, Truth } from '#domain/assignment/recount';
import type { PresencePolicy } from '#domain/model';
import { BookDesk, type Desk } from './desk.ts';

/** Dispatchers as they have been built elsewhere. The simulator must catch every one, or it proves nothing. Two are planted
 * bugs of the sync model, and bear their names there. */

/** Counts what is written, then chooses: deciders at once do not see each other's choices. */
class ReadThenWrite extends BookDesk {
  override ask(question: Ask, now: number): Answer {
    const written = [...this.book.entries].filter((entry) => entry.kind === 'held');
    const candidates = this.book.candidates(question, now).map((candidate) => {
      const load = written.filter((e) => e.employeeId === candidate.employeeId).length;
      return { ...candidate, load, weight: load };
    });
    const real = super.ask(question, now);
    if (real.kind !== 'granted') return real;
    const terms = this.book.termsOf(question.teamId, question);
    const decision = decide({ ask: question, terms, candidates, now });
    if (decision.kind !== 'granted') return decision;
    const { continueWith: _, passed: __, ...known } = question;
    this.book.put({ kind: 'granted', ...known, employeeId: decision.employeeId, receipt: decision.receipt });
    return this.kept(decision);
  }
}

/** Effects are believed in the order they arrive. */
class NewestIsLast extends BookDesk {
  override apply(news: readonly TaskNews[], now: number): Grant[] {
    const believed = news.map((item) => {
      const known = this.book.entry(item.taskId);
      return { ...item, rev: Math.max(item.rev, known?.rev ?? 0) };
    });
    return super.apply(believed, now);
  }
}

/** A recount that takes D1 at its word, grants on their way to it included. */
class ForgetsGrants extends BookDesk {
  override recount(truth: Truth, asOf: number, now: number): Recount {
    for (const entry of [...this.book.entries]) if (entry.kind === 'granted') this.book.remove(entry.taskId);
    return super.recount(truth, asOf, now);
  }
}

/** A recount that does not ask what happened while D1 was read. */
class RecountsBlindly extends BookDesk {
  override recount(truth: Truth, _asOf: number, now: number): Recount {
    return super.recount(truth, this.tick, now);
  }
}

/** Loads as bare integers: up with a grant, down with news of an end, each as often as it is told. */
class IntegerCounter extends BookDesk {
  #counts = new Map<string, number>();

  override ask(question: Ask, now: number): Answer {
    const answer = super.ask(question, now);
    if (answer.kind === 'granted') this.#add(answer.employeeId, 1);
    return answer;
  }

  override apply(news: readonly TaskNews[], now: number): Grant[] {
    for (const { assigneeId, open } of news) if (!open && assigneeId !== null) this.#add(assigneeId, -1);
    const grants = super.apply(news, now);
    for (const { employeeId } of grants) this.#add(employeeId, 1);
    return grants;
  }

  override loads(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  #add(employeeId: string, by: number): void {
    this.#counts.set(employeeId, (this.#counts.get(employeeId) ?? 0) + by);
  }
}

/** What is known is in memory only. */
class Amnesiac implements Desk {
  #desk: BookDesk;
  #roster: Roster;

  constructor(roster: Roster) {
    this.#roster = roster;
    this.#desk = new BookDesk(roster);
  }

  get tick(): number {
    return this.#desk.tick;
  }

  ask(question: Ask, now: number): Answer {
    return this.#desk.ask(question, now);
  }

  apply(news: readonly TaskNews[], now: number): Grant[] {
    return this.#desk.apply(news, now);
  }

  refresh(roster: Roster, now: number): Grant[] {
    this.#roster = roster;
    return this.#desk.refresh(roster, now);
  }

  sign(employeeId: string, at: number, now: number): Grant[] {
    return this.#desk.sign(employeeId, at, now);
  }

  overdue(now: number): readonly string[] {
    return this.#desk.overdue(now);
  }

  wake(news: readonly TaskNews[], now: number): Grant[] {
    return this.#desk.wake(news, now);
  }

  recount(truth: Truth, asOf: number, now: number): Recount {
    return this.#desk.recount(truth, asOf, now);
  }

  loads(): ReadonlyMap<string, number> {
    return this.#desk.loads();
  }

  crash(): void {
    this.#desk = new BookDesk(this.#roster);
  }
}

/** The alarm goes off twice for what it saw, and hands on again what is on its way already. */
class DoubleAlarm extends BookDesk {
  override wake(news: readonly TaskNews[], now: number): Grant[] {
    const seen = [...this.book.overdue(now)];
    const grants = super.wake(news, now);
    for (const entry of seen) if (this.book.entry(entry.taskId)?.kind === 'granted') this.book.put(entry);
    return [...grants, ...super.wake([], now)];
  }
}

/** Whoever did not see it in time is forgotten with it, and may be offered it again. */
class ForgetsWhoHadIt extends BookDesk {
  override apply(news: readonly TaskNews[], now: number): Grant[] {
    return super.apply(
      news.map((item) => ({ ...item, passed: [] })),
      now,
    );
  }
}

/** Nobody minds what was not seen. */
class NeverWakes extends BookDesk {
  override apply(news: readonly TaskNews[], now: number): Grant[] {
    return super.apply(
      news.map((item) => ({ ...item, acknowledgeBy: null })),
      now,
    );
  }

  override recount(truth: Truth, asOf: number, now: number): Recount {
    const openTasks = truth.openTasks.map((task) => ({ ...task, acknowledgeBy: null }));
    return super.recount({ ...truth, openTasks }, asOf, now);
  }
}

/** A task that has ended goes on weighing on whoever had it. */
class LosesReleases extends BookDesk {
  override apply(news: readonly TaskNews[], now: number): Grant[] {
    return super.apply(
      news.filter(({ open }) => open),
      now,
    );
  }
}

/** Of several who are equal it takes anybody, and says that it was the first. */
class TiesByChance extends BookDesk {
  override ask(question: Ask, now: number): Answer {
    const answer = super.ask(question, now);
    if (answer.kind !== 'granted') return answer;
    const { candidates, ranking } = answer.receipt;
    const priceOf = (id: string | undefined) => candidates.find(({ employeeId }) => employeeId === id)?.weight;
    const [, second] = ranking;
    const isTie = second !== undefined && priceOf(second) === priceOf(answer.employeeId);
    if (!isTie || now % 2 === 0) return answer;
    const { continueWith: _, passed: __, ...known } = question;
    this.book.put({ kind: 'granted', ...known, employeeId: second, receipt: answer.receipt });
    return this.kept({ ...answer, employeeId: second });
  }
}

const minding = (presence: PresencePolicy, roster: Roster): Roster => ({
  ...roster,
  teams: roster.teams.map((team) => ({ ...team, presence })),
});

/** Gives to people whose devices nobody has ever heard of. */
class IgnoresPresence extends BookDesk {
  constructor(roster: Roster) {
    super(minding('ignored', roster));
  }

  override refresh(roster: Roster, now: number): Grant[] {
    return super.refresh(minding('ignored', roster), now);
  }

  override recount(truth: Truth, asOf: number, now: number): Recount {
    return super.recount({ ...truth, roster: minding('ignored', truth.roster) }, asOf, now);
  }
}

/** Hears of devices once, and never again. */
class DeafToDevices extends BookDesk {
  override sign(): Grant[] {
    return [];
  }

  override refresh(roster: Roster, now: number): Grant[] {
    return super.refresh(unheard(roster), now);
  }

  override recount(truth: Truth, asOf: number, now: number): Recount {
    return super.recount({ ...truth, roster: unheard(truth.roster) }, asOf, now);
  }
}

const unheard = (roster: Roster): Roster => ({
  ...roster,
  employees: roster.employees.map((one) => ({ ...one, sign: { ...one.sign, at: 0 } })),
});

export const FAULTS: Readonly<Record<string, new (roster: Roster) => Desk>> = {
  'read-then-write': ReadThenWrite,
  loadsUnordered: NewestIsLast,
  'recount forgets grants': ForgetsGrants,
  'recount overrules what is newer': RecountsBlindly,
  loadCounter: IntegerCounter,
  'loads in memory only': Amnesiac,
  'double alarm': DoubleAlarm,
  'offers it again to who had it': ForgetsWhoHadIt,
  'never wakes': NeverWakes,
  'presence not heeded': IgnoresPresence,
  'presence never renewed': DeafToDevices,
  'lost release': LosesReleases,
  'tie by random': TiesByChance,
};
