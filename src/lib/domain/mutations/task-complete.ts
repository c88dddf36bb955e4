import { ORG_ROOT } from '../model.ts';
import { acknowledged } from '../hands.ts';
import { employeeIdOf, mayComplete } from '../permissions.ts';
import { doneFrom, isClosed, statusesOf } from '../status.ts';
import { applied, patch, refused, type Change, type Key, type Mutator } from './mutation.ts';
import { note } from './written-message.ts';

export type TaskComplete = {
  taskId: string;
  requestId: string;
  result: string;
  note?: { messageId: string; text: string } | undefined;
};

/** Ends a task with its result, and the request with it, by the organisation's matrix, when this was the last open one (ST3). */
export const taskComplete: Mutator<TaskComplete> = {
  keys: ({ taskId, requestId, note: words }) => [
    { table: 'tasks', id: taskId },
    { table: 'requests', id: requestId },
    { table: 'tasks', of: requestId },
    { table: 'statuses', of: ORG_ROOT },
    ...(words ? [{ table: 'messages', id: words.messageId } satisfies Key] : []),
  ],

  run(view, { taskId, requestId, result, note: words }, { actor, now }) {
    const task = view.get('tasks', taskId);
    if (!task || task.requestId !== requestId) return refused('task.gone');
    const request = view.get('requests', requestId);
    if (!request) return refused('request.gone');
    if (task.status === 'done') return refused('task.done');
    if (!mayComplete(actor, task)) return refused('task.not-yours');
    if (words && view.get('messages', words.messageId)) return refused('message.exists');

    const completedBy = employeeIdOf(actor);
    const changes: Change[] = [
      patch('tasks', taskId, {
        status: 'done',
        result,
        hasNewMessage: false,
        completedAt: now,
        completedBy,
        ...acknowledged(task, actor, now),
      }),
    ];
    const hasOthers = view.list('tasks', requestId).some((other) => other.id !== taskId && other.status === 'open');
    if (!hasOthers && !isClosed(request)) {
      const status = doneFrom(statusesOf(view.list('statuses', ORG_ROOT)), request);
      // Left open without a task it would be nobody's work.
      if (status === null) return refused('request.not-done');
      changes.push(patch('requests', requestId, { status, result, completedAt: now }));
    }
    if (words) {
      const conversation = { id: task.conversationId, clientId: task.clientId, rootId: task.rootId };
      changes.push(
        note({ id: words.messageId, conversation, requestId, authorId: completedBy, text: words.text, at: now }),
      );
    }
    return applied(changes, [{ kind: 'assign', taskId }]);
  },
};
