/** What will be done, when, and by whom. */
export type Due = { at: number; task: number; employeeId: string };

const isBefore = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.task < b.task);

/** The next that will be done, of thousands: a heap. What is done in the same millisecond goes in the order it came. */
export class DueLine {
  readonly #heap: Due[] = [];

  add(due: Due): void {
    let at = this.#heap.length;
    this.#heap.push(due);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (isBefore(this.#heap[above]!, due)) break;
      this.#heap[at] = this.#heap[above]!;
      at = above;
    }
    this.#heap[at] = due;
  }

  /** Takes the first out, if it is due by then. */
  takeBy(at: number): Due | undefined {
    const first = this.#heap[0];
    if (first === undefined || first.at > at) return undefined;
    const last = this.#heap.pop()!;
    if (this.#heap.length > 0) this.#sink(last);
    return first;
  }

  /** Finds the place from the top on. */
  #sink(due: Due): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      if (left >= this.#heap.length) break;
      const below = right < this.#heap.length && isBefore(this.#heap[right]!, this.#heap[left]!) ? right : left;
      if (isBefore(due, this.#heap[below]!)) break;
      this.#heap[at] = this.#heap[below]!;
      at = below;
    }
    this.#heap[at] = due;
  }
}
