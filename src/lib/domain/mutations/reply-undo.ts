import { employeeIdOf } from '../permissions.ts';
import { applied, patch, refused, type Mutator } from './mutation.ts';

export type ReplyUndo = { messageId: string };

/** Takes back an own reply that still waits. Whether it really does, the server asks its outbox once more (ST5). */
export const replyUndo: Mutator<ReplyUndo> = {
  keys: ({ messageId }) => [{ table: 'messages', id: messageId }],

  run(view, { messageId }, { actor }) {
    const message = view.get('messages', messageId);
    if (!message || message.direction !== 'out' || message.automatic) return refused('message.gone');
    if (message.authorId !== employeeIdOf(actor)) return refused('message.not-yours');
    if (message.state !== 'queued') return refused('reply.too-late');
    return applied([patch('messages', messageId, { state: 'undone' })], [{ kind: 'unsend', messageId }]);
  },
};
