import { acknowledged } from '../hands.ts';
import { employeeIdOf } from '../permissions.ts';
import { attach, keysOfFiles, type AttachedFile } from './attached-files.ts';
import { applied, patch, refused, type Change, type Key, type Mutator } from './mutation.ts';
import { letter } from './written-message.ts';

export type ReplySend = {
  messageId: string;
  conversationId: string;
  requestId: string;
  taskId: string | null;
  identityId: string | null;
  text: string;
  files?: readonly AttachedFile[] | undefined;
};

/** How long a reply waits, so that it can be taken back (ST5). */
export const UNDO_DELAY_MS = 10_000;

/** An answer to the client. It answers what was new, so the task's mark for new messages goes with it (ST5). */
export const replySend: Mutator<ReplySend> = {
  keys: ({ messageId, conversationId, requestId, taskId, identityId, files = [] }) => [
    { table: 'messages', id: messageId },
    { table: 'conversations', id: conversationId },
    { table: 'requests', id: requestId },
    ...(taskId === null ? [] : [{ table: 'tasks', id: taskId } satisfies Key]),
    ...(identityId === null ? [] : [{ table: 'identities', id: identityId } satisfies Key]),
    ...keysOfFiles(files),
  ],

  run(view, args, { actor, now }) {
    if (view.get('messages', args.messageId)) return refused('message.exists');
    const conversation = view.get('conversations', args.conversationId);
    if (!conversation) return refused('conversation.gone');
    const request = view.get('requests', args.requestId);
    if (!request || request.conversationId !== conversation.id) return refused('request.gone');
    const task = args.taskId === null ? null : view.get('tasks', args.taskId);
    if (task === undefined || (task && task.requestId !== request.id)) return refused('task.gone');
    const address = args.identityId === null ? undefined : view.get('identities', args.identityId);
    if (address?.kind !== 'email' || address.clientId !== conversation.clientId) return refused('reply.no-address');
    const attached = attach(view, { files: args.files ?? [], messageId: args.messageId, conversation });
    if ('kind' in attached) return attached;

    const words = {
      id: args.messageId,
      conversation,
      requestId: request.id,
      authorId: employeeIdOf(actor),
      text: args.text,
      at: now,
    };
    const changes: Change[] = [
      letter(words),
      ...attached,
      patch('conversations', conversation.id, { lastMessageAt: Math.max(now, conversation.lastMessageAt) }),
    ];
    const read = task?.hasNewMessage ? { hasNewMessage: false } : {};
    const seen = { ...read, ...(task ? acknowledged(task, actor, now) : {}) };
    if (task && Object.keys(seen).length > 0) changes.push(patch('tasks', task.id, seen));
    return applied(changes, [{ kind: 'send', messageId: args.messageId, to: address.value, delayMs: UNDO_DELAY_MS }]);
  },
};
