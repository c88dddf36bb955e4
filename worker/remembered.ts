/**
 * A value that is asked for often and changes seldom: read again once it is older than `lifetimeMs`. It keeps the value
 * and never the promise: in a Worker a promise belongs to the request that made it, and may die with it.
 */
export class Remembered<T> {
  readonly #read: () => Promise<T>;
  readonly #lifetimeMs: number;
  #kept: { value: T; at: number } | undefined;

  constructor(read: () => Promise<T>, lifetimeMs: number) {
    this.#read = read;
    this.#lifetimeMs = lifetimeMs;
  }

  /** @param now UTC milliseconds; a clock that was moved back makes the value old too */
  async get(now: number): Promise<T> {
    const age = this.#kept === undefined ? -1 : now - this.#kept.at;
    if (this.#kept !== undefined && age >= 0 && age < this.#lifetimeMs) return this.#kept.value;
    const value = await this.#read();
    this.#kept = { value, at: now };
    return value;
  }

  /** Reads anew at the next call. */
  forget(): void {
    this.#kept = undefined;
  }
}
