import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { tokens } from '../records.ts';

export type NewToken = { id: string; name: string; hash: string; createdBy: string; createdAt: number };

/** @returns false when there is, or was, a token of this id */
export async function insertToken(db: Db, token: NewToken): Promise<boolean> {
  const made = await db
    .insert(tokens)
    .values({ ...token, revokedAt: null })
    .onConflictDoNothing({ target: tokens.id })
    .returning({ id: tokens.id });
  return made.length > 0;
}

/** Tokens that still open the door, without what is kept to recognise them. */
export const listTokens = (db: Db) =>
  db
    .select({ id: tokens.id, name: tokens.name, createdBy: tokens.createdBy, createdAt: tokens.createdAt })
    .from(tokens)
    .where(isNull(tokens.revokedAt))
    .orderBy(asc(tokens.createdAt), asc(tokens.id));

/** @returns false when there is no such token, or it was revoked before */
export async function revokeToken(db: Db, id: string, now: number): Promise<boolean> {
  const revoked = await db
    .update(tokens)
    .set({ revokedAt: now })
    .where(and(eq(tokens.id, id), isNull(tokens.revokedAt)))
    .returning({ id: tokens.id });
  return revoked.length > 0;
}
