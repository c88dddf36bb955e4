import type { Actor } from '#domain/model';
import { employeeIdOf } from '#domain/permissions';
import { refused, type Refused } from '#domain/mutations/mutation';
import type { Db, Statement } from '../db/client.ts';
import type { Guard } from '../db/guards.ts';
import { takeUploads, uploadsWait } from '../db/queries/uploads.ts';
import type { Decided } from './decide.ts';
import type { Loaded } from './load.ts';
import type { Wish } from './wish.ts';

/** A device says which files go with a message; whether it has sent them up itself is known here only. */

/** Named by nobody else's id, nor by a size it does not have: what a message carries is what its author sent up. */
export function notSentUp({ uploads }: Loaded, { files }: Wish, actor: Actor): Refused | null {
  const author = employeeIdOf(actor);
  const areAll = files.every(({ id, size }) => {
    const upload = uploads.get(id);
    return upload !== undefined && upload.uploadedBy === author && upload.size === size;
  });
  return areAll ? null : refused('file.gone');
}

const attachedIds = ({ changes }: Pick<Decided, 'changes'>): string[] =>
  changes.flatMap((change) =>
    change.op === 'insert' && change.table === 'files' && change.row.state === 'there' ? [change.row.id as string] : [],
  );

export function uploadGuards(decided: Pick<Decided, 'changes'>): Guard[] {
  const ids = attachedIds(decided);
  return ids.length === 0 ? [] : [uploadsWait(ids)];
}

export function uploadStatements(db: Db, decided: Pick<Decided, 'changes'>): Statement[] {
  const ids = attachedIds(decided);
  return ids.length === 0 ? [] : [takeUploads(db, ids)];
}
