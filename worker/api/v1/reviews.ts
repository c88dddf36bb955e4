import * as v from 'valibot';
import { REVIEW_STATES } from '#domain/model';
import { mutationArgs } from '#protocol/mutations';
import { findReviewFacts, listReviews } from '../../db/queries/reviews.ts';
import { Problem } from '../../http/problem.ts';
import { settleReview } from '../../intake/mail/settle-review.ts';
import { listOf, pagingEntries, readCursor, writeCursor } from '../paging.ts';
import { staffRoute, type Access, type Call, type Caller, type Route } from '../route.ts';
import { change } from './change.ts';

const DECIDERS: Access = { roles: ['owner', 'manager', 'chief'], token: true };

const reviewSchema = v.object({
  id: v.string(),
  teamId: v.string(),
  address: v.string(),
  name: v.string(),
  subject: v.string(),
  text: v.string(),
  letterId: v.string(),
  letters: v.number(),
  aligned: v.boolean(),
  state: v.picklist(REVIEW_STATES),
  firstAt: v.number(),
  lastAt: v.number(),
  decidedBy: v.nullable(v.string()),
  decidedAt: v.nullable(v.number()),
  clientId: v.nullable(v.string()),
});

const decision = {
  method: 'POST',
  access: DECIDERS,
  status: 200,
  refusals: { 404: 'No such review, or not for this caller.', 409: '`review.decided`: otherwise, by somebody else.' },
  idempotency: 'kept',
  answer: reviewSchema,
} as const;

export const reviewRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/v1/reviews',
    summary: 'Unknown senders whose letters wait for a decision, the newest first.',
    access: DECIDERS,
    status: 200,
    query: v.strictObject({ state: v.optional(v.picklist(REVIEW_STATES), 'held'), ...pagingEntries }),
    answer: listOf(reviewSchema),
    async run({ deps, caller, query: { state, cursor, limit } }) {
      const search = { state, scopes: caller.scopes, after: readCursor(cursor), limit };
      const { items, next } = await listReviews(deps.db, search);
      return { items, nextCursor: writeCursor(next) };
    },
  }),
  staffRoute({
    ...decision,
    path: '/api/v1/reviews/{id}/accept',
    summary: 'Let the sender in: all held letters are filed when this returns, and the next ones will be.',
    run: (call) => decide(call, 'review.accept', {}),
  }),
  staffRoute({
    ...decision,
    path: '/api/v1/reviews/{id}/link',
    summary: 'The sender is this client, by another address: all held letters are filed there when this returns.',
    body: v.strictObject({ clientId: mutationArgs['review.link'].entries.clientId }),
    run: (call) => decide(call, 'review.link', { clientId: call.body.clientId }),
  }),
  staffRoute({
    ...decision,
    path: '/api/v1/reviews/{id}/block',
    summary: 'Keep the sender out: all held letters are ignored when this returns, and the next ones will be.',
    run: (call) => decide(call, 'review.block', {}),
  }),
];

type Decision = 'review.accept' | 'review.link' | 'review.block';

async function decide<N extends Decision>(
  { deps, caller, params }: Call<Caller, unknown, unknown>,
  name: N,
  more: N extends 'review.link' ? { clientId: string } : object,
) {
  const reviewId = params['id'] ?? '';
  await change(deps, caller, name, { reviewId, ...more } as Parameters<typeof change<N>>[3]);
  await settleReview(deps.mail, reviewId);
  const review = await findReviewFacts(deps.db, reviewId, caller.scopes);
  if (review === null) throw new Problem('review.gone', 404);
  return review;
}
