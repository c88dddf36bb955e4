import type { FileState } from '#domain/model';
import { commit } from '../db/commit.ts';
import { rowsAreAt } from '../db/guards.ts';
import { findExpectedFile, type ExpectedFile } from '../db/queries/expected-files.ts';
import type { Deps } from './deps.ts';

type ArriveDeps = Pick<Deps, 'db' | 'now' | 'defer' | 'drain'> & { hub: Pick<Deps['hub'], 'poke'> };

/**
 * The file's bytes are in their place: everybody hears it, and the letter may leave. Somebody may have removed the file
 * while it was coming; then it stays removed.
 */
export async function arrive(deps: ArriveDeps, found: ExpectedFile, authorId: string): Promise<FileState> {
  for (let file: ExpectedFile | null = found; file?.state === 'expected';) {
    const { id, rootId, rev, scopes } = file;
    const committed = await commit(
      deps.db,
      {
        guards: [rowsAreAt('files', [{ id, rev }])],
        changes: [{ op: 'patch', table: 'files', id, rootId, set: { state: 'there' } }],
        by: authorId,
      },
      deps.now(),
    );
    if (committed.kind === 'committed') {
      deps.defer(deps.hub.poke({ head: committed.head, scopes }));
      deps.defer(deps.drain(0));
      return 'there';
    }
    file = await findExpectedFile(deps.db, id, authorId);
    if (file !== null) found = file;
  }
  return found.state;
}
