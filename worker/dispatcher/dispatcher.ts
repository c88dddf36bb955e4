import { DurableObject } from 'cloudflare:workers';
import { ask } from '#domain/assignment/ask';
import { LoadBook } from '#domain/assignment/book';
import type { Answer, Ask, Grant, TaskNews } from '#domain/assignment/decision';
import { handOut } from '#domain/assignment/hand-out';
import { applyNews } from '#domain/assignment/news';
import { recount } from '#domain/assignment/recount';
import { wake } from '#domain/assignment/wake';
import { now } from '../clock.ts';
import { openDb } from '../db/client.ts';
import { findTasksToAssign } from '../db/queries/assignment.ts';
import { findLastAssignments, findLastTurns, findRoster, findTruth } from '../db/queries/loads.ts';
import type { Env } from '../env.ts';
import { writeGrants } from './assign.ts';
import { newsOf, type WriteDeps } from './assignment-batch.ts';
import { BookStore } from './book-store.ts';
import type { DispatcherApi, Load } from './dispatcher-api.ts';

/** So many are read anew at once; the recount of every minute sees to more. */
const MOST_OVERDUE = 200;

/**
 * One per organisation: who holds which open tasks, and who gets the next. Every decision is one synchronous storage
 * transaction with nothing awaited in it, so 50 deciders at once are 50 decisions in a row. Its state is a cache of D1.
 */
export abstract class Dispatcher extends DurableObject<Env> implements DispatcherApi {
  readonly #store: BookStore;
  readonly #db;
  #book: LoadBook | null = null;
  #rebuilding: Promise<void> | null = null;
  #recounting: Promise<{ mended: number; granted: Grant[] }> | null = null;
  #readingsBegun = 0;
  #newestReading = 0;
  /** When the alarm that was set goes off, by the platform's clock; null when there may be none. */
  #wakeAt: number | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#store = new BookStore(ctx.storage);
    this.#db = openDb(env.DB);
  }

  /** What it writes with when nobody has called it. */
  protected abstract writeDeps(defer: WriteDeps['defer']): WriteDeps;

  async grant(question: Ask): Promise<Answer> {
    const [answer] = await this.grantAll([question]);
    return answer!;
  }

  async grantAll(questions: readonly Ask[]): Promise<Answer[]> {
    await this.#ready();
    // A team made a moment ago: its roster effect is on its way, the task need not wait for it.
    if (questions.some(({ teamId }) => !this.#opened().knowsTeam(teamId))) await this.#readRoster();
    return this.#turn((book) => questions.map((question) => ask(book, question, now())));
  }

  async apply(news: readonly TaskNews[]): Promise<Grant[]> {
    await this.#ready();
    return this.#turn((book) => applyNews(book, news, now()));
  }

  async refresh(): Promise<Grant[]> {
    await this.#ready();
    await this.#readRoster();
    return this.#turn((book) => handOut(book, now()));
  }

  /** Something was not seen in time (AS7). */
  override async alarm(): Promise<void> {
    await this.#ready();
    this.#wakeAt = null;
    this.#wake(this.#opened());
    const overdue = this.#opened().overdue(now());
    if (overdue.length === 0) return;
    const ids = overdue.slice(0, MOST_OVERDUE).map(({ taskId }) => taskId);
    const tasks = await findTasksToAssign(this.#db, ids);
    await this.#write(this.#turn((book) => wake(book, tasks.map(newsOf), now())));
  }

  async sign(employeeId: string): Promise<void> {
    await this.#ready();
    const grants = this.#turn((book) => {
      book.noteSign(employeeId, now());
      return handOut(book, now());
    });
    await this.#write(grants);
  }

  recount(): Promise<{ mended: number; granted: Grant[] }> {
    this.#recounting ??= this.#recountOnce().finally(() => {
      this.#recounting = null;
    });
    return this.#recounting;
  }

  async loads(): Promise<Load[]> {
    await this.#ready();
    return this.#opened()
      .loads()
      .map(({ employeeId, taskIds }) => ({ employeeId, taskIds: taskIds.length }));
  }

  /** What it gave away without having been asked. */
  async #write(grants: readonly Grant[]): Promise<void> {
    if (grants.length === 0) return;
    const owed: Promise<unknown>[] = [];
    await writeGrants({ ...this.writeDeps((work) => owed.push(work)), dispatcher: this }, grants);
    await Promise.all(owed);
  }

  async #recountOnce(): Promise<{ mended: number; granted: Grant[] }> {
    await this.#ready();
    const before = this.#opened();
    const asOf = before.tick;
    const reading = ++this.#readingsBegun;
    const truth = await findTruth(this.#db);
    // Ticks of one book mean nothing in another: what was read is of no use if this one had to be opened anew.
    if (this.#opened() !== before) return this.#recountOnce();
    this.#newestReading = Math.max(this.#newestReading, reading);
    const { mended, grants } = this.#turn((book) => recount(book, truth, asOf, now()));
    return { mended, granted: [...grants] };
  }

  /** Readings may overtake each other; one that began earlier than what is known already says nothing new. */
  async #readRoster(): Promise<void> {
    const reading = ++this.#readingsBegun;
    const roster = await findRoster(this.#db);
    if (reading < this.#newestReading) return;
    this.#newestReading = reading;
    this.#turn((book) => book.setRoster(roster));
  }

  /** The book in memory: kept from before, else from storage, else made from D1 on first use or after a loss. */
  async #ready(): Promise<void> {
    this.#book ??= this.#store.load();
    if (this.#book) return;
    this.#rebuilding ??= this.#rebuild().finally(() => {
      this.#rebuilding = null;
    });
    await this.#rebuilding;
  }

  async #rebuild(): Promise<void> {
    const [truth, lastGrantedAt, turns] = await Promise.all([
      findTruth(this.#db),
      findLastAssignments(this.#db),
      findLastTurns(this.#db),
    ]);
    this.#book = LoadBook.from({ roster: truth.roster, entries: [], lastGrantedAt: [], turns: [] });
    this.#turn((book) => {
      this.#store.clear();
      for (const [employeeId, at] of lastGrantedAt) book.noteGrantedAt(employeeId, at);
      for (const [teamId, employeeId] of turns) book.noteTurn(teamId, employeeId);
      // What this gives to those who wait is a grant unwritten; the recount that follows a restart hands it out.
      recount(book, truth, book.tick, now());
    });
  }

  #opened(): LoadBook {
    this.#book ??= this.#store.load();
    if (!this.#book) throw new Error('the load book was lost between two steps; ask again');
    return this.#book;
  }

  /**
   * Wakes the object when the next task was not seen in time. Too early does no harm, so that it is set anew for the first
   * of them only: nearly every decision adds a later one.
   */
  #wake(book: LoadBook): void {
    const next = book.nextOverdue(now());
    // The alarm goes by the platform's clock, the deadline by ours.
    const at = next === null ? null : Date.now() + next - now();
    if (at === null || (this.#wakeAt !== null && this.#wakeAt <= at)) return;
    this.#wakeAt = at;
    void this.ctx.storage.setAlarm(at);
  }

  /** One decision: the book and its storage change together or not at all. */
  #turn<T>(decide: (book: LoadBook) => T): T {
    const book = this.#opened();
    try {
      return this.ctx.storage.transactionSync(() => {
        const answer = decide(book);
        this.#store.save(book.takeChanges());
        this.#wake(book);
        return answer;
      });
    } catch (error) {
      this.#book = null; // the storage was rolled back, the memory was not
      throw error;
    }
  }
}
