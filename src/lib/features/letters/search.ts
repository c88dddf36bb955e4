import { LETTER_FILTERS, type LetterFilter } from '#protocol/letters';

/** What the journal shows; it lives in the address, so that it can be linked, survives a reload, and is there on "back". */
type Search = { words: string; filter: LetterFilter | null };

/** @param query of the address; anything unknown in it is passed over */
export function readSearch(query: string): Search {
  const given = new URLSearchParams(query);
  return {
    words: given.get('query') ?? '',
    filter: LETTER_FILTERS.find((filter) => filter === given.get('show')) ?? null,
  };
}

export function toAddress({ words, filter }: Search): string {
  const query = new URLSearchParams();
  if (words !== '') query.set('query', words);
  if (filter !== null) query.set('show', filter);
  return query.size === 0 ? '/app/letters' : `/app/letters?${query}`;
}
