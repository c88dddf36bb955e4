/** Keeps the newest so many of what it is shown, without sorting all of it. */
export class Newest<T> {
  readonly #most: number;
  /** Newest first. */
  readonly #kept: { at: number; item: T }[] = [];
  /** What is no newer finds no place. */
  #oldest = -Infinity;

  constructor(most: number) {
    this.#most = most;
  }

  offer(at: number, item: T): void {
    if (at <= this.#oldest) return;
    const kept = this.#kept;
    let place = kept.length;
    while (place > 0 && kept[place - 1]!.at < at) place -= 1;
    kept.splice(place, 0, { at, item });
    if (kept.length > this.#most) kept.pop();
    if (kept.length === this.#most) this.#oldest = kept.at(-1)?.at ?? Infinity;
  }

  get items(): T[] {
    return this.#kept.map(({ item }) => item);
  }
}
