import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Db, Statement } from '../client.ts';
import type { Guard } from '../guards.ts';
import { uploads } from '../records.ts';
import { files } from '../synced-mail.ts';
import { isVisible } from './visible.ts';

/** Files that were sent up and wait for the message that will carry them. */
export type Upload = typeof uploads.$inferSelect;

export const insertUpload = (db: Db, upload: Upload) => db.insert(uploads).values(upload);

const inIds = (ids: readonly string[]) => sql`${uploads.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** For a read batch: those of these that are there. */
export const uploadsById = (db: Db, ids: readonly string[]) =>
  db.select({ id: uploads.id, uploadedBy: uploads.uploadedBy, size: uploads.size }).from(uploads).where(inIds(ids));

/** None of them has been taken or swept away. */
export const uploadsWait = (ids: readonly string[]): Guard =>
  sql`(SELECT count(*) FROM uploads WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))) = ${ids.length}`;

/** A message carries them from now on. */
export const takeUploads = (db: Db, ids: readonly string[]): Statement => db.delete(uploads).where(inIds(ids));

/** The oldest of those that nothing has carried since before `until` (UTC ms). */
export async function findForgottenUploads(db: Db, until: number, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: uploads.id })
    .from(uploads)
    .where(lt(uploads.at, until))
    .orderBy(uploads.at)
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** @returns those that were still there: nobody carries them, and now nobody can. */
export async function forgetUploads(db: Db, ids: readonly string[]): Promise<string[]> {
  const gone = await db
    .delete(uploads)
    .where(inArray(uploads.id, [...ids]))
    .returning({ id: uploads.id });
  return gone.map(({ id }) => id);
}

/**
 * A file for whoever may have it: one of a message on a card they see, or one they have just sent up themselves.
 * @param uploaderId null for callers that send nothing up
 */
export async function findFile(
  db: Db,
  id: string,
  { scopes, uploaderId }: { scopes: readonly string[]; uploaderId: string | null },
) {
  const [file] = await db
    .select({ name: files.name })
    .from(files)
    .where(and(eq(files.id, id), isVisible(files.rootId, scopes)));
  if (file || uploaderId === null) return file ?? null;
  const [own] = await db
    .select({ name: uploads.name })
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.uploadedBy, uploaderId)));
  return own ?? null;
}
