/** Lines a chunk: joining them anew after a change takes microseconds, and a search asks some dozens of chunks. */
const CHUNK = 1_024;
const BREAK = '\n';

/**
 * Numbered lines of text, searched for what they contain. The lines of a chunk are one string, because one `indexOf` over
 * a hundred kilobytes is many times faster than a thousand over a hundred bytes.
 */
export class Lines {
  readonly #lines: string[] = [];
  readonly #chunks: (Chunk | undefined)[] = [];

  get size(): number {
    return this.#lines.length;
  }

  /** @param line without a line break
   * @returns its number */
  add(line: string): number {
    const at = this.#lines.push(line) - 1;
    this.#chunks[Math.floor(at / CHUNK)] = undefined;
    return at;
  }
  set(at: number, line: string): void {
    this.#lines[at] = line;
    this.#chunks[Math.floor(at / CHUNK)] = undefined;
  }

  /** Calls `found` with the number of each line that contains `term`. */
  find(term: string, found: (at: number) => void): void {
    for (let start = 0; start < this.#lines.length; start += CHUNK) {
      const { text, ends } = this.#chunk(start);
      let line = 0;
      for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, ends[line])) {
        line = lineOf(ends, at, line);
        found(start + line);
      }
    }
  }

  #chunk(start: number): Chunk {
    return (this.#chunks[start / CHUNK] ??= join(this.#lines.slice(start, start + CHUNK)));
  }
}

/** `ends[i]`: where line i ends, its break included. */
type Chunk = { text: string; ends: Uint32Array };

function join(lines: readonly string[]): Chunk {
  const ends = new Uint32Array(lines.length);
  let end = 0;
  for (const [index, line] of lines.entries()) {
    end += line.length + 1;
    ends[index] = end;
  }
  return { text: lines.join(BREAK), ends };
}

/** The line that position `at` is in, looked for from line `from` on: mostly one of the next, where a term is frequent. */
function lineOf(ends: Uint32Array, at: number, from: number): number {
  let low = from;
  let high = from;
  for (let step = 1; ends[high]! <= at; step *= 2) {
    low = high + 1;
    high = Math.min(high + step, ends.length - 1);
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
