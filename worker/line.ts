/** Whoever waits longer waits for an invocation that has died. */
const LOST_AFTER_MS = 10_000;

/** Where several have come, some more may come within this time: who has much to ask asks again once it is answered. */
const CROWD_MS = 100;

/** Of the microtask queue: those who were answered together ask the next thing within so many, and so go on together. */
const GATHERING_TURNS = 24;

/** The work for several, answered in their order; null when they are not to have it together. */
type Work<Asked, Done> = (all: readonly Asked[]) => Promise<readonly Done[] | null>;
type Turn<Done> = { kind: 'lead' } | { kind: 'alone' } | { kind: 'done'; done: Done };
type Waiting<Asked, Done> = { asked: Asked; take: (turn: Turn<Done>) => void };

export type Terms<Asked> = {
  /** Keeps the present invocation alive until the work is done, though its caller may be gone: `waitUntil`. */
  hold: (work: Promise<unknown>) => void;
  /** Which of those who wait, in their order, go along with the first; each of them when absent. */
  company?: (first: Asked, waiting: readonly Asked[]) => readonly Asked[];
  /** How many go together at most. */
  most: number;
  /** How long whoever leads waits for others where several have come lately. */
  pauseMs?: number;
};

/**
 * Work of one kind goes one after another, and who asks for it meanwhile waits and has it done together with the others:
 * sixteen calls at once are then a few. When it fails for several, each goes on by itself.
 *
 * An invocation must not wait for another's work alone, so everyone who waits holds a timer of their own; whoever leads
 * works within their own invocation, and hands the lead on.
 */
export class Line<Asked, Done> {
  readonly #terms: Terms<Asked>;
  readonly #waiting: Waiting<Asked, Done>[] = [];
  #isBusy = false;
  /** When somebody was answered for the last time who was not alone. */
  #crowdedAt = 0;

  constructor(terms: Terms<Asked>) {
    this.#terms = terms;
  }

  /** @param work must not ask for more of this line: it would wait for itself */
  async go(asked: Asked, work: Work<Asked, Done>): Promise<Done> {
    const done = this.#go(asked, work);
    this.#terms.hold(done.catch(() => undefined));
    return done;
  }

  async #go(asked: Asked, work: Work<Asked, Done>): Promise<Done> {
    const turn: Turn<Done> = this.#isBusy ? await this.#wait(asked) : { kind: 'lead' };
    if (turn.kind === 'done') return turn.done;
    if (turn.kind === 'alone') return alone(asked, work);
    this.#isBusy = true;
    try {
      return await this.#lead(asked, work);
    } finally {
      const next = this.#waiting.shift();
      if (next) next.take({ kind: 'lead' });
      else this.#isBusy = false;
    }
  }

  async #wait(asked: Asked): Promise<Turn<Done>> {
    const { promise, resolve } = Promise.withResolvers<Turn<Done>>();
    const waiting: Waiting<Asked, Done> = { asked, take: resolve };
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

  async #lead(asked: Asked, work: Work<Asked, Done>): Promise<Done> {
    await this.#gather();
    const others = this.#companyOf(asked);
    try {
      if (others.length === 0) return await alone(asked, work);
      const done = await work([asked, ...others.map((one) => one.asked)]).catch(() => null);
      for (const [index, one] of others.entries()) {
        one.take(done === null ? { kind: 'alone' } : { kind: 'done', done: done[index + 1]! });
      }
      return done === null ? await alone(asked, work) : done[0]!;
    } finally {
      if (others.length + this.#waiting.length > 0) this.#crowdedAt = Date.now();
    }
  }

  async #gather(): Promise<void> {
    const { pauseMs = 0 } = this.#terms;
    if (Date.now() - this.#crowdedAt < CROWD_MS) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    for (let turn = 0; turn < GATHERING_TURNS; turn += 1) await Promise.resolve();
  }

  /** Takes those out of the line who go along. */
  #companyOf(first: Asked): Waiting<Asked, Done>[] {
    const { company, most } = this.#terms;
    const all = this.#waiting.map((one) => one.asked);
    const chosen = new Set((company?.(first, all) ?? all).slice(0, most - 1));
    const going = this.#waiting.filter((one) => chosen.has(one.asked));
    for (const one of going) this.#leave(one);
    return going;
  }

  #leave(waiting: Waiting<Asked, Done>): void {
    const at = this.#waiting.indexOf(waiting);
    if (at >= 0) this.#waiting.splice(at, 1);
  }
}

async function alone<Asked, Done>(asked: Asked, work: Work<Asked, Done>): Promise<Done> {
  const done = await work([asked]);
  if (done === null) throw new Error('work that nobody shares has no outcome');
  return done[0]!;
}

/** For `company`: those who have nothing in common with the first one, nor with each other. */
export function apart<Asked>(subjectsOf: (asked: Asked) => readonly string[]) {
  return (first: Asked, waiting: readonly Asked[]): Asked[] => {
    const taken = new Set(subjectsOf(first));
    return waiting.filter((one) => {
      const subjects = subjectsOf(one);
      if (subjects.some((subject) => taken.has(subject))) return false;
      for (const subject of subjects) taken.add(subject);
      return true;
    });
  };
}
