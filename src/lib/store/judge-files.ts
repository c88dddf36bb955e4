import * as v from 'valibot';
import type { MessageFile } from '#domain/model';
import type { Store } from './database.ts';
import type { KeptFile } from './device-files.ts';
import { keyOf } from './tables.ts';

/**
 * What is to be done with a file that waits here.
 * - `held`: goes with words that the server has not taken, a draft's or a refused reply's: it waits with them.
 * - `due`: the server has the message and expects the file.
 * - `done`: the server has it, or nobody wants it any more.
 * - `stray`: nothing here knows of it. Its card may have gone from this device: only the server can tell.
 */
export type Judgement = 'held' | 'due' | 'done' | 'stray';

const namesFiles = v.object({
  fileId: v.optional(v.string()),
  files: v.optional(v.array(v.object({ id: v.string() })), []),
});

/** One transaction: a message that is just being taken up is either still in the outbox, or its file's row is here. */
export function judgeFiles(store: Store, kept: readonly KeptFile[]): Promise<ReadonlyMap<string, Judgement>> {
  const { drafts, outbox, attention, files, shadows } = store;
  return store.transaction('r', drafts, outbox, attention, files, shadows, async () => {
    const ids = kept.map(({ id }) => id);
    const [unsent, rows, before] = await Promise.all([
      Promise.all([drafts.toArray(), outbox.toArray(), attention.toArray()]),
      files.bulkGet(ids),
      shadows.bulkGet(ids.map((id) => keyOf('files', id))),
    ]);
    const [written, waiting, refused] = unsent;
    const held = new Set([...written, ...[...waiting, ...refused].map(({ args }) => args)].flatMap(filesIn));
    return new Map(
      ids.map((id, i): [string, Judgement] => {
        // What this device has changed of the row is a wish; what counts is the server's word.
        const shadow = before[i];
        const row = shadow ? (shadow.row as MessageFile | null) : rows[i];
        return [id, held.has(id) ? 'held' : judge(row ?? null)];
      }),
    );
  });
}

const judge = (row: MessageFile | null): Judgement =>
  row === null ? 'stray' : row.state === 'expected' ? 'due' : 'done';

function filesIn(words: unknown): string[] {
  const read = v.safeParse(namesFiles, words);
  if (!read.success) return [];
  const { fileId, files } = read.output;
  return [...(fileId === undefined ? [] : [fileId]), ...files.map(({ id }) => id)];
}
