import { and, desc, eq } from 'drizzle-orm';
import type { ReviewState } from '#domain/model';
import type { Db, Statement } from '../client.ts';
import { senders } from '../records.ts';
import { identities } from '../synced.ts';
import { reviews } from '../synced-mail.ts';
import { isAfter, isVisible, pageOf, type Page, type Position } from './visible.ts';

/** A review as whoever carries out its decision needs it. */
export type DecidedReview = {
  id: string;
  rev: number;
  state: ReviewState;
  address: string;
  clientId: string | null;
  scopes: readonly string[];
};

export async function findReview(db: Db, id: string): Promise<DecidedReview | null> {
  const [row] = await db
    .select({
      id: reviews.id,
      rev: reviews.rev,
      state: reviews.state,
      address: reviews.address,
      clientId: reviews.clientId,
      scopes: reviews.scopes,
    })
    .from(reviews)
    .where(eq(reviews.id, id));
  return row ?? null;
}

/** Whose card carries this e-mail address. */
export const findIdentitiesOf = (db: Db, address: string) =>
  db
    .select({ clientId: identities.clientId, attested: identities.attested })
    .from(identities)
    .where(and(eq(identities.kind, 'email'), eq(identities.value, address)));

type Verdict = { address: string; verdict: 'accepted' | 'blocked'; decidedBy: string | null };

/** The decision holds for the sender's next letters too. */
export function judgeSender(db: Db, { address, verdict, decidedBy }: Verdict, decidedAt: number): Statement {
  const judged = { verdict, decidedBy, decidedAt };
  return db
    .insert(senders)
    .values({ address, ...judged })
    .onConflictDoUpdate({ target: senders.address, set: judged });
}

const COLUMNS = {
  id: reviews.id,
  teamId: reviews.teamId,
  address: reviews.address,
  name: reviews.name,
  subject: reviews.subject,
  text: reviews.text,
  letterId: reviews.letterId,
  letters: reviews.letters,
  aligned: reviews.aligned,
  state: reviews.state,
  firstAt: reviews.firstAt,
  lastAt: reviews.lastAt,
  decidedBy: reviews.decidedBy,
  decidedAt: reviews.decidedAt,
  clientId: reviews.clientId,
};
export type ReviewFacts = { [K in keyof typeof COLUMNS]: (typeof reviews.$inferSelect)[K] };

type Search = { scopes: readonly string[]; state: ReviewState; after: Position | undefined; limit: number };

/** Reviews the scopes show, those that came first last. */
export async function listReviews(db: Db, { scopes, state, after, limit }: Search): Promise<Page<ReviewFacts>> {
  const rows = await db
    .select({ ...COLUMNS, createdAt: reviews.firstAt })
    .from(reviews)
    .where(
      and(isVisible(reviews.rootId, scopes), eq(reviews.state, state), isAfter(reviews.firstAt, reviews.id, after)),
    )
    .orderBy(desc(reviews.firstAt), desc(reviews.id))
    .limit(limit + 1);
  return pageOf(rows, limit);
}

export async function findReviewFacts(db: Db, id: string, scopes: readonly string[]): Promise<ReviewFacts | null> {
  const [row] = await db
    .select(COLUMNS)
    .from(reviews)
    .where(and(eq(reviews.id, id), isVisible(reviews.rootId, scopes)));
  return row ?? null;
}
