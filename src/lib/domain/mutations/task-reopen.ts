import { ORG_ROOT } from '../model.ts';
import { employeeIdOf } from '../permissions.ts';
import { isDone, mayReopen, statusesOf, underWay } from '../status.ts';
import { applied, patch, refused, type Change, type Mutator } from './mutation.ts';

export type TaskReopen = { taskId: string; requestId: string };

/** Takes a completion back. Not a way backwards for requests: it undoes what has just been done, nothing else (ST4). */
export const taskReopen: Mutator<TaskReopen> = {
  keys: ({ taskId, requestId }) => [
    { table: 'tasks', id: taskId },
    { table: 'requests', id: requestId },
    { table: 'statuses', of: ORG_ROOT },
  ],

  run(view, { taskId, requestId }, { actor, now }) {
    const task = view.get('tasks', taskId);
    if (!task || task.requestId !== requestId) return refused('task.gone');
    const request = view.get('requests', requestId);
    if (!request) return refused('request.gone');
    if (!mayReopen(task, employeeIdOf(actor), now)) return refused('task.cannot-reopen');
    // Closed by somebody else, or at another time: then it stays closed, and an open task in it would be a stray.
    const statuses = statusesOf(view.list('statuses', ORG_ROOT));
    const closedWithTask = isDone(statuses, request.status) && request.completedAt === task.completedAt;
    if (request.completedAt !== null && !closedWithTask) return refused('request.closed');

    const changes: Change[] = [
      patch('tasks', taskId, { status: 'open', result: null, completedAt: null, completedBy: null }),
    ];
    if (closedWithTask) {
      const status = underWay(statuses, request.type);
      changes.push(patch('requests', requestId, { status, result: null, completedAt: null }));
    }
    return applied(changes, [{ kind: 'assign', taskId }]);
  },
};
