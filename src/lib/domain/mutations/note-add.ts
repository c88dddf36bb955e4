import { employeeIdOf } from '../permissions.ts';
import { attach, keysOfFiles, type AttachedFile } from './attached-files.ts';
import { applied, refused, type Key, type Mutator } from './mutation.ts';
import { note } from './written-message.ts';

export type NoteAdd = {
  messageId: string;
  conversationId: string;
  requestId: string | null;
  text: string;
  files?: readonly AttachedFile[] | undefined;
};

/** Words among colleagues. The conversation's place in lists stays: nothing was said to or by the client. */
export const noteAdd: Mutator<NoteAdd> = {
  keys: ({ messageId, conversationId, requestId, files = [] }) => [
    { table: 'messages', id: messageId },
    { table: 'conversations', id: conversationId },
    ...(requestId === null ? [] : [{ table: 'requests', id: requestId } satisfies Key]),
    ...keysOfFiles(files),
  ],

  run(view, { messageId, conversationId, requestId, text, files = [] }, { actor, now }) {
    if (view.get('messages', messageId)) return refused('message.exists');
    const conversation = view.get('conversations', conversationId);
    if (!conversation) return refused('conversation.gone');
    if (requestId !== null && view.get('requests', requestId)?.conversationId !== conversation.id) {
      return refused('request.gone');
    }
    const attached = attach(view, { files, messageId, conversation });
    if ('kind' in attached) return attached;
    const words = { id: messageId, conversation, requestId, authorId: employeeIdOf(actor), text, at: now };
    return applied([note(words), ...attached]);
  },
};
