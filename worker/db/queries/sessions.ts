import { eq, lt } from 'drizzle-orm';
import type { Db, Statement } from '../client.ts';
import { sessions } from '../sign-in.ts';

export const endSessions = (db: Db, userId: string): Statement =>
  db.delete(sessions).where(eq(sessions.userId, userId));

/** Sessions past their end open nothing; this only tidies. @param now UTC milliseconds */
export const forgetExpiredSessions = (db: Db, now: number) =>
  db.delete(sessions).where(lt(sessions.expiresAt, new Date(now)));
