import { and, eq, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { insertLocal, KEEP, LocalRow } from '../local-rows.ts';
import { apiAnswers } from '../records.ts';

/** An API write under an Idempotency-Key. `caller` is the token's or the employee's id: keys of different callers never meet. */
export type KeyedCall = { caller: string; key: string; bodyHash: string };
export type Answer = { status: number; body: string };
export type Claim =
  | { kind: 'claimed' }
  | { kind: 'answered'; answer: Answer }
  | { kind: 'reused' }
  | { kind: 'in-progress' };

/** A claim that has no answer after this long died with its process. */
const CLAIM_LIFETIME_MS = 30_000;
const KEPT_MS = 7 * 24 * 60 * 60_000;
/** `status` of a claim whose answer is still being made. */
const PENDING = 0;

const isCall = ({ caller, key }: KeyedCall) => and(eq(apiAnswers.tokenId, caller), eq(apiAnswers.key, key));
const stored = { bodyHash: apiAnswers.bodyHash, status: apiAnswers.status, body: apiAnswers.body };

/** Takes the key, in one statement; or tells what became of it. */
export async function claimKey(db: Db, call: KeyedCall, now: number): Promise<Claim> {
  const [taken, [found]] = await db.batch([
    db
      .insert(apiAnswers)
      .values({ tokenId: call.caller, key: call.key, bodyHash: call.bodyHash, status: PENDING, body: '', at: now })
      .onConflictDoUpdate({
        target: [apiAnswers.tokenId, apiAnswers.key],
        set: { at: now },
        setWhere: sql`${apiAnswers.status} = ${PENDING} AND ${apiAnswers.at} < ${now - CLAIM_LIFETIME_MS}
          AND ${apiAnswers.bodyHash} = excluded.body_hash`,
      })
      .returning({ key: apiAnswers.key }),
    db.select(stored).from(apiAnswers).where(isCall(call)),
  ]);
  if (taken.length > 0) return { kind: 'claimed' };
  if (found === undefined || found.bodyHash !== call.bodyHash) return { kind: 'reused' };
  if (found.status === PENDING) return { kind: 'in-progress' };
  return { kind: 'answered', answer: { status: found.status, body: found.body } };
}

export async function keepAnswer(db: Db, call: KeyedCall, answer: Answer): Promise<void> {
  await db.update(apiAnswers).set(answer).where(isCall(call));
}

/** The call had no effect: the same key may be tried again. */
export async function releaseKey(db: Db, call: KeyedCall): Promise<void> {
  await db.delete(apiAnswers).where(and(isCall(call), eq(apiAnswers.status, PENDING)));
}

/** For the batch of an effect that is unique by itself; whoever came first has answered. */
export const answerRow = (call: KeyedCall, answer: Answer, now: number): LocalRow =>
  new LocalRow(apiAnswers, { tokenId: call.caller, key: call.key, bodyHash: call.bodyHash, ...answer, at: now }, KEEP);

/** Keeps this answer unless the key has one, and returns the one that is kept. */
export async function firstAnswer(db: Db, call: KeyedCall, answer: Answer, now: number): Promise<Answer> {
  const [, [kept]] = await db.batch([
    db.run(insertLocal([answerRow(call, answer, now)])),
    db.select(stored).from(apiAnswers).where(isCall(call)),
  ]);
  if (kept === undefined) throw new Error('an answer that was written is not there');
  return { status: kept.status, body: kept.body };
}

export const forgetOldAnswers = (db: Db, now: number) => db.delete(apiAnswers).where(lt(apiAnswers.at, now - KEPT_MS));
