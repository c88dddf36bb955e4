import { NOBODYS } from '../hands.ts';
import { employeeIdOf } from '../permissions.ts';
import { applied, patch, refused, type Mutator } from './mutation.ts';

export type TaskDecline = { taskId: string; requestId: string; words: string };

/**
 * Gives one's own task back with a reason: the rules offer it to others, and not to oneself again (AS7). Nobody is
 * responsible until then, or the rule that the responsible continues would wait for somebody who does not.
 */
export const taskDecline: Mutator<TaskDecline> = {
  keys: ({ taskId, requestId }) => [
    { table: 'tasks', id: taskId },
    { table: 'requests', id: requestId },
  ],

  run(view, { taskId, requestId, words }, { actor, now }) {
    const task = view.get('tasks', taskId);
    if (!task || task.requestId !== requestId) return refused('task.gone');
    const request = view.get('requests', requestId);
    if (!request) return refused('request.gone');
    if (task.status === 'done') return refused('task.done');
    const employeeId = employeeIdOf(actor);
    if (employeeId === null || task.assigneeId !== employeeId) return refused('task.not-yours');
    const passes = [...(task.passes ?? []), { employeeId, why: 'declined' as const, words, at: now }];
    const given = patch('tasks', taskId, { ...NOBODYS, waitingReason: null, passes });
    const own = request.responsibleId === employeeId ? [patch('requests', requestId, { responsibleId: null })] : [];
    return applied([given, ...own], [{ kind: 'assign', taskId }]);
  },
};
