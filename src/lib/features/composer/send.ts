import { m } from '#messages';
import type { DraftFile } from '$lib/store/tables.ts';
import { mutate, newId } from '$lib/sync/mutate.ts';
import { attempt } from '$lib/ui/attempt.ts';

/** What the words answer, and where they go. */
export type Place = {
  conversationId: string;
  requestId: string | null;
  taskId: string | null;
  /** The client's address; null when there is none. */
  identityId: string | null;
};

const WORDS = { refused: m.composer_refused, failed: m.composer_store_failed };

/** @returns false when nothing was written and the words must stay where they are */
export async function sendReply(
  { conversationId, requestId, taskId, identityId }: Place,
  text: string,
  files: readonly DraftFile[],
): Promise<boolean> {
  if (requestId === null) return false;
  const messageId = newId('msg');
  const carried = carrying(files);
  // Until it leaves, its bubble offers to take it back: nothing has to cover the screen for that.
  return attempt(
    () => mutate('reply.send', { messageId, conversationId, requestId, taskId, identityId, text, ...carried }),
    WORDS,
  );
}

export function sendNote(
  { conversationId, requestId }: Place,
  text: string,
  files: readonly DraftFile[],
): Promise<boolean> {
  const words = { messageId: newId('msg'), conversationId, requestId, text };
  return attempt(() => mutate('note.add', { ...words, ...carrying(files) }), WORDS);
}

const carrying = (files: readonly DraftFile[]) => (files.length === 0 ? {} : { files: [...files] });
