import { fold, identityText, queryTerms, searchText, type SearchHit } from '#domain/search';
import type { Contact, Person, Rows } from '#domain/model';
import { eachBit, type Bits } from './bits.ts';
import { Cards } from './cards.ts';
import { Documents, type DocumentKind } from './documents.ts';
import { share } from './share.ts';
import { Newest } from './newest.ts';
import type { Searched } from './searched.ts';

/**
 * Everything on this device by its words. A client is found when its line contains every term; a request or a message
 * when it contains at least one, and its client's line the others (SE4): "anna brakes" is what Anna wrote about brakes.
 */
export class SearchIndex {
  #cards = new Cards();
  #documents = new Documents();

  put<T extends Searched>(table: T, row: Rows[T]): void {
    if (table === 'clients') this.#cards.put(row as Rows['clients']);
    if (table === 'identities') this.#putPiece(row as Rows['identities'], identityText);
    if (table === 'people') this.#putPiece(row as Rows['people'], personText);
    if (table === 'contacts') this.#putPiece(row as Rows['contacts'], contactText);
    if (table === 'requests') this.#putRequest(row as Rows['requests']);
    if (table === 'tasks') this.#documents.putTask(row as Rows['tasks']);
    if (table === 'messages') this.#putMessage(row as Rows['messages']);
  }
  remove(table: Searched, id: string): void {
    if (table === 'clients') this.#cards.remove(id);
    if (table === 'identities' || table === 'people' || table === 'contacts') this.#cards.removePiece(id);
    if (table === 'requests' || table === 'messages') this.#documents.remove(id);
  }
  clear(): void {
    this.#cards = new Cards();
    this.#documents = new Documents();
  }

  #putPiece<R extends Piece>(row: R, textOf: (row: R) => string): void {
    this.#cards.putPiece(row, textOf(row));
  }
  #putRequest(row: Rows['requests']): void {
    const client = this.#cards.numberOf(row.clientId);
    this.#cards.touch(client, row.createdAt);
    this.#documents.putRequest(row, client);
  }
  #putMessage(row: Rows['messages']): void {
    const client = this.#cards.numberOf(row.clientId);
    this.#cards.touch(client, row.at);
    this.#documents.putMessage(row, client);
  }

  /** The newest of each kind, at most `limit` in all; nothing for a query without a letter or a digit. */
  search(query: string, limit: number): SearchHit[] {
    const terms = queryTerms(query);
    if (terms.length === 0) return [];
    const inCards = terms.map((term) => this.#cards.find(term));
    const inDocuments = terms.map((term) => this.#documents.find(term));
    const clients = this.#clientsIn(inCards, limit);
    const found = this.#documentsIn({ inCards, inDocuments, limit });
    return share(
      [
        clients.map((number) => this.#clientHit(number)),
        found.request.map((number) => this.#requestHit(number)),
        found.message.map((number) => this.#messageHit(number)),
      ],
      limit,
    );
  }

  #clientsIn(inCards: readonly Bits[], limit: number): number[] {
    const newest = new Newest<number>(limit);
    const inAll = (index: number) => inCards.reduce((word, found) => word & found.word(index), ~0);
    eachBit(this.#cards.here, inAll, (number) => newest.offer(this.#cards.atOf(number), number));
    return newest.items;
  }

  #documentsIn(asked: { inCards: readonly Bits[]; inDocuments: readonly Bits[]; limit: number }) {
    const { inCards, inDocuments, limit } = asked;
    const found: Record<DocumentKind, Newest<number>> = { request: new Newest(limit), message: new Newest(limit) };
    const inAny = (index: number) => {
      let word = 0;
      for (const own of inDocuments) word |= own.word(index);
      return word;
    };
    // For a letter alone this is asked of nearly every document there is.
    const isFound = (number: number, client: number): boolean => {
      for (let term = 0; term < inDocuments.length; term += 1) {
        if (!inDocuments[term]!.has(number) && !inCards[term]!.has(client)) return false;
      }
      return true;
    };
    eachBit(this.#documents.here, inAny, (number) => {
      const client = this.#documents.clientOf(number);
      if (!isFound(number, client) || !this.#cards.here.has(client)) return;
      found[this.#documents.kindOf(number)].offer(this.#documents.atOf(number), number);
    });
    return { request: found.request.items, message: found.message.items };
  }

  #clientHit(number: number): SearchHit {
    const id = this.#cards.idOf(number);
    return {
      kind: 'client',
      id,
      clientId: id,
      conversationId: null,
      taskId: null,
      title: this.#cards.nameOf(number),
      detail: this.#cards.companyOf(number),
      at: this.#cards.atOf(number),
    };
  }
  #requestHit(number: number): SearchHit {
    const name = this.#cards.nameOf(this.#documents.clientOf(number));
    return { ...this.#documentHit(number), kind: 'request', title: this.#documents.shownOf(number), detail: name };
  }
  #messageHit(number: number): SearchHit {
    const name = this.#cards.nameOf(this.#documents.clientOf(number));
    return { ...this.#documentHit(number), kind: 'message', title: name, detail: this.#documents.shownOf(number) };
  }
  #documentHit(number: number) {
    return {
      id: this.#documents.idOf(number),
      clientId: this.#cards.idOf(this.#documents.clientOf(number)),
      conversationId: this.#documents.conversationOf(number),
      taskId: this.#documents.taskOf(number),
      at: this.#documents.atOf(number),
    };
  }
}

type Piece = { id: string; clientId: string };

const personText = ({ name, position }: Person): string => fold(`${name} ${position}`);
const contactText = ({ caller, speciality, reason, more }: Contact): string =>
  searchText(`${caller} ${speciality} ${reason} ${more}`);
