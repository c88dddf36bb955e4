import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Client, Identity, Message, Request } from '#domain/model';
import { fold, identityText, queryTerms, searchText } from '#domain/search';
import { SearchIndex } from '../../../src/lib/sync/search/search-index.ts';
import { aCase, NOON } from '../support/rows.ts';

type World = { clients: Client[]; identities: Identity[]; requests: Request[]; messages: Message[] };

const WORDS = [
  'brakes',
  'Bremzes',
  'saddle',
  'sādle',
  'tükör',
  'Ծառ',
  'велосипед',
  'a',
  'ab',
  '2655',
  'R-7',
  'ģ',
  "o'k",
];
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((list) => list.join(' '));
const clientIds = ['cl_1', 'cl_2', 'cl_3', 'cl_4'];

const client = (id: string) =>
  fc
    .record({ name: words, company: words, note: words, createdAt: fc.nat(9) })
    .map((facts): Client => ({ ...row(id, id), ...facts, language: 'en', scopes: ['team:t'] }));
const row = (id: string, rootId: string) => ({ id, rootId, rev: 1, seq: 1 });
const identity = fc
  .tuple(fc.nat(9), fc.constantFrom(...clientIds), fc.constantFrom('+37126555111', '+37120000007'), fc.boolean())
  .map(([n, clientId, phone, isPhone]): Identity => {
    const value = isPhone ? phone : `anna.brakes${n}@inbox.test`;
    const kind = isPhone ? 'phone' : 'email';
    return { ...row(`id_${n}`, clientId), clientId, kind, value, evidence: 'typed', attested: false, createdAt: 0 };
  });
const request = fc
  .tuple(fc.nat(9), fc.constantFrom(...clientIds), words, fc.nat(99))
  .map(([n, clientId, subject, createdAt]): Request => ({
    ...(aCase(1).rows.find(({ table }) => table === 'requests')!.row as Request),
    ...row(`req_${n}`, clientId),
    clientId,
    conversationId: `conv_${clientId}`,
    number: n,
    subject,
    createdAt,
  }));
const message = fc
  .tuple(fc.nat(30), fc.constantFrom(...clientIds), words, fc.nat(99))
  .map(([n, clientId, text, at]): Message => ({
    ...(aCase(1).rows.find(({ table }) => table === 'messages')!.row as Message),
    ...row(`msg_${n}`, clientId),
    clientId,
    conversationId: `conv_${clientId}`,
    text,
    at,
  }));
const byId = <T extends { id: string }>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((it) => [it.id, it])).values(),
];
const world: fc.Arbitrary<World> = fc.record({
  clients: fc.tuple(...clientIds.map(client)),
  identities: fc.array(identity).map(byId),
  requests: fc.array(request).map(byId),
  messages: fc.array(message, { maxLength: 40 }).map(byId),
});

/** The words of a person at the keyboard: pieces of what is there. */
const query = fc
  .array(
    fc
      .tuple(fc.constantFrom(...WORDS, '65551', 'inbox', 'nothing'), fc.nat(3), fc.nat(8))
      .map(([word, from, length]) => word.slice(from, from + length + 1)),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' ').toUpperCase());

function fill(index: SearchIndex, { clients, identities, requests, messages }: World): void {
  for (const it of messages) index.put('messages', it);
  for (const it of clients) index.put('clients', it);
  for (const it of identities) index.put('identities', it);
  for (const it of requests) index.put('requests', it);
}

/** The plain way: every string is asked for every term. */
function naive({ clients, identities, requests, messages }: World, asked: string): string[] {
  const terms = queryTerms(asked);
  if (terms.length === 0) return [];
  const lines = new Map(
    clients.map(({ id, name, company, note }) => [
      id,
      [fold(`${name} ${company} ${note}`), ...identities.filter((it) => it.clientId === id).map(identityText)].join(
        ' ',
      ),
    ]),
  );
  const found = clients.filter(({ id }) => terms.every((term) => lines.get(id)!.includes(term))).map(({ id }) => id);
  const documents = [
    ...requests.map(({ id, clientId, number, subject }) => ({
      id,
      clientId,
      text: searchText(number > 0 ? `R-${number} ${subject}` : subject),
    })),
    ...messages.map(({ id, clientId, text }) => ({ id, clientId, text: searchText(text) })),
  ];
  return [
    ...found,
    ...documents
      .filter(({ clientId, text }) => {
        const own = terms.filter((term) => text.includes(term));
        return own.length > 0 && terms.every((term) => own.includes(term) || lines.get(clientId)!.includes(term));
      })
      .map(({ id }) => id),
  ].sort();
}

const ids = (index: SearchIndex, asked: string) =>
  index
    .search(asked, 1_000)
    .map(({ id }) => id)
    .sort();

describe('the index', () => {
  test('[SE4] finds exactly what asking every string would find', () => {
    fc.assert(
      fc.property(world, query, (rows, asked) => {
        const index = new SearchIndex();
        fill(index, rows);
        expect(ids(index, asked)).toEqual(naive(rows, asked));
      }),
      { numRuns: 500 },
    );
  });

  test('[SE4] the same after rows have changed and gone', () => {
    fc.assert(
      fc.property(world, world, fc.array(fc.nat(30)), query, (before, after, gone, asked) => {
        const index = new SearchIndex();
        fill(index, before);
        for (const { id } of before.requests) index.remove('requests', id);
        for (const { id } of before.identities) index.remove('identities', id);
        fill(index, after);
        const removed = gone.map((n) => `msg_${n}`);
        for (const id of removed) index.remove('messages', id);
        const messages = byId([...before.messages, ...after.messages]).filter(({ id }) => !removed.includes(id));
        expect(ids(index, asked)).toEqual(naive({ ...after, messages }, asked));
      }),
      { numRuns: 300 },
    );
  });

  test('[SE5] recent ones come first, and each kind has its share of the places', () => {
    const index = new SearchIndex();
    const rows = Array.from({ length: 40 }, (_, i) => aCase(i + 1).rows).flat();
    for (const { table, row: it } of rows) {
      if (table === 'messages') index.put('messages', { ...(it as Message), text: 'Brakes', at: NOON + it.seq });
      if (table === 'requests') index.put('requests', { ...(it as Request), subject: 'Brakes' });
      if (table === 'clients') index.put('clients', { ...(it as Client), company: 'Brakes Ltd' });
    }
    const hits = index.search('brake', 12);
    expect(hits.map(({ kind }) => kind)).toEqual([
      ...Array<string>(4).fill('client'),
      ...Array<string>(4).fill('request'),
      ...Array<string>(4).fill('message'),
    ]);
    const at = hits.slice(8).map((hit) => hit.at);
    expect(at).toEqual(at.toSorted((a, b) => b - a));
    expect(index.search('brake', 3)).toHaveLength(3);
  });

  test('[SE4] a card that is gone shows nothing that hung on it, and a card that comes later shows all', () => {
    const index = new SearchIndex();
    const { rows } = aCase(1);
    for (const { table, row: it } of rows)
      if (table === 'messages') index.put('messages', { ...(it as Message), text: 'xyz' });
    expect(index.search('xyz', 10)).toEqual([]);
    const card = rows.find(({ table }) => table === 'clients')!.row as Client;
    index.put('clients', card);
    expect(index.search('xyz', 10)).not.toEqual([]);
    index.remove('clients', card.id);
    expect(index.search('xyz', 10)).toEqual([]);
  });
});
