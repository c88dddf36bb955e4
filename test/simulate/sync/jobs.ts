import { openDb, type Db } from '../../../worker/db/client.ts';
import type { BaseFile, Result } from './base-file.ts';
import type { Sight } from './checks/sight.ts';
import { turn } from './turn.ts';

/**
 * Running invocations of the Worker. Each stops before every word with D1, and goes on when the world says so: between
 * any two of its statements anything else may happen, and it may die there for ever.
 */

/** What an invocation says to D1, and what happens after it: a crash may stand between the two. */
type Gate = { open(): void };

export class Job<R = unknown> {
  readonly kind: string;
  readonly slot: Slot;
  /** Somebody's network, or the world's patience, is slow with this one. */
  slow: boolean | null = null;
  answer: { value: R } | null = null;
  error: unknown = null;
  /** Whom it has disabled. */
  readonly lockedOut: string[] = [];
  /** Who could see what when it read something. */
  readonly sights: Sight[] = [];
  onAnswer: (value: R, job: Job) => void = () => undefined;

  constructor(kind: string, slot: Slot) {
    this.kind = kind;
    this.slot = slot;
  }
  get waits(): boolean {
    return this.slot.gates.length > 0;
  }
}

/** A connection of its own for each invocation, kept for the next when it is done: building one costs milliseconds. */
export class Slot {
  readonly db: Db;
  gates: Gate[] = [];

  constructor(base: BaseFile) {
    this.db = openDb(gated(base, this));
  }

  /** Does the work when the world opens the gate. */
  pass<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const open = () => {
        try {
          resolve(work());
        } catch (error) {
          reject(error);
        }
      };
      this.gates.push({ open });
    });
  }
}

export class Jobs {
  readonly running: Job[] = [];
  readonly #base: BaseFile;
  readonly #free: Slot[] = [];

  constructor(base: BaseFile) {
    this.#base = base;
  }

  /** Begins; it stands at its first word with D1 when this returns. */
  async start<R>(
    kind: string,
    work: (slot: Slot, defer: (late: Promise<unknown>) => void) => Promise<R>,
    onAnswer: (value: R, job: Job) => void = () => undefined,
  ): Promise<Job> {
    const slot = this.#free.pop() ?? new Slot(this.#base);
    const job = new Job<R>(kind, slot);
    job.onAnswer = onAnswer;
    this.running.push(job as Job);
    const fail = (error: unknown) => (job.error = error);
    work(slot, (late) => void late.catch(fail)).then((value) => (job.answer = { value }), fail);
    await this.#settle(job as Job);
    return job as Job;
  }

  /** One word with D1, the oldest it waits for. */
  async advance(job: Job): Promise<void> {
    job.slot.gates.shift()?.open();
    await this.#settle(job);
  }

  /** The invocation is gone, wherever it stands: what waits at a gate that nobody opens never runs again. */
  kill(job: Job): void {
    this.running.splice(this.running.indexOf(job), 1);
    job.slot.gates = [];
    this.#free.push(job.slot);
  }

  killAll(): void {
    for (const job of [...this.running]) this.kill(job);
  }

  async #settle(job: Job): Promise<void> {
    await turn();
    if (job.error !== null) throw job.error;
    if (job.answer !== null) {
      job.onAnswer(job.answer.value, job);
      job.onAnswer = () => undefined;
    }
    if (job.waits || job.answer === null) return;
    this.running.splice(this.running.indexOf(job), 1);
    this.#free.push(job.slot);
  }
}

/** D1's interface: the few methods that drizzle and the Worker call, each behind the gate. */
function gated(base: BaseFile, slot: Pick<Slot, 'pass'>): D1Database {
  const prepare = (sql: string, values: readonly unknown[] = []) => {
    const read = () => base.read(sql, values);
    return {
      bind: (...given: unknown[]) => prepare(sql, given),
      read,
      all: () => slot.pass(read),
      run: () => slot.pass(read),
      raw: () => slot.pass(() => read().results.map((row) => Object.values(row))),
    };
  };
  const batch = (list: readonly { read(): Result }[]) =>
    slot.pass(() => base.together(() => list.map((one) => one.read())));
  return { prepare, batch } as unknown as D1Database;
}
