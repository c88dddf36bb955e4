import { m } from '#messages';
import { mutate, newId } from '$lib/sync/mutate.ts';
import { refusalText } from '$lib/ui/refusal.ts';
import { toast } from '$lib/ui/toast.ts';

/** What the words answer, and where they go. */
export type Place = {
  conversationId: string;
  requestId: string | null;
  taskId: string | null;
  /** The client's address; null when there is none. */
  identityId: string | null;
};

type Written = Awaited<ReturnType<typeof mutate>>;

/** @returns false when nothing was written and the words must stay where they are */
export async function sendReply(
  { conversationId, requestId, taskId, identityId }: Place,
  text: string,
): Promise<boolean> {
  if (requestId === null) return false;
  const messageId = newId('msg');
  // Until it leaves, its bubble offers to take it back: nothing has to cover the screen for that.
  return attempt(() => mutate('reply.send', { messageId, conversationId, requestId, taskId, identityId, text }));
}

export const sendNote = ({ conversationId, requestId }: Place, text: string): Promise<boolean> =>
  attempt(() => mutate('note.add', { messageId: newId('msg'), conversationId, requestId, text }));

async function attempt(write: () => Promise<Written>): Promise<boolean> {
  try {
    const written = await write();
    if (written.kind === 'refused') toast.error(m.composer_refused({ reason: refusalText(written.code) }));
    return written.kind === 'written';
  } catch {
    toast.error(m.composer_store_failed());
    return false;
  }
}
