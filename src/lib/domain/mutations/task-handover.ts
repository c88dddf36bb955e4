import { givenByHand } from '../hands.ts';
import { mayHandOver, sees } from '../permissions.ts';
import { applied, patch, refused, type Mutator } from './mutation.ts';

export type TaskHandover = { taskId: string; requestId: string; clientId: string; employeeId: string };

/** Gives a task to an employee by hand: beyond capacity and to one who is away too, with a warning on the screen (PR5). */
export const taskHandover: Mutator<TaskHandover> = {
  keys: ({ taskId, requestId, clientId, employeeId }) => [
    { table: 'tasks', id: taskId },
    { table: 'requests', id: requestId },
    { table: 'clients', id: clientId },
    { table: 'employees', id: employeeId },
    { table: 'memberships', of: employeeId },
  ],

  run(view, { taskId, requestId, clientId, employeeId }, { actor, now }) {
    const task = view.get('tasks', taskId);
    if (!task || task.requestId !== requestId || task.clientId !== clientId) return refused('task.gone');
    const client = view.get('clients', clientId);
    if (!client) return refused('client.gone');
    if (!view.get('requests', requestId)) return refused('request.gone');
    if (task.status === 'done') return refused('task.done');
    if (!mayHandOver(actor, task)) return refused('task.not-yours');
    const employee = view.get('employees', employeeId);
    if (!employee) return refused('employee.gone');
    if (!employee.active) return refused('employee.inactive');
    if (!sees(employee, view.list('memberships', employeeId), client.scopes)) return refused('employee.cannot-see');
    if (task.assigneeId === employeeId) return applied([]);

    return applied(
      [
        patch('tasks', taskId, { ...givenByHand(employeeId, actor, now), waitingReason: null }),
        patch('requests', requestId, { responsibleId: employeeId }),
      ],
      [{ kind: 'assign', taskId }],
    );
  },
};
