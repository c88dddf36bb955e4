import { ask } from '#domain/assignment/ask';
import { LoadBook } from '#domain/assignment/book';
import type { Answer, Ask, Grant, Roster, TaskNews } from '#domain/assignment/decision';
import type { Entry } from '#domain/assignment/entry';
import { handOut } from '#domain/assignment/hand-out';
import { applyNews } from '#domain/assignment/news';
import { recount, type Recount, type Truth } from '#domain/assignment/recount';
import { wake } from '#domain/assignment/wake';

/** What the simulated world talks to in place of the Dispatcher. */
export interface Desk {
  readonly tick: number;
  ask(question: Ask, now: number): Answer;
  apply(news: readonly TaskNews[], now: number): Grant[];
  refresh(roster: Roster, now: number): Grant[];
  /** A device of theirs was heard of. */
  sign(employeeId: string, at: number, now: number): Grant[];
  /** What was not seen in time. */
  overdue(now: number): readonly string[];
  /** The alarm, with what D1 said of that. */
  wake(news: readonly TaskNews[], now: number): Grant[];
  recount(truth: Truth, asOf: number, now: number): Recount;
  loads(): ReadonlyMap<string, number>;
  /** Memory is lost; what was written stays. */
  crash(): void;
}

/** The real modules, kept as the Durable Object keeps them: what changed is written after each call. */
export class BookDesk implements Desk {
  #book: LoadBook;
  #roster: Roster;
  readonly #entries = new Map<string, Entry>();
  readonly #lastGrantedAt = new Map<string, number>();
  readonly #turns = new Map<string, string>();

  constructor(roster: Roster) {
    this.#roster = roster;
    this.#book = LoadBook.from({ roster, entries: [], lastGrantedAt: [], turns: [] });
  }

  get tick(): number {
    return this.#book.tick;
  }

  protected get book(): LoadBook {
    return this.#book;
  }

  ask(question: Ask, now: number): Answer {
    return this.kept(ask(this.#book, question, now));
  }

  apply(news: readonly TaskNews[], now: number): Grant[] {
    return this.kept(applyNews(this.#book, news, now));
  }

  refresh(roster: Roster, now: number): Grant[] {
    this.#book.setRoster(roster);
    return this.kept(handOut(this.#book, now));
  }

  sign(employeeId: string, at: number, now: number): Grant[] {
    this.#book.noteSign(employeeId, at);
    return this.kept(handOut(this.#book, now));
  }

  overdue(now: number): readonly string[] {
    return this.#book.overdue(now).map(({ taskId }) => taskId);
  }

  wake(news: readonly TaskNews[], now: number): Grant[] {
    return this.kept(wake(this.#book, news, now));
  }

  recount(truth: Truth, asOf: number, now: number): Recount {
    return this.kept(recount(this.#book, truth, asOf, now));
  }

  loads(): ReadonlyMap<string, number> {
    return new Map(this.#book.loads().map(({ employeeId, taskIds }) => [employeeId, taskIds.length]));
  }

  crash(): void {
    const state = {
      roster: this.#roster,
      entries: [...this.#entries.values()],
      lastGrantedAt: [...this.#lastGrantedAt],
      turns: [...this.#turns],
    };
    this.#book = LoadBook.from(state);
  }

  protected kept<T>(answer: T): T {
    const { roster, entries, removed, lastGrantedAt, turns } = this.#book.takeChanges();
    this.#roster = roster ?? this.#roster;
    for (const entry of entries) this.#entries.set(entry.taskId, entry);
    for (const taskId of removed) this.#entries.delete(taskId);
    for (const [employeeId, at] of lastGrantedAt) this.#lastGrantedAt.set(employeeId, at);
    for (const [teamId, employeeId] of turns) this.#turns.set(teamId, employeeId);
    return answer;
  }
}
