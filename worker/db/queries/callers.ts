import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Locale, Role } from '#domain/model';
import type { Db } from '../client.ts';
import { readBatch } from '../read-batch.ts';
import { tokens } from '../records.ts';
import { employees } from '../synced.ts';
import { fullName } from './full-name.ts';
import { syncHead, userScope } from '../sync-tables.ts';

export type EmployeeCaller = {
  id: string;
  name: string;
  email: string;
  role: Role;
  language: Locale;
  scopes: string[];
  epoch: number;
};

const scopesOf = (id: typeof employees.id) =>
  sql<string>`(SELECT json_group_array(scope_id) FROM ${userScope} WHERE user_id = ${fullName(id)})`;

/** Who a session stands for, and what they may see; null once they are no longer active. */
export async function findEmployeeCaller(db: Db, userId: string): Promise<EmployeeCaller | null> {
  const [row] = await db
    .select({
      id: employees.id,
      name: employees.name,
      email: employees.email,
      role: employees.role,
      language: employees.language,
      scopes: scopesOf(employees.id),
      epoch: sql<number>`(SELECT ${syncHead.epoch} FROM ${syncHead})`,
    })
    .from(employees)
    .where(and(eq(employees.id, userId), eq(employees.active, true)));
  return row ? { ...row, scopes: JSON.parse(row.scopes) as string[] } : null;
}

/** A token lives as long as it is not revoked and its maker is an active owner, whose powers it has. */
export async function findTokenCaller(db: Db, hash: string): Promise<{ id: string; scopes: string[] } | null> {
  const batch = readBatch(db);
  const rows = batch.add(
    db
      .select({ id: tokens.id, scopes: scopesOf(employees.id) })
      .from(tokens)
      .innerJoin(employees, eq(employees.id, tokens.createdBy))
      .where(
        and(eq(tokens.hash, hash), isNull(tokens.revokedAt), eq(employees.active, true), eq(employees.role, 'owner')),
      ),
  );
  await batch.runTogether();
  const [row] = rows();
  return row ? { id: row.id, scopes: JSON.parse(row.scopes) as string[] } : null;
}

export async function isActiveEmployee(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: employees.id })
    .from(employees)
    .where(and(eq(employees.id, id), eq(employees.active, true)));
  return rows.length > 0;
}

type Scoped = { userId: string; scopes: string[] };

/** Active owners and managers, with what they may see. */
export const findManagementScopes = (db: Db): Promise<Scoped[]> =>
  selectScopes(db, inArray(employees.role, ['owner', 'manager']));

/** Those of the employees who are active, with what they may see. */
export const findScopes = (db: Db, ids: readonly string[]): Promise<Scoped[]> =>
  selectScopes(db, inArray(employees.id, [...ids]));

async function selectScopes(db: Db, which: SQL): Promise<Scoped[]> {
  const rows = await db
    .select({ userId: employees.id, scopes: scopesOf(employees.id) })
    .from(employees)
    .where(and(which, eq(employees.active, true)));
  return rows.map(({ userId, scopes }) => ({ userId, scopes: JSON.parse(scopes) as string[] }));
}
