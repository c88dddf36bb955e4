import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { LinkPurpose } from '#domain/link';
import type { Db, Statement } from '../client.ts';
import type { Guard } from '../guards.ts';
import { invitations } from '../records.ts';
import { accounts } from '../sign-in.ts';
import { employees, organisation } from '../synced.ts';

/** Links to a password, as the base knows them: by hash, single use, with an end. */

export type NewInvitation = { hash: string; employeeId: string; expiresAt: number; purpose: LinkPurpose };

export const insertInvitation = (db: Db, invitation: NewInvitation): Statement =>
  db.insert(invitations).values({ ...invitation, usedAt: null });

/** Ends every open link of an employee. */
export const endLinks = (db: Db, employeeId: string, now: number): Statement =>
  db
    .update(invitations)
    .set({ usedAt: now })
    .where(and(eq(invitations.employeeId, employeeId), isNull(invitations.usedAt)));

const isOpen = (now: number) => and(isNull(invitations.usedAt), gt(invitations.expiresAt, now));

/** Whose password an open link is for; null when it is used, past its end, unknown, or its owner is gone. */
export async function findOpenLink(db: Db, hash: string, now: number) {
  const [row] = await db
    .select({
      employeeId: employees.id,
      purpose: invitations.purpose,
      name: employees.name,
      email: employees.email,
      organisation: organisation.name,
    })
    .from(invitations)
    .innerJoin(employees, eq(employees.id, invitations.employeeId))
    .innerJoin(organisation, sql`true`)
    .where(and(eq(invitations.hash, hash), isOpen(now), eq(employees.active, true)));
  return row ?? null;
}

/** Asked again in the batch that uses it: of two users at once one comes too late. */
export const linkIsOpen = (hash: string, now: number): Guard =>
  sql<boolean>`EXISTS (SELECT 1 FROM invitations i JOIN employees e ON e.id = i.employee_id AND e.active
    WHERE i.hash = ${hash} AND i.used_at IS NULL AND i.expires_at > ${now})`;

/** What a letter with an open link says; null when its owner may have none any more, or the link opens nothing. */
export async function findAddressee(db: Db, { employeeId, hash }: { employeeId: string; hash: string }, now: number) {
  const [row] = await db
    .select({
      name: employees.name,
      email: employees.email,
      language: employees.language,
      organisation: organisation.name,
      from: organisation.mailAddress,
    })
    .from(employees)
    .innerJoin(invitations, eq(invitations.employeeId, employees.id))
    .innerJoin(organisation, sql`true`)
    .where(and(eq(employees.id, employeeId), eq(employees.active, true), eq(invitations.hash, hash), isOpen(now)));
  return row ?? null;
}

/** Who can sign in with this address, and how many open links of the purpose they have; null when nobody can. */
export async function findForgetful(db: Db, email: string, now: number) {
  const [row] = await db
    .select({
      id: employees.id,
      openLinks: sql<number>`(SELECT count(*) FROM invitations i WHERE i.employee_id = employees.id
        AND i.purpose = 'reset' AND i.used_at IS NULL AND i.expires_at > ${now})`,
    })
    .from(employees)
    .where(and(eq(employees.email, email), eq(employees.active, true)));
  return row ?? null;
}

/** Asked again in the batch that writes to another address than before. */
export const hasNotJoined = (employeeId: string): Guard =>
  sql<boolean>`NOT EXISTS (SELECT 1 FROM accounts WHERE user_id = ${employeeId})`;

export async function hasPassword(db: Db, employeeId: string): Promise<boolean> {
  const rows = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.userId, employeeId)).limit(1);
  return rows.length > 0;
}
