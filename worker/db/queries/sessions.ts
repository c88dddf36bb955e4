import { eq } from 'drizzle-orm';
import type { Db, Statement } from '../client.ts';
import { sessions } from '../sign-in.ts';

export const endSessions = (db: Db, userId: string): Statement => db.delete(sessions).where(eq(sessions.userId, userId));
