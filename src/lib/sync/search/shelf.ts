/** Bytes a shelf takes at a time. */
const BOARD = 1 << 20;

/**
 * Short texts as bytes outside the heap: some hundred thousand strings would cost their garbage collector as much as
 * they hold. A text taken back leaves a gap; texts hardly ever change.
 */
export class Shelf {
  readonly #boards: Uint8Array[] = [];
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #used = BOARD;

  /** @param text at most `most` characters of it are kept
   * @returns its place */
  put(text: string, most: number): number {
    const kept = text.slice(0, most);
    // A character takes at most three bytes of UTF-8 for each unit of UTF-16; two more say how many there are.
    if (this.#used + kept.length * 3 + 2 > BOARD) {
      this.#boards.push(new Uint8Array(BOARD));
      this.#used = 0;
    }
    const board = this.#boards.at(-1)!;
    const { written } = this.#encoder.encodeInto(kept, board.subarray(this.#used + 2));
    board[this.#used] = written >>> 8;
    board[this.#used + 1] = written & 0xff;
    const place = (this.#boards.length - 1) * BOARD + this.#used;
    this.#used += written + 2;
    return place;
  }

  get(place: number): string {
    const board = this.#boards[Math.floor(place / BOARD)]!;
    const at = place % BOARD;
    const length = (board[at]! << 8) | board[at + 1]!;
    return this.#decoder.decode(board.subarray(at + 2, at + 2 + length));
  }
}
