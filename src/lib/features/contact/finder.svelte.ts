import type { SearchHit } from '#domain/search';
import { prepareSearch, search } from '$lib/sync/search.ts';

/** Long enough to spare a search for every letter of a fast typist, too short to be waited for. */
const PAUSE_MS = 80;
const MOST = 6; // rows that somebody on the phone still reads
const SHORTEST = 2; // characters; one alone fits half of the base

/** Clients found while one types: the newest question alone is answered. */
export class Finder {
  #hits = $state.raw<readonly SearchHit[]>([]);
  #answered = $state('');
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    prepareSearch();
  }

  get hits(): readonly SearchHit[] {
    return this.#hits;
  }

  /** Asked and answered, and there was nobody. */
  get foundNobody(): boolean {
    return this.#answered !== '' && this.#hits.length === 0;
  }

  find(words: string): void {
    const wanted = words.trim();
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    clearTimeout(this.#timer);
    this.#answered = '';
    if (wanted.length < SHORTEST) this.#hits = [];
    else this.#timer = setTimeout(() => void this.#ask(wanted), PAUSE_MS);
  }

  async #ask(words: string): Promise<void> {
    // Each kind has its third of what is asked for.
    const { hits } = await search(words, MOST * 3);
    if (words !== this.#asked) return;
    this.#answered = words;
    this.#hits = hits.filter(({ kind }) => kind === 'client').slice(0, MOST);
  }
}
