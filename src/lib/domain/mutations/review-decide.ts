import type { Client, Review } from '../model.ts';
import { employeeIdOf, leads } from '../permissions.ts';
import { applied, patch, refused, type MutationContext, type Mutator, type Outcome } from './mutation.ts';

export type ReviewDecide = { reviewId: string };
export type ReviewLink = { reviewId: string; clientId: string };

/** ML7: the sender's letters, those held and those to come, are let in as letters of a new client. */
export const reviewAccept: Mutator<ReviewDecide> = {
  keys: ({ reviewId }) => [{ table: 'reviews', id: reviewId }],
  run: (view, { reviewId }, context) =>
    decide(view.get('reviews', reviewId), { state: 'accepted', clientId: null }, context),
};

/** ML7: the sender is somebody we know, by another address. */
export const reviewLink: Mutator<ReviewLink> = {
  keys: ({ reviewId, clientId }) => [
    { table: 'reviews', id: reviewId },
    { table: 'clients', id: clientId },
  ],
  run(view, { reviewId, clientId }, context) {
    const client: Client | undefined = view.get('clients', clientId);
    const review = view.get('reviews', reviewId);
    return review && !client ? refused('client.gone') : decide(review, { state: 'linked', clientId }, context);
  },
};

/** ML7: nothing of this sender enters, now or later. */
export const reviewBlock: Mutator<ReviewDecide> = {
  keys: ({ reviewId }) => [{ table: 'reviews', id: reviewId }],
  run: (view, { reviewId }, context) =>
    decide(view.get('reviews', reviewId), { state: 'blocked', clientId: null }, context),
};

type Decision = { state: Exclude<Review['state'], 'held'>; clientId: string | null };

function decide(review: Review | undefined, { state, clientId }: Decision, { actor, now }: MutationContext): Outcome {
  if (!review) return refused('review.gone');
  if (!leads(actor)) return refused('review.not-allowed');
  // Two people, or one twice: the same decision is no contradiction. An accepted one names the client it made.
  if (review.state === state && (clientId === null || review.clientId === clientId)) return applied([]);
  if (review.state !== 'held') return refused('review.decided');
  const decidedBy = employeeIdOf(actor);
  return applied(
    [patch('reviews', review.id, { state, clientId, decidedBy, decidedAt: now })],
    [
      {
        kind: 'settle-review',
        reviewId: review.id,
        address: review.address,
        verdict: state === 'blocked' ? 'blocked' : 'accepted',
        decidedBy,
      },
    ],
  );
}
