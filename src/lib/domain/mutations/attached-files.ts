import type { Conversation, MessageFile } from '../model.ts';
import { MAX_LETTER_FILES_BYTES } from '../outgoing.ts';
import { insert, patch, refused, type Change, type Key, type Refused, type View } from './mutation.ts';

/**
 * A file that goes with a message. With its `hash`, its bytes follow from the author's device; without, they have been
 * sent up before. `from` names the message that was taken back with it, when it has been attached once already.
 */
export type AttachedFile = Pick<MessageFile, 'id' | 'name' | 'mediaType' | 'size'> & {
  hash?: string | undefined;
  from?: string | undefined;
};

export const keysOfFiles = (files: readonly AttachedFile[]): Key[] =>
  files.flatMap(({ id, from }) => [
    { table: 'files', id } satisfies Key,
    ...(from === undefined ? [] : [{ table: 'messages', id: from } satisfies Key]),
  ]);

type Attaching = {
  files: readonly AttachedFile[];
  messageId: string;
  conversation: Pick<Conversation, 'id' | 'clientId' | 'rootId'>;
};

/** The rows that hang the files on the message. */
export function attach(view: View, { files, messageId, conversation }: Attaching): readonly Change[] | Refused {
  if (files.reduce((sum, { size }) => sum + size, 0) > MAX_LETTER_FILES_BYTES) return refused('reply.too-large');
  if (new Set(files.map(({ id }) => id)).size < files.length) return refused('file.taken');
  const changes: Change[] = [];
  for (const { from, hash, ...file } of files) {
    const known = view.get('files', file.id);
    if (known && !isFree(view, known, from, conversation.id)) return refused('file.taken');
    if (!known && from !== undefined) return refused('file.gone');
    const { id: conversationId, clientId, rootId } = conversation;
    const state = hash === undefined ? 'there' : 'expected';
    const row = { ...file, rootId, clientId, conversationId, messageId, state, hash: hash ?? null } as const;
    changes.push(known ? patch('files', file.id, { messageId }) : insert('files', row));
  }
  return changes;
}

/** A file of a message that was taken back can go with the next one of the same conversation. */
const isFree = (view: View, file: MessageFile, from: string | undefined, conversationId: string): boolean =>
  file.messageId === from &&
  file.state !== 'removed' &&
  file.conversationId === conversationId &&
  view.get('messages', file.messageId)?.state === 'undone';
