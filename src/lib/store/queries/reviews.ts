import { Dexie } from 'dexie';
import type { Review } from '#domain/model';
import type { Store } from '../database.ts';
import { cut, FIRST_PAGE, toRead, type Page, type Range } from './range.ts';

/** Letters of strangers, on the devices of those who decide about them. */

export type ReviewPage = Page<Review>;

const HELD = '[state+lastAt+id]';

/** Those that wait for a decision, the longest waiting first. */
export function heldReviews(store: Store, range: Range = FIRST_PAGE): Promise<ReviewPage> {
  const { after, until } = range;
  return store.transaction('r', store.reviews, async () => {
    const low = after ? [after.at, after.id] : [Dexie.minKey];
    const high = until ? [until.at, until.id] : [[]];
    const stretch = store.reviews.where(HELD).between(['held', ...low], ['held', ...high], after === null, true);
    const found = await stretch.limit(toRead(range)).toArray();
    return cut(found, range, ({ lastAt, id }) => ({ at: lastAt, id }));
  });
}

/** How many strangers wait. */
export const countHeld = (store: Store): Promise<number> =>
  store.transaction('r', store.reviews, async () =>
    store.reviews.where(HELD).between(['held', Dexie.minKey], ['held', Dexie.maxKey]).count(),
  );
