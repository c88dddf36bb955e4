import { foldQuotes, type FoldedLetter } from '#domain/mail/quotes';
import type { Review } from '#domain/model';
import type { Store } from '../database.ts';
import { keyOf } from '../tables.ts';

/** A stranger's letter with all that its page shows. */
export type ReviewView = {
  review: Review;
  /** As the conversation will show it, should the letter become one. */
  folded: FoldedLetter;
  teamName: string;
  /** Who decided; null before, and where it was a program. */
  decidedByName: string | null;
  /** Where the letters went: the client's newest task, when it is here. */
  taskId: string | null;
  clientName: string | null;
  /** A decision waits on this device. */
  pending: boolean;
};

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
      // Here and not where it is shown: looking for the marks of dozens of mail programs is a task of its own.
      folded: foldQuotes(review.text),
      teamName: team?.name ?? '',
      decidedByName: decider?.name ?? null,
      taskId: tasks.sort((a, b) => b.createdAt - a.createdAt)[0]?.id ?? null,
      clientName: client?.name ?? null,
      pending: shadow !== undefined,
    };
  });
}
