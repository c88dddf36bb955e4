import * as v from 'valibot';
import type { MessageFile } from '#domain/model';
import type { Store } from './database.ts';
import type { KeptFile } from './device-files.ts';
import { keyOf } from './tables.ts';

/**
 * What is to be done with a file that waits here.
 * - `held`: goes with words that the server has not taken, a draft's or a refused reply's: it waits with them. Words that came
 *   back hold it only while their reply really is taken back: if that was refused, the reply waits for its file.
 * - `due`: the server has the message and expects the file.
 * - `done`: the server has it, or nobody wants it any more.
 * - `stray`: nothing here knows of it. Its card may have gone from this device: only the server can tell.
 */
export type Judgement = 'held' | 'due' | 'done' | 'stray';

const attached = v.object({ id: v.string(), from: v.optional(v.string()) });
const takesFiles = v.object({ files: v.optional(v.array(attached), []) });
const leavesOut = v.object({ fileId: v.string() });

/** One transaction: a message that is just being taken up is either still in the outbox, or its file's row is here. */
export function judgeFiles(store: Store, kept: readonly KeptFile[]): Promise<ReadonlyMap<string, Judgement>> {
  const { drafts, outbox, attention, messages, files, shadows } = store;
  return store.transaction('r', [drafts, outbox, attention, messages, files, shadows], async () => {
    const ids = kept.map(({ id }) => id);
    const [unsent, rows, before] = await Promise.all([
      Promise.all([drafts.toArray(), outbox.toArray(), attention.toArray()]),
      files.bulkGet(ids),
      shadows.bulkGet(ids.map((id) => keyOf('files', id))),
    ]);
    const [written, waiting, refused] = unsent;
    const words = [...written, ...[...waiting, ...refused].map(({ args }) => args)].flatMap(filesIn);
    const replies = await messages.bulkGet(words.map(({ from }) => from ?? ''));
    const withWords = words.filter(({ from }, i) => from === undefined || replies[i]?.state === 'undone');
    // A wish to leave it out holds it back as long as it is one: refused, the letter still waits for its file.
    const held = new Set([...withWords.map(({ id }) => id), ...waiting.flatMap(({ args }) => leftOut(args))]);
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

function filesIn(words: unknown): v.InferOutput<typeof attached>[] {
  const read = v.safeParse(takesFiles, words);
  return read.success ? read.output.files : [];
}

function leftOut(args: unknown): string[] {
  const read = v.safeParse(leavesOut, args);
  return read.success ? [read.output.fileId] : [];
}
