import { applied, patch, refused, type Mutator } from './mutation.ts';

export type FileRemove = { fileId: string; messageId: string };

/**
 * The letter leaves without a file that has not come. Whoever sees the card may decide so: the device it is on may be at
 * the bottom of a lake. The file stays named on the message, so that nobody believes the client has it (FL4).
 */
export const fileRemove: Mutator<FileRemove> = {
  keys: ({ fileId, messageId }) => [
    { table: 'files', id: fileId },
    { table: 'messages', id: messageId },
  ],

  run(view, { fileId, messageId }) {
    const file = view.get('files', fileId);
    if (!file || file.messageId !== messageId || !view.get('messages', messageId)) return refused('file.gone');
    if (file.state === 'removed') return refused('file.gone');
    if (file.state === 'there') return refused('file.arrived');
    return applied([patch('files', fileId, { state: 'removed' })], [{ kind: 'complete-letter', messageId }]);
  },
};
