import * as v from 'valibot';
import type { Message } from '#domain/model';
import type { Store } from '../database.ts';
import type { AttentionRow, DraftFile } from '../tables.ts';
import { thread, type ThreadPlace } from './thread.ts';

/** A reply that was not sent, because others wrote before it arrived (sync.md, Conflicts). */
export type HeldReply = {
  /** Of what was refused. */
  id: string;
  text: string;
  files: DraftFile[];
  /** When it was written, by the server's clock as far as known. */
  at: number;
  /** The messages its author had not seen, oldest first. */
  between: readonly string[];
};

export const isHeldReply = ({ name, code }: Pick<AttentionRow, 'name' | 'code'>): boolean =>
  name === 'reply.send' && code === 'reply.unseen';

const argsSchema = v.object({
  conversationId: v.string(),
  text: v.string(),
  files: v.optional(
    v.array(
      v.object({
        id: v.string(),
        name: v.string(),
        mediaType: v.string(),
        size: v.number(),
        hash: v.exactOptional(v.string()),
        from: v.exactOptional(v.string()),
      }),
    ),
    [],
  ),
});

/** The files that a refused reply carried. */
export function filesOfReply(args: unknown): DraftFile[] {
  const read = v.safeParse(argsSchema, args);
  return read.success ? read.output.files : [];
}

/** Inside a transaction that reads messages. */
export async function heldReplies(
  store: Store,
  place: ThreadPlace,
  refused: readonly AttentionRow[],
): Promise<HeldReply[]> {
  const held = refused.filter(isHeldReply).flatMap((row) => {
    const args = v.safeParse(argsSchema, row.args);
    return args.success && args.output.conversationId === place.conversationId ? [{ row, args: args.output }] : [];
  });
  if (held.length === 0) return [];
  const said = await thread(store, place).toArray();
  return held
    .sort((a, b) => a.row.written - b.row.written)
    .map(({ row, args: { text, files } }) => ({
      id: row.id,
      text,
      files,
      at: row.at,
      between: said.filter((message) => isUnseen(message, row, store.owner.id)).map(({ id }) => id),
    }));
}

/** The same that the server judges by: others' words that are no automatic letter. What was written before the device had
 * seen all of the conversation says only when that was. */
function isUnseen(message: Message, { base, at, saw }: AttentionRow, authorId: string): boolean {
  if (message.automatic || message.authorId === authorId || message.seq === 0) return false;
  return base > 0 ? message.seq > base : message.at > (saw ?? at);
}
