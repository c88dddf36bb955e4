/** A round that takes longer has died with its process or invocation. */
const LOST_AFTER_MS = 60_000;

/**
 * One piece of work at a time in an isolate: who comes while it runs is served by one more round of it, for all of them
 * together. Sixteen letters at once are then two claims on the outbox and not sixteen.
 *
 * Nobody waits for another's round: an invocation must not await what belongs to another one.
 */
export class Rounds {
  #startedAt: number | null = null;
  #again = false;

  async run(work: () => Promise<void>): Promise<void> {
    if (this.#startedAt !== null && Date.now() - this.#startedAt < LOST_AFTER_MS) {
      this.#again = true;
      return;
    }
    try {
      do {
        this.#again = false;
        this.#startedAt = Date.now();
        await work();
      } while (this.#again);
    } finally {
      this.#startedAt = null;
    }
  }
}
