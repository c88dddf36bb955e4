import { v7 as uuid } from 'uuid';
import * as v from 'valibot';
import { readReceipt } from '#domain/assignment/read-receipt';
import { PASS_REASONS, TASK_STATUSES, WAITING_REASONS } from '#domain/model';
import { mutationArgs } from '#protocol/mutations';
import { createTaskSchema } from '#protocol/staff-intake';
import { findRequestPlace } from '../../db/queries/requests.ts';
import { findReceipt, findTask, listTasks, type TaskFacts } from '../../db/queries/tasks.ts';
import { Problem } from '../../http/problem.ts';
import type { Deps } from '../../deps.ts';
import { listOf, pagingEntries, readCursor, writeCursor } from '../paging.ts';
import { ANY_SESSION, STAFF, staffRoute, type Caller, type Route } from '../route.ts';
import { change } from './change.ts';
import { newWork } from './new-work.ts';

const taskSchema = v.object({
  id: v.string(),
  requestId: v.string(),
  clientId: v.string(),
  teamId: v.string(),
  kind: v.string(),
  status: v.picklist(TASK_STATUSES),
  assignee: v.nullable(v.object({ id: v.string(), name: v.string() })),
  waitingReason: v.nullable(v.picklist(WAITING_REASONS)),
  hasNewMessage: v.boolean(),
  result: v.nullable(v.string()),
  createdAt: v.number(),
  assignedAt: v.nullable(v.number()),
  /** When its holder had seen it. */
  acknowledgedAt: v.nullable(v.number()),
  /** Until when they must have, before it is offered to the next; null: nobody waits for that. */
  acknowledgeBy: v.nullable(v.number()),
  /** Out of whose hands it went, and why. */
  passes: v.array(
    v.object({ employeeId: v.string(), why: v.picklist(PASS_REASONS), words: v.string(), at: v.number() }),
  ),
  completedAt: v.nullable(v.number()),
});

const id = v.pipe(v.string(), v.maxLength(80));
const refusals = { 404: 'No such task, or not for this caller.', 409: 'Refused by a rule; `code` says which.' };

export const taskRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/v1/tasks',
    summary: 'Tasks, the newest first. `assignee` is an employee’s id, or `none`.',
    access: STAFF,
    status: 200,
    query: v.strictObject({
      assignee: v.optional(id),
      status: v.optional(v.picklist(TASK_STATUSES)),
      team: v.optional(id),
      ...pagingEntries,
    }),
    answer: listOf(taskSchema),
    async run({ deps, caller, query: { assignee, status, team, cursor, limit } }) {
      const filter = { assignee: assignee === 'none' ? null : assignee, status, team };
      const search = { ...filter, scopes: caller.scopes, after: readCursor(cursor), limit };
      const { items, next } = await listTasks(deps.db, search);
      return { items: items.map(toAnswer), nextCursor: writeCursor(next) };
    },
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/tasks',
    summary:
      'Make a task for a client; of an open request, or with a new one. Without `assigneeId` the team’s policy gives it.',
    access: STAFF,
    status: 201,
    refusals: { 404: 'No such client or request, or not for this caller.', 409: refusals[409] },
    idempotency: 'kept',
    body: createTaskSchema,
    answer: taskSchema,
    async run({ deps, caller, body: { clientId, requestId, text, ...wanted } }) {
      const request = requestId === null ? null : await findRequestPlace(deps.db, requestId);
      if (requestId !== null && request === null) throw new Problem('request.gone', 404);
      const made = await newWork(
        deps,
        { ...wanted, teamId: wanted.teamId ?? request?.teamId ?? null },
        { clientId, channel: 'phone', text },
      );
      const joined = request && { requestId: request.id, request: null, conversationId: request.conversationId };
      await change(deps, caller, 'task.create', { clientId, ...made, ...joined });
      return toAnswer(await find(deps, caller, { id: made.taskId }));
    },
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/tasks/{id}/complete',
    summary: 'End a task with its result. The last open one closes its request.',
    access: STAFF,
    status: 200,
    refusals,
    idempotency: 'kept',
    body: v.strictObject({
      result: mutationArgs['task.complete'].entries.result,
      note: v.optional(mutationArgs['note.add'].entries.text),
    }),
    answer: taskSchema,
    async run({ deps, caller, params, body: { result, note } }) {
      const task = await find(deps, caller, params);
      const words = note === undefined ? {} : { note: { messageId: `msg_${uuid()}`, text: note } };
      await change(deps, caller, 'task.complete', { taskId: task.id, requestId: task.requestId, result, ...words });
      return toAnswer(await find(deps, caller, params));
    },
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/tasks/{id}/assign',
    summary: 'Give a task to somebody by hand.',
    access: STAFF,
    status: 200,
    refusals,
    idempotency: 'kept',
    body: v.strictObject({ employeeId: mutationArgs['task.handover'].entries.employeeId }),
    answer: taskSchema,
    async run({ deps, caller, params, body: { employeeId } }) {
      const { id: taskId, requestId, clientId } = await find(deps, caller, params);
      await change(deps, caller, 'task.handover', { taskId, requestId, clientId, employeeId });
      return toAnswer(await find(deps, caller, params));
    },
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/tasks/{id}/acknowledge',
    summary: 'One’s own task has been seen: it is not offered to the next. Anybody else’s changes nothing.',
    access: ANY_SESSION,
    status: 200,
    refusals,
    idempotency: 'kept',
    answer: taskSchema,
    async run({ deps, caller, params }) {
      const { id: taskId } = await find(deps, caller, params);
      await change(deps, caller, 'task.acknowledge', { taskId });
      return toAnswer(await find(deps, caller, params));
    },
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/tasks/{id}/decline',
    summary:
      'Give one’s own task back with a reason. The team’s policy offers it to others; without anybody able it waits.',
    access: ANY_SESSION,
    status: 200,
    refusals,
    idempotency: 'kept',
    body: v.strictObject({ words: mutationArgs['task.decline'].entries.words }),
    answer: taskSchema,
    async run({ deps, caller, params, body: { words } }) {
      const { id: taskId, requestId } = await find(deps, caller, params);
      await change(deps, caller, 'task.decline', { taskId, requestId, words });
      return toAnswer(await find(deps, caller, params));
    },
  }),
  staffRoute({
    method: 'GET',
    path: '/api/v1/tasks/{id}/receipt',
    summary: 'Why this employee: candidates, loads, rule, tie-break, time.',
    access: STAFF,
    status: 200,
    refusals: { 404: 'No such task, or it was never given away by a policy.' },
    answer: v.looseObject({ taskId: v.string() }),
    async run({ deps, caller, params }) {
      const receipt = await findReceipt(deps.db, params['id'] ?? '', caller.scopes);
      if (receipt === null) throw new Problem('receipt.absent', 404);
      return readReceipt(receipt);
    },
  }),
];

async function find(deps: Deps, caller: Caller, params: Readonly<Record<string, string>>): Promise<TaskFacts> {
  const task = await findTask(deps.db, params['id'] ?? '', caller.scopes);
  if (task === null) throw new Problem('task.gone', 404);
  return task;
}

const toAnswer = ({ assigneeId, assigneeName, passes, ...task }: TaskFacts) => ({
  ...task,
  passes: [...passes],
  assignee: assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' },
});
