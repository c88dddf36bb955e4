/** A set of small whole numbers, one bit each, that grows with what is put in. */
export class Bits {
  #words: Uint32Array;

  constructor(size: number) {
    this.#words = new Uint32Array((size >>> 5) + 1);
  }

  /** How many words of 32 it has. */
  get length(): number {
    return this.#words.length;
  }
  add(at: number): void {
    const word = at >>> 5;
    if (word >= this.#words.length) this.#grow(word);
    this.#words[word]! |= 1 << (at & 31);
  }
  delete(at: number): void {
    const word = at >>> 5;
    if (word < this.#words.length) this.#words[word]! &= ~(1 << (at & 31));
  }
  has(at: number): boolean {
    return ((this.#words[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
  }
  /** Room for numbers below `size`, 32 a word, for whoever sets millions of them: a call for each costs more than it does. */
  room(size: number): Uint32Array {
    if (size >>> 5 >= this.#words.length) this.#grow(size >>> 5);
    return this.#words;
  }
  /** The numbers from `32 * index` on, as bits. */
  word(index: number): number {
    return this.#words[index] ?? 0;
  }

  #grow(word: number): void {
    const larger = new Uint32Array(Math.max(word + 1, this.#words.length * 2));
    larger.set(this.#words);
    this.#words = larger;
  }
}

/**
 * Calls `found` with each number that is in `within` and that `combine` leaves in: 32 at a time, most of them none. The highest
 * come first: they were given last, mostly to what is newest, and whoever keeps the newest then turns the others away.
 */
export function eachBit(within: Bits, combine: (word: number) => number, found: (at: number) => void): void {
  for (let index = within.length - 1; index >= 0; index -= 1) {
    const own = within.word(index);
    if (own === 0) continue;
    for (let left = own & combine(index); left !== 0;) {
      const bit = 31 - Math.clz32(left);
      found(index * 32 + bit);
      left &= ~(1 << bit);
    }
  }
}
