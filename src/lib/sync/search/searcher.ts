import type { Store } from '../../store/database.ts';
import { followStore, type Following } from './follow.ts';
import type { SearchHit } from '#domain/search';
import { followRows } from './rows-feed.ts';
import { SearchIndex } from './search-index.ts';

/** `partial`: not everything on this device has been read yet. */
export type Found = { hits: SearchHit[]; partial: boolean };
export type Searcher = {
  search: (query: string, limit: number) => Promise<Found>;
  stop: () => void;
};

/**
 * An index of an open store that follows it, in a worker of its own or, where there is none, in the page.
 * @param outdated called once for each answer given, when more is known than it could say (SE7)
 */
export function createSearcher(store: Store, outdated: () => void): Searcher & Pick<Following, 'settled'> {
  const index = new SearchIndex();
  let answered = false;
  const following = followStore(store, index, () => {
    if (answered) outdated();
    answered = false;
  });
  const stopListening = followRows(store.owner.id, following.heard);
  return {
    search: async (query, limit) => {
      answered = true;
      return { hits: index.search(query, limit), partial: !following.isComplete() };
    },
    settled: following.settled,
    stop() {
      stopListening();
      following.stop();
    },
  };
}
