import { m } from '#messages';
import type { Review } from '#domain/model';
import { mutate } from '$lib/sync/mutate.ts';
import { status } from '$lib/sync/status.svelte.ts';
import { attempt } from '$lib/ui/attempt.ts';
import { toast } from '$lib/ui/toast.ts';

/** The three ways with a stranger. Each settles all their letters, and the next ones. @returns false when nothing was written */

const WORDS = { refused: m.review_refused, failed: m.review_store_failed };

const senderOf = ({ name, address }: Review): string => name || address;

export const accept = (review: Review): Promise<boolean> =>
  decided(() => mutate('review.accept', { reviewId: review.id }), m.review_done_accepted({ sender: senderOf(review) }));

export const link = (review: Review, client: { id: string; name: string }): Promise<boolean> =>
  decided(
    () => mutate('review.link', { reviewId: review.id, clientId: client.id }),
    m.review_done_linked({ sender: senderOf(review), client: client.name }),
  );

export const block = (review: Review): Promise<boolean> =>
  decided(() => mutate('review.block', { reviewId: review.id }), m.review_done_blocked({ sender: senderOf(review) }));

async function decided(write: Parameters<typeof attempt>[0], done: string): Promise<boolean> {
  const written = await attempt(write, WORDS);
  if (written) toast.success(done, status.online ? {} : { description: m.review_done_offline() });
  return written;
}
