import { fold } from '#domain/search';
import type { Client } from '#domain/model';
import { Bits } from './bits.ts';
import { Lines } from './lines.ts';
import { Shelf } from './shelf.ts';

/** Longest name or company that a list shows. */
const SHOWN = 80;

type Piece = { id: string; text: string };

/** Every client as one line: names, company, note, numbers and addresses, people, and what was told on the telephone. Numbers of clients stay theirs for ever. */
export class Cards {
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];
  /** A card yet to come has a number as soon as something hangs on it. */
  readonly #here = new Bits(0);
  readonly #lines = new Lines();
  readonly #own: string[] = [];
  readonly #pieces: (Piece[] | undefined)[] = [];
  readonly #pieceOf = new Map<string, number>();
  readonly #shelf = new Shelf();
  readonly #name: number[] = [];
  readonly #company: number[] = [];
  readonly #at: number[] = [];

  get size(): number {
    return this.#ids.length;
  }
  numberOf(clientId: string): number {
    const known = this.#numbers.get(clientId);
    if (known !== undefined) return known;
    const number = this.#lines.add('');
    this.#numbers.set(clientId, number);
    this.#ids.push(clientId);
    this.#own.push('');
    this.#name.push(-1);
    this.#company.push(-1);
    this.#at.push(0);
    return number;
  }

  put({ id, name, company, note, createdAt }: Client): void {
    const number = this.numberOf(id);
    this.#here.add(number);
    this.#own[number] = fold(`${name} ${company} ${note}`);
    if (name !== this.nameOf(number)) this.#name[number] = this.#shelf.put(name, SHOWN);
    if (company !== this.companyOf(number))
      this.#company[number] = company === '' ? -1 : this.#shelf.put(company, SHOWN);
    this.touch(number, createdAt);
    this.#write(number);
  }
  remove(clientId: string): void {
    const number = this.#numbers.get(clientId);
    if (number === undefined) return;
    this.#here.delete(number);
    this.#own[number] = '';
    this.#write(number);
  }

  /** A text of something that hangs on the card and is found as the client. */
  putPiece({ id, clientId }: { id: string; clientId: string }, text: string): void {
    const number = this.numberOf(clientId);
    const others = (this.#pieces[number] ?? []).filter((piece) => piece.id !== id);
    this.#pieces[number] = [...others, { id, text }];
    this.#pieceOf.set(id, number);
    this.#write(number);
  }
  removePiece(id: string): void {
    const number = this.#pieceOf.get(id);
    if (number === undefined) return;
    this.#pieceOf.delete(id);
    this.#pieces[number] = this.#pieces[number]?.filter((piece) => piece.id !== id);
    this.#write(number);
  }

  /** Something of the client is this new. */
  touch(number: number, at: number): void {
    if (at > this.#at[number]!) this.#at[number] = at;
  }

  /** Those whose card is here. */
  get here(): Bits {
    return this.#here;
  }
  idOf(number: number): string {
    return this.#ids[number]!;
  }
  nameOf(number: number): string {
    return this.#name[number] === -1 ? '' : this.#shelf.get(this.#name[number]!);
  }
  companyOf(number: number): string {
    return this.#company[number] === -1 ? '' : this.#shelf.get(this.#company[number]!);
  }
  atOf(number: number): number {
    return this.#at[number]!;
  }

  /** Clients whose line contains `term`. */
  find(term: string): Bits {
    const found = new Bits(this.size);
    this.#lines.find(term, (number) => found.add(number));
    return found;
  }

  #write(number: number): void {
    const pieces = (this.#pieces[number] ?? []).map(({ text }) => text);
    this.#lines.set(number, [this.#own[number], ...pieces].join(' '));
  }
}
