import { ORG_ROOT, type RequestStatus, type Task } from '../model.ts';
import { employeeIdOf, maySetStatus } from '../permissions.ts';
import { hasStatus, isClosing, mayMove, statusesOf } from '../status.ts';
import { applied, patch, refused, type Change, type Effect, type Mutator } from './mutation.ts';

export type RequestSetStatus = { requestId: string; to: RequestStatus };

/** Moves a request by the organisation's matrix (ST1, ST6, ST7); closing it ends its open tasks, or they would stay somebody's load for ever (ST3). */
export const requestSetStatus: Mutator<RequestSetStatus> = {
  keys: ({ requestId }) => [
    { table: 'requests', id: requestId },
    { table: 'tasks', of: requestId },
    { table: 'statuses', of: ORG_ROOT },
  ],

  run(view, { requestId, to }, { actor, now }) {
    const request = view.get('requests', requestId);
    if (!request) return refused('request.gone');
    const open = view.list('tasks', requestId).filter((task) => task.status === 'open');
    if (!maySetStatus(actor, request, open)) return refused('request.not-yours');
    // Two people, or one twice: the same wish is no contradiction.
    if (request.status === to) return applied([]);
    const statuses = statusesOf(view.list('statuses', ORG_ROOT));
    if (!hasStatus(statuses, request.type, to)) return refused('request.wrong-status');
    if (!mayMove(statuses, request, to)) return refused('request.one-way');
    if (!isClosing(statuses, to)) return applied([patch('requests', requestId, { status: to })]);

    const completedBy = employeeIdOf(actor);
    const end = (task: Task): Change =>
      patch('tasks', task.id, { status: 'done', hasNewMessage: false, completedAt: now, completedBy });
    return applied(
      [patch('requests', requestId, { status: to, completedAt: now }), ...open.map(end)],
      open.map((task): Effect => ({ kind: 'assign', taskId: task.id })),
    );
  },
};
