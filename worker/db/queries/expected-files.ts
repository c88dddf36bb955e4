import { and, eq, sql } from 'drizzle-orm';
import type { FileState } from '#domain/model';
import type { Db } from '../client.ts';
import { clients, messages } from '../synced.ts';
import { files } from '../synced-mail.ts';

/** Files that follow their message. */

export type ExpectedFile = {
  id: string;
  rootId: string;
  rev: number;
  size: number;
  state: FileState;
  /** SHA-256, hex. */
  hash: string;
  /** Who sees the card. */
  scopes: readonly string[];
};

/** One whose bytes its author's device was to bring; to anybody else it does not exist. They may have lost sight of the card meanwhile:
 * the letter is theirs, and leaves with what they gave it. */
export async function findExpectedFile(db: Db, id: string, authorId: string): Promise<ExpectedFile | null> {
  const [file] = await db
    .select({
      id: files.id,
      rootId: files.rootId,
      rev: files.rev,
      size: files.size,
      state: files.state,
      hash: files.hash,
      scopes: clients.scopes,
    })
    .from(files)
    .innerJoin(messages, eq(messages.id, files.messageId))
    .innerJoin(clients, eq(clients.id, files.rootId))
    .where(and(eq(files.id, id), eq(messages.authorId, authorId)));
  return file === undefined || file.hash === null ? null : { ...file, hash: file.hash };
}

/** The same content, which this person has brought before. Asked of their own files only: knowing a hash must not give
 * anybody a file. */
export async function findTwin(db: Db, { id, hash, size }: ExpectedFile, authorId: string): Promise<string | null> {
  const [twin] = await db
    .select({ id: files.id })
    .from(files)
    .innerJoin(messages, eq(messages.id, files.messageId))
    .where(
      and(
        // By a constant word, so that the partial index serves.
        sql`${files.hash} IS NOT NULL`,
        eq(files.hash, hash),
        eq(files.size, size),
        eq(files.state, 'there'),
        sql`${files.id} <> ${id}`,
        eq(messages.authorId, authorId),
      ),
    )
    .limit(1);
  return twin?.id ?? null;
}
