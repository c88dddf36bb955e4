import { DurableObject } from 'cloudflare:workers';
import { ask } from '#domain/assignment/ask';
import { LoadBook } from '#domain/assignment/book';
import type { Answer, Ask, Grant, TaskNews } from '#domain/assignment/decision';
import { applyNews } from '#domain/assignment/news';
import { recount } from '#domain/assignment/recount';
import { drainWaiting } from '#domain/assignment/waiting';
import { now } from '../clock.ts';
import { openDb } from '../db/client.ts';
import { findLastAssignments, findLastTurns, findRoster, findTruth } from '../db/queries/loads.ts';
import type { Env } from '../env.ts';
import { BookStore } from './book-store.ts';
import type { DispatcherApi, Load } from './dispatcher-api.ts';

/**
 * One per organisation: who holds which open tasks, and who gets the next. Every decision is one synchronous storage
 * transaction with nothing awaited in it, so 50 deciders at once are 50 decisions in a row. Its state is a cache of D1.
 */
export class Dispatcher extends DurableObject<Env> implements DispatcherApi {
  readonly #store: BookStore;
  readonly #db;
  #book: LoadBook | null = null;
  #rebuilding: Promise<void> | null = null;
  #recounting: Promise<{ mended: number; granted: Grant[] }> | null = null;
  #readingsBegun = 0;
  #newestReading = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#store = new BookStore(ctx.storage);
    this.#db = openDb(env.DB);
  }

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
    return this.#turn((book) => drainWaiting(book, now()));
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

  /** One decision: the book and its storage change together or not at all. */
  #turn<T>(decide: (book: LoadBook) => T): T {
    const book = this.#opened();
    try {
      return this.ctx.storage.transactionSync(() => {
        const answer = decide(book);
        this.#store.save(book.takeChanges());
        return answer;
      });
    } catch (error) {
      this.#book = null; // the storage was rolled back, the memory was not
      throw error;
    }
  }
}
