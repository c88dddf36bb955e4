import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { KEEP, LocalRow, takeOver } from '../local-rows.ts';
import type { Guard } from '../guards.ts';
import { outbox } from '../records.ts';

export type EffectKind =
  | 'mail'
  | 'assign'
  | 'roster'
  | 'release'
  | 'own-clients'
  | 'review'
  | 'link'
  | 'alert'
  | 'ring';

export type NewEffect = {
  id: string;
  kind: EffectKind;
  payload: unknown;
  /** UTC ms. */
  dueAt: number;
  automaticTo: string | null;
};

/** An effect somebody has taken on until `leaseUntil`. */
export type Claimed = { id: string; kind: EffectKind; payload: unknown; attempts: number; leaseUntil: number };

type Claim = Pick<Claimed, 'id' | 'leaseUntil'>;

/** Owes the effect, or owes it again. */
export function putEffect({ payload, ...effect }: NewEffect, now: number): LocalRow {
  const due = {
    payload: JSON.stringify(payload),
    dueAt: effect.dueAt,
    state: 'queued' as const,
    leaseUntil: null,
    attempts: 0,
    lastError: null,
  };
  return new LocalRow(outbox, { ...effect, ...due, createdAt: now }, DUE_ANEW);
}

/** Stands as `unknown` from the beginning; what is known of it already stays. */
export const keepUnsure = ({ payload, ...effect }: NewEffect, now: number): LocalRow =>
  new LocalRow(
    outbox,
    { ...effect, payload: JSON.stringify(payload), state: 'unknown', attempts: 0, createdAt: now },
    KEEP,
  );

const DUE_ANEW = takeOver(outbox, outbox.id, ['payload', 'dueAt', 'state', 'leaseUntil', 'attempts', 'lastError']);

/** Still the lease that was taken: whoever lost it has nothing to say about the row any more. */
export const holdsLeases = (claims: readonly Claim[]): Guard => {
  const leases = JSON.stringify(claims.map(({ id, leaseUntil }) => ({ id, leaseUntil })));
  return sql`NOT EXISTS (SELECT 1 FROM json_each(${leases}) g LEFT JOIN outbox x ON x.id = g.value ->> 'id'
    WHERE x.state IS NOT 'sending' OR x.lease_until IS NOT g.value ->> 'leaseUntil')`;
};

const claimed = {
  id: outbox.id,
  kind: outbox.kind,
  payload: outbox.payload,
  attempts: outbox.attempts,
  leaseUntil: outbox.leaseUntil,
};
type ClaimedRow = Omit<Claimed, 'payload' | 'leaseUntil'> & { payload: string; leaseUntil: number | null };
const toClaimed = (row: ClaimedRow): Claimed => ({
  ...row,
  payload: JSON.parse(row.payload) as unknown,
  leaseUntil: row.leaseUntil ?? 0,
});

/** Some file of the letter has not come: it leaves with all of them, or when a person has removed the missing one (FL3). */
const awaitsFiles = sql`${outbox.kind} = 'mail' AND EXISTS (SELECT 1 FROM files f
  WHERE f.message_id = ${outbox.payload} ->> 'messageId' AND f.state = 'expected')`;

/**
 * Takes up to `limit` due effects, the longest due first. Of two takers at once each row goes to one. Letters whose files
 * are awaited are nobody's, however they came to be due: first sent, put back, or tried again.
 */
export async function claimDue(db: Db, { now, leaseUntil, limit }: { now: number; leaseUntil: number; limit: number }) {
  const due = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(sql`${outbox.state} = 'queued'`, lte(outbox.dueAt, now), sql`NOT (${awaitsFiles})`))
    .orderBy(outbox.dueAt)
    .limit(limit);
  const rows = await db
    .update(outbox)
    .set({ state: 'sending', leaseUntil, attempts: sql`${outbox.attempts} + 1` })
    .where(inArray(outbox.id, due))
    .returning(claimed);
  return rows.map(toClaimed);
}

/** Effects that may be repeated and whose taker is gone are due again. */
export async function requeueExpired(db: Db, now: number): Promise<void> {
  await db
    .update(outbox)
    .set({ state: 'queued', leaseUntil: null })
    .where(and(sql`${outbox.state} = 'sending'`, lte(outbox.leaseUntil, now), sql`${outbox.kind} <> 'mail'`));
}

/** Letters whose sender is gone: nobody knows whether they left. */
export async function findLostLetters(db: Db, now: number): Promise<Claimed[]> {
  const rows = await db
    .select(claimed)
    .from(outbox)
    .where(and(sql`${outbox.state} = 'sending'`, lte(outbox.leaseUntil, now), eq(outbox.kind, 'mail')));
  return rows.map(toClaimed);
}

/** How a letter's attempt ended. */
export type Settled =
  | { state: 'sent'; sentAs: string }
  | { state: 'queued'; dueAt: number; lastError: string }
  | { state: 'failed' | 'unknown'; lastError: string };

const isClaim = ({ id, leaseUntil }: Claim) =>
  and(eq(outbox.id, id), eq(outbox.state, 'sending'), eq(outbox.leaseUntil, leaseUntil));

/** Writes how attempts ended; nothing where the lease has been lost. */
export function settleEffects(db: Db, ends: readonly { effect: Claim; settled: Settled }[]) {
  const rows = ends.map(({ effect: { id, leaseUntil }, settled }) => ({ id, leaseUntil, ...settled }));
  return db.run(sql`UPDATE outbox SET state = v ->> 'state', lease_until = NULL,
      due_at = coalesce(v ->> 'dueAt', due_at), sent_as = coalesce(v ->> 'sentAs', sent_as),
      last_error = coalesce(v ->> 'lastError', last_error)
    FROM (SELECT value AS v FROM json_each(${JSON.stringify(rows)}))
    WHERE id = v ->> 'id' AND state = 'sending' AND lease_until = v ->> 'leaseUntil'`);
}

/** Ends an effect that leaves its own traces; one that was asked for again meanwhile is queued, and stays. */
export const endEffect = (db: Db, claim: Claim) => db.delete(outbox).where(isClaim(claim));
