import { acknowledged } from '../hands.ts';
import { applied, patch, type Mutator } from './mutation.ts';

export type TaskAcknowledge = { taskId: string };

/**
 * Whoever holds the task has opened it (AS7). When it is theirs no more, or ended, there is nothing to say: somebody who
 * comes too late did nothing wrong, and must not be told so.
 */
export const taskAcknowledge: Mutator<TaskAcknowledge> = {
  keys: ({ taskId }) => [{ table: 'tasks', id: taskId }],

  run(view, { taskId }, { actor, now }) {
    const task = view.get('tasks', taskId);
    const set = task?.status === 'open' ? acknowledged(task, actor, now) : {};
    return applied(Object.keys(set).length === 0 ? [] : [patch('tasks', taskId, set)]);
  },
};
