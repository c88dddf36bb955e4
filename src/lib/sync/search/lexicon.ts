import { Bits } from './bits.ts';
import { Lines } from './lines.ts';
import { Postings } from './postings.ts';

/** From here on an engine may keep a part of a string as a view of the whole, which then lives as long as the part. */
const VIEWED = 13;

/**
 * Which documents have which words. A term is part of a document exactly if it is part of one of its words, so it is
 * looked for among the distinct words, which are far fewer than the documents and hardly grow with them.
 */
export class Lexicon {
  readonly #words = new Lines();
  readonly #numbers = new Map<string, number>();
  /** By the number of a word. */
  readonly #documents = new Postings();
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  /** @param document no lower than the ones before
   * @param text words with spaces between, as `searchText` makes them */
  add(document: number, text: string): void {
    for (const word of text.split(' ')) {
      if (word === '') continue;
      const number = this.#numbers.get(word);
      if (number === undefined) this.#begin(word, document);
      else this.#documents.add(number, document);
    }
  }

  #begin(word: string, document: number): void {
    const own = word.length < VIEWED ? word : this.#decoder.decode(this.#encoder.encode(word));
    this.#numbers.set(own, this.#words.add(own));
    this.#documents.begin(document);
  }

  /** Documents with a word that contains `term`; documents that are gone may still be among them.
   * @param size one more than the largest number of a document */
  find(term: string, size: number): Bits {
    const found = new Bits(size);
    this.#words.find(term, (number) => this.#documents.read(number, found));
    return found;
  }
}
