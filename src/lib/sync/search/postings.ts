import type { Bits } from './bits.ts';

const BOARD_BITS = 20;
const BOARD = 1 << BOARD_BITS; // bytes a pool grows by
/** Sizes of the slices that a list gets one after another: short lists waste little, long ones are seldom continued. */
const SIZES = [8, 16, 32, 64, 128, 256, 512, 1_024] as const;
const LAST_SIZE = SIZES.length - 1;
/** The last byte of a slice says that it ends there, and its size; it is never zero, as what is not written yet is. */
const END = 0x10;
/** A slice that is full gives its last bytes to the address of the next. */
const ADDRESS = 4;

/**
 * Ascending lists of numbers, as differences of seven bits a byte in one pool outside the heap: millions of small numbers
 * in arrays of their own would cost some ten times as much. The slices are those of Lucene's ByteBlockPool.
 */
export class Postings {
  readonly #boards: Uint8Array[] = [];
  #used = BOARD;
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  /** Where the list begins and where it is written on; a list of one number has no slice. */
  readonly #start: number[] = [];
  readonly #tail: number[] = [];

  /** @returns the number of the new list */
  begin(value: number): number {
    this.#last.push(value);
    this.#start.push(-1);
    this.#tail.push(-1);
    return this.#first.push(value) - 1;
  }
  /** Adds a number that is not below the last; the same again is not added. */
  add(list: number, value: number): void {
    const last = this.#last[list]!;
    if (value === last) return;
    this.#last[list] = value;
    let at = this.#tail[list]!;
    if (at === -1) this.#start[list] = at = this.#slice(0);
    let left = value - last;
    for (; left > 0x7f; left >>>= 7) at = this.#write(at, (left & 0x7f) | 0x80);
    this.#tail[list] = this.#write(at, left);
  }

  /** Adds every number of the list to `found`. */
  read(list: number, found: Bits): void {
    const words = found.room(this.#last[list]! + 1);
    let value = this.#first[list]!;
    words[value >>> 5]! |= 1 << (value & 31);
    const tail = this.#tail[list]!;
    let shift = 0;
    let difference = 0;
    let at = this.#start[list]!;
    for (let size = 0; at !== tail; size = Math.min(size + 1, LAST_SIZE)) {
      const full = at + SIZES[size]!;
      const isLast = tail >= at && tail < full;
      const board = this.#boards[at >>> BOARD_BITS]!;
      const offset = at & (BOARD - 1);
      const length = (isLast ? tail : full - ADDRESS) - at;
      for (let index = offset; index < offset + length; index += 1) {
        const byte = board[index]!;
        difference |= (byte & 0x7f) << shift;
        shift += 7;
        if (byte > 0x7f) continue;
        value += difference;
        words[value >>> 5]! |= 1 << (value & 31);
        difference = shift = 0;
      }
      at = isLast ? tail : this.#address(full - ADDRESS);
    }
  }

  #address(at: number): number {
    return this.#get(at) | (this.#get(at + 1) << 8) | (this.#get(at + 2) << 16) | (this.#get(at + 3) << 24);
  }

  #slice(size: number): number {
    const length = SIZES[size]!;
    if (this.#used + length > BOARD) {
      this.#boards.push(new Uint8Array(BOARD));
      this.#used = 0;
    }
    const at = (this.#boards.length - 1) * BOARD + this.#used;
    this.#used += length;
    this.#set(at + length - 1, END | size);
    return at;
  }

  /** @returns where the next byte goes */
  #write(at: number, byte: number): number {
    // What is not written yet is zero, so this is the end of the slice.
    const place = this.#get(at) === 0 ? at : this.#continue(at);
    this.#set(place, byte);
    return place + 1;
  }

  /** Goes on in a larger slice, which takes over the bytes that must make room for its address.
   * @returns where it is written on */
  #continue(end: number): number {
    const next = this.#slice(Math.min((this.#get(end) & 0x0f) + 1, LAST_SIZE));
    const moved = end - (ADDRESS - 1);
    for (let index = 0; index < ADDRESS; index += 1) {
      if (moved + index < end) this.#set(next + index, this.#get(moved + index));
      this.#set(moved + index, (next >>> (8 * index)) & 0xff);
    }
    return next + ADDRESS - 1;
  }

  #get(at: number): number {
    return this.#boards[at >>> BOARD_BITS]![at & (BOARD - 1)]!;
  }
  #set(at: number, byte: number): void {
    this.#boards[at >>> BOARD_BITS]![at & (BOARD - 1)] = byte;
  }
}
