import type { Db, Statement } from '../client.ts';
import { invitations } from '../records.ts';

export type NewInvitation = { hash: string; employeeId: string; expiresAt: number; purpose: 'invite' | 'reset' };

/** For the batch that makes the employee. */
export const insertInvitation = (db: Db, invitation: NewInvitation): Statement =>
  db.insert(invitations).values({ ...invitation, usedAt: null });
