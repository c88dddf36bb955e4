/** A round that takes longer has died with its process or invocation. */
const LOST_AFTER_MS = 60_000;

/**
 * One piece of work at a time in an isolate: who comes while it runs is served by one more round of it, for all of them
 * together. Sixteen letters at once are then two claims on the outbox and not sixteen.
 *
 * Nobody waits for another's round: an invocation must not await what belongs to another one.
 */
export class Rounds {
  readonly #pauseMs: number;
  #startedAt: number | null = null;
  #again = false;

  /** @param pauseMs stands before each round, so that what comes meanwhile is served by it */
  constructor(pauseMs = 0) {
    this.#pauseMs = pauseMs;
  }

  async run(work: () => Promise<void>): Promise<void> {
    if (this.#startedAt !== null && Date.now() - this.#startedAt < LOST_AFTER_MS) {
      this.#again = true;
      return;
    }
    try {
      do {
        this.#startedAt = Date.now();
        if (this.#pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, this.#pauseMs));
        this.#again = false;
        await work();
      } while (this.#again);
    } finally {
      this.#startedAt = null;
    }
  }
}
