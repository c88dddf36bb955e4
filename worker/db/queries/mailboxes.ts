import { asc } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { mailboxes } from '../synced-mail.ts';

/** Every address that letters are or were taken at. */
export const listMailboxes = (db: Db) =>
  db
    .select({ id: mailboxes.id, address: mailboxes.address, teamId: mailboxes.teamId, active: mailboxes.active })
    .from(mailboxes)
    .orderBy(asc(mailboxes.address));
