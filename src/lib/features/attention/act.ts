import { m } from '#messages';
import type { AttentionCase } from '$lib/store/queries/attention-cases.ts';
import { filesOfReply } from '$lib/store/queries/held-replies.ts';
import { retry, retryAs } from '$lib/sync/attention.ts';
import { newId } from '$lib/sync/mutate.ts';
import { attempt } from '$lib/ui/attempt.ts';
import { toast } from '$lib/ui/toast.ts';
import { wordOf } from './may-retry.ts';
import type { WayOut } from './ways-out.ts';

type Written = Awaited<ReturnType<typeof retry>>;

const WORDS = { refused: m.attention_still_refused, failed: m.attention_failed };

/** Ways out that write something at once; the others open something. */
const WRITES: Partial<Record<WayOut, { write: (item: AttentionCase) => Promise<Written>; done: () => string }>> = {
  again: { write: ({ id }) => retry(id), done: m.attention_retried },
  'again-with-dependants': { write: withDependants, done: m.attention_retried },
  'reply-now': { write: (item) => replyNow(item, filesOfReply(item.args)), done: m.attention_retried },
  'reply-without-files': { write: (item) => replyNow(item, []), done: m.attention_retried },
  note: { write: asNote, done: m.attention_kept },
};

/** Takes a way out that writes. What was refused goes only when its successor is on the disk. */
export async function act(item: AttentionCase, way: WayOut): Promise<void> {
  const found = WRITES[way];
  if (found === undefined) return;
  if (await attempt(() => found.write(item), WORDS)) toast.success(found.done());
}

/** In the order they were written: each finds what the one before has made. */
async function withDependants({ id, dependants }: AttentionCase): Promise<Written> {
  const first = await retry(id);
  if (first.kind === 'refused') return first;
  for (const dependant of dependants) {
    const written = await retry(dependant.id);
    // Those that have not been refused yet are still on their way, and need nothing.
    if (written.kind === 'refused' && written.code !== 'attention.gone') return written;
  }
  return first;
}

type Files = ReturnType<typeof filesOfReply>;

async function replyNow({ id, args, text, conversationId, replyPlace }: AttentionCase, files: Files): Promise<Written> {
  if (replyPlace === null || conversationId === null) return { kind: 'refused', code: 'conversation.gone' };
  const messageId = wordOf(args, 'messageId') ?? newId('msg');
  const carried = files.length === 0 ? {} : { files };
  return retryAs(id, 'reply.send', { messageId, conversationId, text, ...replyPlace, ...carried });
}

async function asNote({ id, text, now: { conversationId, request } }: AttentionCase): Promise<Written> {
  if (conversationId === null) return { kind: 'refused', code: 'conversation.gone' };
  const requestId = request?.id ?? null;
  return retryAs(id, 'note.add', { messageId: newId('msg'), conversationId, requestId, text });
}
