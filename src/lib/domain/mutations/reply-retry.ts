import { applied, patch, refused, type Mutator } from './mutation.ts';

export type ReplyRetry = { messageId: string };

/** Sends again what failed, or what nobody knows to have been sent: that risk of a second copy is a person's to take. */
export const replyRetry: Mutator<ReplyRetry> = {
  keys: ({ messageId }) => [{ table: 'messages', id: messageId }],

  run(view, { messageId }) {
    const message = view.get('messages', messageId);
    if (!message || message.direction !== 'out' || message.automatic) return refused('message.gone');
    if (message.state !== 'failed' && message.state !== 'unknown') return refused('reply.not-failed');
    return applied([patch('messages', messageId, { state: 'queued', failure: null })], [{ kind: 'resend', messageId }]);
  },
};
