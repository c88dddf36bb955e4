import type { Review } from '#domain/model';
import { commit } from '../../db/commit.ts';
import { identitiesBelongTo, rowsAreAt } from '../../db/guards.ts';
import { findHeld } from '../../db/queries/mail-inbox.ts';
import { findIdentitiesOf, findReview, type DecidedReview } from '../../db/queries/reviews.ts';
import { idsOf } from '../ids.ts';
import type { MailDeps } from './deps.ts';
import { processLetter } from './process.ts';

const LETTERS_A_READING = 20;

/**
 * Carries out what a person decided about a stranger: every held letter is filed, in the order they came, or ignored.
 * May be repeated at any time; what is done is no longer held.
 * @throws when a letter could not be settled, so that it is tried again
 */
export async function settleReview(deps: MailDeps, reviewId: string): Promise<void> {
  const review = await findReview(deps.db, reviewId);
  if (review === null || review.state === 'held') return;
  if (review.state === 'linked') await vouchFor(deps, review);
  for (;;) {
    const held = await findHeld(deps.db, reviewId, LETTERS_A_READING);
    if (held.length === 0) return;
    for (const input of held) {
      const processed = await (await processLetter(deps, input))();
      if (processed.kind === 'undone' || processed.kind === 'held')
        throw new Error(`the letter ${input.key} is still held`);
      if (processed.kind === 'filed') await nameClient(deps, review, processed.received.clientId);
    }
  }
}

/** The address is the client's from now on: a person says so (`staff`), which is more than a letter can. */
async function vouchFor(deps: MailDeps, { id, address, clientId }: DecidedReview): Promise<void> {
  if (clientId === null) return;
  const carriers = await findIdentitiesOf(deps.db, address);
  // Somebody has proven it theirs, or it is on the card: the letters go where it belongs.
  if (carriers.some((carrier) => carrier.attested || carrier.clientId === clientId)) return;
  const row = {
    id: idsOf('mail', id, ['identity-email'])['identity-email'],
    rootId: clientId,
    clientId,
    kind: 'email',
    value: address,
    evidence: 'staff',
    attested: true,
    createdAt: deps.now(),
  } as const;
  const known = carriers.map((carrier) => carrier.clientId);
  const committed = await commit(
    deps.db,
    {
      guards: [identitiesBelongTo([{ kind: 'email', value: address }], known)],
      changes: [{ op: 'insert', table: 'identities', row }],
    },
    deps.now(),
  );
  if (committed.kind === 'conflict') throw new Error(`the address of review ${id} changed hands`);
}

/** The screen leads from the decision to the card it made. */
async function nameClient(deps: MailDeps, review: DecidedReview, clientId: string): Promise<void> {
  if (review.clientId !== null) return;
  const set: Pick<Review, 'clientId'> = { clientId };
  const change = { op: 'patch', table: 'reviews', id: review.id, rootId: review.id, set } as const;
  const guards = [rowsAreAt('reviews', [{ id: review.id, rev: review.rev }])];
  const committed = await commit(deps.db, { guards, changes: [change] }, deps.now());
  if (committed.kind === 'conflict') return;
  review.clientId = clientId;
  deps.defer(deps.poke({ head: committed.head, scopes: review.scopes }));
}
