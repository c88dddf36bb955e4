import { searchText } from '#domain/search';
import type { Message, Request, Task } from '#domain/model';
import { Bits } from './bits.ts';
import { Lexicon } from './lexicon.ts';
import { Shelf } from './shelf.ts';

/** The beginning of a text that a list shows of it. */
const SHOWN = 120;
const NONE = -1;

export type DocumentKind = 'request' | 'message';

/**
 * Requests and messages: each a document with words of its own, on a client's card. A document's number is given once:
 * one whose words change gets another, so that what the lexicon says of a number never needs taking back.
 */
export class Documents {
  readonly #lexicon = new Lexicon();
  readonly #shelf = new Shelf();
  readonly #numbers = new Map<string, number>();
  readonly #here = new Bits(0);
  readonly #ids: string[] = [];
  readonly #client: number[] = [];
  readonly #conversation: number[] = [];
  readonly #at: number[] = [];
  /** A message's request, where it has one; of a request it is itself. */
  readonly #request: number[] = [];
  readonly #shown: number[] = [];
  readonly #hash: number[] = [];
  readonly #conversationNumbers = new Map<string, number>();
  readonly #conversationIds: string[] = [];
  /** The newest request of each conversation. */
  readonly #newestRequest: number[] = [];
  /** Of a request, by its number: its open task, else its newest; by its id where the request is still to come. */
  readonly #task: (number | undefined)[] = [];
  readonly #rank: number[] = [];
  readonly #early = new Map<string, Task>();

  get size(): number {
    return this.#ids.length;
  }

  putRequest(row: Request, client: number): void {
    // The number is a word of its own: people say R-1042, and type what they remember of it.
    const title = row.number > 0 ? `R-${row.number} ${row.subject}` : row.subject;
    const { id, conversationId, createdAt: at } = row;
    const number = this.#put({ id, client, conversationId, at, text: title });
    this.#request[number] = number;
    const conversation = this.#conversation[number]!;
    const newest = this.#newestRequest[conversation] ?? NONE;
    if (newest === NONE || this.#at[newest]! <= at) this.#newestRequest[conversation] = number;
    const early = this.#early.get(id);
    if (early) this.putTask(early);
  }
  putMessage({ id, conversationId, requestId, at, text, state }: Message, client: number): void {
    if (state === 'undone') return this.remove(id);
    const number = this.#put({ id, client, conversationId, at, text });
    this.#request[number] = requestId === null ? NONE : (this.#numbers.get(requestId) ?? NONE);
  }
  putTask(task: Task): void {
    const { id, requestId, status, createdAt } = task;
    const request = this.#numbers.get(requestId);
    if (request === undefined) {
      this.#early.set(requestId, task);
      return;
    }
    this.#early.delete(requestId);
    const rank = status === 'open' ? createdAt * 2 : createdAt;
    const place = this.#task[request];
    const isKnown = place !== undefined && this.#shelf.get(place) === id;
    if (isKnown || place === undefined || this.#rank[request]! <= rank) {
      this.#rank[request] = rank;
      this.#task[request] = isKnown ? place : this.#shelf.put(id, id.length);
    }
  }
  remove(id: string): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    this.#here.delete(number);
    this.#numbers.delete(id);
  }

  #put(facts: { id: string; client: number; conversationId: string; at: number; text: string }): number {
    const { id, client, conversationId, at, text } = facts;
    const hash = hashOf(text);
    const known = this.#numbers.get(id);
    const number = known !== undefined && this.#hash[known] === hash ? known : this.#add(id, text, hash);
    if (known !== undefined && known !== number) this.#takeOver(known, number);
    this.#client[number] = client;
    this.#conversation[number] = this.#conversationOf(conversationId);
    this.#at[number] = at;
    return number;
  }
  #add(id: string, text: string, hash: number): number {
    this.remove(id);
    const number = this.#ids.push(id) - 1;
    this.#numbers.set(id, number);
    this.#here.add(number);
    this.#hash[number] = hash;
    this.#shown[number] = this.#shelf.put(text, SHOWN);
    this.#request[number] = NONE;
    this.#lexicon.add(number, searchText(text));
    return number;
  }
  /** A request whose subject has changed keeps its task, and stays the newest of its conversation. */
  #takeOver(before: number, number: number): void {
    this.#task[number] = this.#task[before];
    this.#rank[number] = this.#rank[before]!;
    const conversation = this.#conversation[before]!;
    if (this.#newestRequest[conversation] === before) this.#newestRequest[conversation] = number;
  }
  #conversationOf(id: string): number {
    const known = this.#conversationNumbers.get(id);
    if (known !== undefined) return known;
    const number = this.#conversationIds.push(id) - 1;
    this.#conversationNumbers.set(id, number);
    return number;
  }

  find(term: string): Bits {
    return this.#lexicon.find(term, this.size);
  }

  /** Those that are not gone. */
  get here(): Bits {
    return this.#here;
  }
  kindOf(number: number): DocumentKind {
    return this.#request[number] === number ? 'request' : 'message';
  }
  idOf(number: number): string {
    return this.#ids[number]!;
  }
  clientOf(number: number): number {
    return this.#client[number]!;
  }
  conversationOf(number: number): string {
    return this.#conversationIds[this.#conversation[number]!]!;
  }
  atOf(number: number): number {
    return this.#at[number]!;
  }
  shownOf(number: number): string {
    return this.#shelf.get(this.#shown[number]!);
  }
  taskOf(number: number): string | null {
    const own = this.#request[number]!;
    const request = own === NONE ? (this.#newestRequest[this.#conversation[number]!] ?? NONE) : own;
    const place = request === NONE ? undefined : this.#task[request];
    return place === undefined ? null : this.#shelf.get(place);
  }
}

/** FNV-1a over UTF-16: tells whether words have changed without keeping them. */
function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return hash;
}
