import { readLetters, type Letter, type LetterSearch } from '$lib/sync/letters.ts';
import { untrack } from 'svelte';

type Asked = Omit<LetterSearch, 'cursor'>;

/** The journal of letters as far as it has been read: one search at a time, page after page. */
export class Journal {
  #rows = $state.raw<readonly Letter[]>([]);
  #cursor = $state<string | null>(null);
  #loaded = $state(false);
  #trouble = $state<'offline' | 'failed' | null>(null);
  #asked: Asked = { words: '', filter: null };
  /** An answer to an earlier question must not stand under the newer one. */
  #turn = 0;
  #reading = false;

  get rows(): readonly Letter[] {
    return this.#rows;
  }
  get more(): boolean {
    return this.#cursor !== null;
  }
  /** The first page of this search is here. */
  get loaded(): boolean {
    return this.#loaded;
  }
  get trouble(): 'offline' | 'failed' | null {
    return this.#trouble;
  }

  /** Begins another search. */
  ask({ words, filter }: Asked): void {
    untrack(() => {
      this.#asked = { words, filter };
      this.#turn += 1;
      this.#reading = false;
      this.#loaded = false;
      this.#rows = [];
      this.#cursor = null;
      void this.#read(null);
    });
  }

  /** Asks for what did not come. */
  again(): void {
    void this.#read(this.#cursor);
  }

  next(): void {
    if (this.#cursor !== null && this.#trouble === null) void this.#read(this.#cursor);
  }

  async #read(cursor: string | null): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    const turn = this.#turn;
    const answer = await readLetters({ ...this.#asked, cursor });
    if (turn !== this.#turn) return;
    this.#reading = false;
    if (answer.kind !== 'ok') {
      this.#trouble = answer.kind === 'unreachable' ? 'offline' : 'failed';
      return;
    }
    const { items, nextCursor } = answer.value;
    this.#trouble = null;
    this.#loaded = true;
    this.#rows = [...this.#rows, ...items];
    this.#cursor = nextCursor;
  }
}
