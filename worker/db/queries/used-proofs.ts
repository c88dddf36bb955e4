import { lt, sql } from 'drizzle-orm';
import { usedProofs } from '../records.ts';
import type { Db } from '../client.ts';

/** Takes a proof for `usedBy`, in one statement, so that of two takers at once one loses. The same taker may come again. */
export async function takeProof(db: Db, use: { hash: string; usedBy: string; expiresAt: number }): Promise<boolean> {
  const taken = await db
    .insert(usedProofs)
    .values(use)
    .onConflictDoUpdate({
      target: usedProofs.hash,
      set: { hash: sql`excluded.hash` },
      setWhere: sql`${usedProofs.usedBy} = excluded.used_by`,
    })
    .returning({ hash: usedProofs.hash });
  return taken.length > 0;
}

/** A proof past its end is refused by its own date. */
export const forgetExpiredProofs = (db: Db, now: number) => db.delete(usedProofs).where(lt(usedProofs.expiresAt, now));
