/** Together at most 16 MiB of 256 KiB each (raw.ts), far below what an isolate has. */
const MAX_LETTERS = 64;

/**
 * Small letters that this process has just kept, until they are understood a moment later: it spares each the way to the
 * bucket and back. Nothing rests on it; what is not here is read from the bucket.
 */
export class FreshLetters {
  readonly #letters = new Map<string, Uint8Array<ArrayBuffer>>();

  put(rawKey: string, raw: Uint8Array<ArrayBuffer>): void {
    const [oldest] = this.#letters.keys();
    if (oldest !== undefined && this.#letters.size >= MAX_LETTERS) this.#letters.delete(oldest);
    this.#letters.set(rawKey, raw);
  }

  /** Gives the letter away: it is held no longer than it is needed. */
  take(rawKey: string): Uint8Array<ArrayBuffer> | null {
    const raw = this.#letters.get(rawKey);
    this.#letters.delete(rawKey);
    return raw ?? null;
  }
}
