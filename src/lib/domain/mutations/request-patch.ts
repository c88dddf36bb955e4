import { deadlineOf } from '../deadline.ts';
import { ORG_ROOT, type Priority, type RequestType } from '../model.ts';
import { inUse } from '../own-list.ts';
import { maySetStatus } from '../permissions.ts';
import { typesOf } from '../request-types.ts';
import { isClosed, kindOf } from '../status.ts';
import { given } from './given.ts';
import { applied, patch, refused, type Effect, type Mutator } from './mutation.ts';

export type RequestPatch = {
  requestId: string;
  set: { type?: RequestType | undefined; priority?: Priority | undefined };
};

/**
 * Says anew what an open request is, and how soon it is to be done; its deadline follows, counted from when it was made
 * (RT4, SL3). The Dispatcher is told, for types weigh differently.
 */
export const requestPatch: Mutator<RequestPatch> = {
  keys: ({ requestId }) => [
    { table: 'requests', id: requestId },
    { table: 'tasks', of: requestId },
    { table: 'organisation', id: ORG_ROOT },
  ],

  run(view, { requestId, set }, { actor }) {
    const request = view.get('requests', requestId);
    if (!request) return refused('request.gone');
    const office = view.get('organisation', ORG_ROOT);
    const open = view.list('tasks', requestId).filter((task) => task.status === 'open');
    if (!maySetStatus(actor, request, open)) return refused('request.not-yours');
    if (isClosed(request)) return refused('request.closed');
    const changed = given(set, request);
    if (!changed) return applied([]);
    const { type = request.type } = changed;
    if (type !== request.type && !inUse(typesOf(office?.requestTypes)).some(({ id }) => id === type))
      return refused('type.gone');
    // An order has lines, and steps of its own.
    if (kindOf(type) !== kindOf(request.type)) return refused('type.other-kind');
    // A row of an older app has no priority yet.
    const { priority = request.priority ?? 'normal' } = changed;
    const deadline = deadlineOf(office, { type, priority, createdAt: request.createdAt });
    return applied(
      [patch('requests', requestId, { ...changed, ...deadline })],
      open.map((task): Effect => ({ kind: 'assign', taskId: task.id })),
    );
  },
};
