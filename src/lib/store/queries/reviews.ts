import { Dexie } from 'dexie';
import type { Review } from '#domain/model';
import type { Store } from '../database.ts';
import { keyOf } from '../tables.ts';
import { cut, FIRST_PAGE, toRead, type Page, type Range } from './range.ts';

/** Letters of strangers, on the devices of those who decide about them. */

export type ReviewPage = Page<Review>;
export type ReviewView = {
  review: Review;
  teamName: string;
  /** Who decided; null before, and where it was a program. */
  decidedByName: string | null;
  /** Where the letters went: the client's newest task, when it is here. */
  taskId: string | null;
  clientName: string | null;
  /** A decision waits on this device. */
  pending: boolean;
};

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

/** Null when this device does not have it. */
export function reviewById(store: Store, reviewId: string): Promise<ReviewView | null> {
  return store.transaction('r', ['reviews', 'teams', 'employees', 'clients', 'tasks', 'shadows'], async () => {
    const review = await store.reviews.get(reviewId);
    if (!review) return null;
    const [team, decider, client, tasks, shadow] = await Promise.all([
      store.teams.get(review.teamId),
      review.decidedBy === null ? undefined : store.employees.get(review.decidedBy),
      review.clientId === null ? undefined : store.clients.get(review.clientId),
      review.clientId === null ? [] : store.tasks.where('rootId').equals(review.clientId).toArray(),
      store.shadows.get(keyOf('reviews', reviewId)),
    ]);
    return {
      review,
      teamName: team?.name ?? '',
      decidedByName: decider?.name ?? null,
      taskId: tasks.sort((a, b) => b.createdAt - a.createdAt)[0]?.id ?? null,
      clientName: client?.name ?? null,
      pending: shadow !== undefined,
    };
  });
}
