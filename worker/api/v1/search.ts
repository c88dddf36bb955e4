import { searchHitSchema } from '#protocol/search';
import * as v from 'valibot';
import { searchCards, searchDocuments } from '../../db/queries/search.ts';
import { listOf, pagingEntries, readCursor, writeCursor } from '../paging.ts';
import { STAFF, staffRoute, type Route } from '../route.ts';

/** Of the first page, so that what was said is not pushed off it by names alone. */
const CARDS_SHARE = 3;

export const searchRoute: Route = staffRoute({
  method: 'GET',
  path: '/api/v1/search',
  summary:
    'Clients by any part (three letters or more) of names, numbers and addresses, then requests and messages by the ' +
    'beginnings of words; every word of `query` must be found, the newest first. Clients are on the first page only.',
  access: STAFF,
  status: 200,
  query: v.strictObject({ query: v.optional(v.pipe(v.string(), v.maxLength(200)), ''), ...pagingEntries }),
  answer: listOf(searchHitSchema),
  async run({ deps, caller: { scopes }, query: { query, cursor, limit } }) {
    const after = readCursor(cursor);
    const cards = after ? [] : await searchCards(deps.db, { scopes, query, limit: Math.ceil(limit / CARDS_SHARE) });
    const room = limit - cards.length;
    const found = await searchDocuments(deps.db, { scopes, query, limit: room + 1, before: after?.at ?? null });
    const documents = found.slice(0, room);
    const last = documents.at(-1);
    const next = found.length > room && last ? { at: last.n, id: last.id } : null;
    return { items: [...cards, ...documents], nextCursor: writeCursor(next) };
  },
});
