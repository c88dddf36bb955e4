import { formOf } from './batch-statements.ts';
import type { Committed, Order } from './commit.ts';

/** Each brings the parameters of its guards, of which a statement may have a hundred. */
const MOST_TOGETHER = 12;

/** Whoever waits longer waits for an invocation that has died. */
const LOST_AFTER_MS = 10_000;

type Write = (orders: readonly Order[]) => Promise<Committed[]>;
type Turn = { kind: 'lead' } | { kind: 'alone' } | { kind: 'written'; committed: Committed };
type Waiting = { order: Order; form: string | null; take: (turn: Turn) => void };

/**
 * Group commit: D1 runs one batch at a time, so what is asked for meanwhile waits anyway, and is written as one batch when
 * its turn comes. Sixteen requests at once then cost a few batches, and rows of one kind are one statement.
 *
 * Only orders of one form that have nothing in common ride together: none of their guards would be asked too early. When one
 * of them meets a conflict, or the batch fails in another way, each goes on by itself: what was written all the same is a
 * conflict then.
 *
 * An invocation must not wait for another's work alone, so everyone who waits holds a timer of their own; whoever leads
 * works within their own invocation, and hands the lead on.
 */
export class CommitLine {
  readonly #hold: (work: Promise<unknown>) => void;
  readonly #waiting: Waiting[] = [];
  #isBusy = false;

  /** @param hold keeps the present invocation alive until the work is done, though its caller may be gone: `waitUntil` */
  constructor(hold: (work: Promise<unknown>) => void) {
    this.#hold = hold;
  }

  async commit(order: Order, write: Write): Promise<Committed> {
    const work = this.#commit(order, write);
    this.#hold(work.catch(() => undefined));
    return work;
  }

  async #commit(order: Order, write: Write): Promise<Committed> {
    const turn: Turn = this.#isBusy ? await this.#wait(order) : { kind: 'lead' };
    if (turn.kind === 'written') return turn.committed;
    if (turn.kind === 'alone') return alone(order, write);
    this.#isBusy = true;
    try {
      return await this.#lead(order, write);
    } finally {
      const next = this.#waiting.shift();
      if (next) next.take({ kind: 'lead' });
      else this.#isBusy = false;
    }
  }

  async #wait(order: Order): Promise<Turn> {
    const { promise, resolve } = Promise.withResolvers<Turn>();
    const waiting: Waiting = { order, form: formOf(order), take: resolve };
    this.#waiting.push(waiting);
    const lost = setTimeout(() => {
      this.#leave(waiting);
      resolve({ kind: 'lead' });
    }, LOST_AFTER_MS);
    const turn = await promise;
    // Not by whoever gave the turn: without a timer of its own this invocation would count as hung.
    clearTimeout(lost);
    return turn;
  }

  async #lead(order: Order, write: Write): Promise<Committed> {
    const others = this.#companyOf(order);
    if (others.length === 0) return alone(order, write);
    const together = await write([order, ...others.map((one) => one.order)]).catch(() => null);
    const [own, ...rest] = together ?? [];
    if (own?.kind !== 'committed') {
      for (const one of others) one.take({ kind: 'alone' });
      return alone(order, write);
    }
    for (const [index, one] of others.entries()) one.take({ kind: 'written', committed: rest[index]! });
    return own;
  }

  /** Takes those out of the line who may ride with `order`. */
  #companyOf(order: Order): Waiting[] {
    const form = formOf(order);
    const about = new Set(order.about);
    const company: Waiting[] = [];
    for (const one of [...this.#waiting]) {
      if (company.length === MOST_TOGETHER - 1) break;
      const subjects = one.order.about ?? [];
      if (form === null || one.form !== form || subjects.some((subject) => about.has(subject))) continue;
      for (const subject of subjects) about.add(subject);
      this.#leave(one);
      company.push(one);
    }
    return company;
  }

  #leave(waiting: Waiting): void {
    const at = this.#waiting.indexOf(waiting);
    if (at >= 0) this.#waiting.splice(at, 1);
  }
}

async function alone(order: Order, write: Write): Promise<Committed> {
  const [committed] = await write([order]);
  return committed!;
}
