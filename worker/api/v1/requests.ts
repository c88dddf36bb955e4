import { v7 as uuid } from 'uuid';
import * as v from 'valibot';
import { DIRECTIONS, MESSAGE_STATES, PRIORITIES, TASK_STATUSES } from '#domain/model';
import { totalsOf } from '#domain/order';
import { mutationArgs, statusId } from '#protocol/mutations';
import { moneySchema, orderLineSchema } from '#protocol/public';
import { createRequestSchema, type CreateRequest } from '#protocol/public-intake';
import { readApiRequest } from '../../channels/api/receive.ts';
import { answerRow, firstAnswer } from '../../db/queries/api-answers.ts';
import { findReplyTarget, findRequest } from '../../db/queries/requests.ts';
import { Problem } from '../../http/problem.ts';
import { idsOf } from '../../intake/ids.ts';
import { receive, type FiledMessage, type Received } from '../../intake/receive.ts';
import { keyReused } from '../key-reused.ts';
import { MANAGEMENT, STAFF, staffRoute, type Call, type Caller, type Route } from '../route.ts';
import { change } from './change.ts';
import { messageFileSchema } from './files.ts';

const person = v.nullable(v.object({ id: v.string(), name: v.string() }));

const filedSchema = v.object({
  requestId: v.string(),
  number: v.number(),
  clientId: v.string(),
  conversationId: v.string(),
  taskId: v.string(),
  assignee: person,
  waiting: v.boolean(),
});

const requestSchema = v.object({
  id: v.string(),
  number: v.number(),
  clientId: v.string(),
  /** The id of a type: `GET /api/v1/types` says what it is called, and its deadlines. */
  type: v.string(),
  priority: v.picklist(PRIORITIES),
  /** What the client called the matter; of an order what was ordered. May be empty. */
  subject: v.string(),
  /** The id of a status: `GET /api/v1/statuses` says what it is called and means. */
  status: v.string(),
  assignee: person,
  waiting: v.boolean(),
  /** UTC milliseconds: when it is overdue, and when that is warned of. */
  deadlineAt: v.nullable(v.number()),
  warnAt: v.nullable(v.number()),
  /** The day an order is wished for, ISO 8601. */
  wish: v.nullable(v.string()),
  lines: v.array(v.object({ serviceId: v.string(), ...orderLineSchema.entries })),
  totals: v.array(moneySchema),
  tasks: v.array(v.object({ id: v.string(), kind: v.string(), status: v.picklist(TASK_STATUSES), assignee: person })),
  messages: v.array(
    v.object({
      id: v.string(),
      direction: v.picklist(DIRECTIONS),
      text: v.string(),
      at: v.number(),
      state: v.picklist(MESSAGE_STATES),
      files: v.array(messageFileSchema),
    }),
  ),
});

const refusals = { 404: 'No such request, or not for this caller.', 409: 'Refused by a rule; `code` says which.' };

export const requestRoutes: readonly Route[] = [
  staffRoute({
    method: 'POST',
    path: '/api/v1/requests',
    summary: 'Hand a client’s request in. It is on somebody’s screen, or waiting for the chief, when this returns.',
    access: MANAGEMENT,
    status: 201,
    idempotency: 'own',
    // The document needs no country; what is read is read with the organisation's own.
    body: createRequestSchema('LV'),
    bodyFor: async (deps) => createRequestSchema((await deps.organisation()).country),
    answer: filedSchema,
    run: (call) => handIn(call),
  }),
  staffRoute({
    method: 'GET',
    path: '/api/v1/requests/{id}',
    summary:
      'A request with its order, tasks and messages. Prices are in minor units; files come from `/api/v1/files/{id}`.',
    access: STAFF,
    status: 200,
    refusals: { 404: refusals[404] },
    answer: requestSchema,
    async run({ deps, caller, params }) {
      const request = await findRequest(deps.db, params['id'] ?? '', caller.scopes);
      if (request === null) throw new Problem('request.gone', 404);
      const open = request.tasks.find((task) => task.status === 'open');
      const assignee = (open ?? request.tasks.at(-1))?.assignee ?? null;
      const waiting = open !== undefined && open.assignee === null;
      return { ...request, totals: totalsOf(request.lines), assignee, waiting };
    },
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/requests/{id}/messages',
    summary: 'Answer the client. The letter leaves after ten seconds, in which it can be undone.',
    access: STAFF,
    status: 201,
    refusals,
    idempotency: 'kept',
    body: v.strictObject({ text: mutationArgs['reply.send'].entries.text }),
    answer: v.object({ id: v.string() }),
    async run({ deps, caller, params, keyed, body: { text } }) {
      const requestId = params['id'] ?? '';
      const target = await findReplyTarget(deps.db, requestId, caller.scopes);
      if (target === null) throw new Problem('request.gone', 404);
      const messageId = replyIdOf(caller, keyed);
      await change(deps, caller, 'reply.send', { messageId, requestId, ...target, text });
      return { id: messageId };
    },
  }),
  staffRoute({
    method: 'PATCH',
    path: '/api/v1/requests/{id}',
    summary: 'Say anew of which type an open request is, or how soon it is to be done. Its deadline follows.',
    access: STAFF,
    status: 204,
    refusals,
    idempotency: 'kept',
    body: mutationArgs['request.patch'].entries.set,
    async run({ deps, caller, params, body: set }) {
      await change(deps, caller, 'request.patch', { requestId: params['id'] ?? '', set });
    },
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/requests/{id}/status',
    summary: 'Move a request to another status, if the matrix of `/api/v1/statuses` lets it go there.',
    access: STAFF,
    status: 204,
    refusals,
    idempotency: 'kept',
    body: v.strictObject({ to: statusId }),
    async run({ deps, caller, params, body: { to } }) {
      await change(deps, caller, 'request.setStatus', { requestId: params['id'] ?? '', to });
    },
  }),
];

/** A key names its reply: after a crash of ours the repeat meets `message.exists` instead of writing a second letter. */
function replyIdOf(caller: Caller, keyed: Call<Caller, unknown, unknown>['keyed']): string {
  if (keyed === undefined) return `msg_${uuid()}`;
  return idsOf('reply', `${caller.id}:${keyed.key}`, ['message']).message;
}

/**
 * Intake makes one request of any number of repeats; what is kept here is the answer, for a repeat gets the first one
 * word for word, although somebody may have taken the task since.
 */
async function handIn({ deps, caller, keyed, body, headers }: Call<Caller, unknown, CreateRequest>) {
  if (keyed === undefined) throw new Problem('request.key-missing', 400);
  const call = { caller: caller.id, ...keyed };
  const answer = (received: Received) => ({ status: 201, body: JSON.stringify(answerOf(received)) });
  const keep = (filed: FiledMessage) => [answerRow(call, answer(filed), deps.now())];
  const received = await receive(deps.intake, readApiRequest({ ...call, body }), keep);
  if (received.kind === 'filed' && !received.replayed) return answerOf(received);
  const kept = await firstAnswer(deps.db, call, answer(received), deps.now());
  headers.set('idempotency-replayed', 'true');
  return JSON.parse(kept.body) as v.InferInput<typeof filedSchema>;
}

/** @throws {Problem} 422 for a key used for something else, and for a team or type that is none */
function answerOf(received: Received): v.InferInput<typeof filedSchema> {
  if (received.kind === 'key-reused') throw keyReused();
  if (received.kind === 'no-team') {
    const errors = [{ pointer: '/teamId', code: 'team.absent', detail: 'There is no such team.' }];
    throw new Problem('team.absent', 422, { errors });
  }
  if (received.kind === 'no-type') {
    const errors = [{ pointer: '/type', code: 'type.unknown', detail: 'There is no such type.' }];
    throw new Problem('type.unknown', 422, { errors });
  }
  const { requestId, number, clientId, conversationId, taskId, assignee, waiting } = received;
  return { requestId, number, clientId, conversationId, taskId, assignee, waiting };
}
