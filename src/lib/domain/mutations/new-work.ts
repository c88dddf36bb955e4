import { deadlineOf } from '../deadline.ts';
import { ORG_ROOT, type Channel, type Client, type Priority, type RequestType } from '../model.ts';
import { givenByHand, NOBODYS } from '../hands.ts';
import { employeeIdOf, sees } from '../permissions.ts';
import { typesOf } from '../request-types.ts';
import { isClosed } from '../status.ts';
import {
  insert,
  patch,
  refused,
  type Change,
  type Effect,
  type Key,
  type MutationContext,
  type Refused,
  type View,
} from './mutation.ts';
import { note } from './written-message.ts';

/** Something ordered from the catalogue; its name and price are the catalogue's (OR2). */
type GivenLine = { id: string; serviceId: string; quantity: number };

type NewRequest = {
  type: RequestType;
  /** `normal` when nothing is said. */
  priority?: Priority | undefined;
  subject: string;
  lines?: readonly GivenLine[] | undefined;
};

/** A task that an employee makes: of a request that is there, or with a new one. */
export type NewWork = {
  taskId: string;
  requestId: string;
  /** Null: the request is there already. */
  request: NewRequest | null;
  conversationId: string;
  /** Of a conversation that this begins. */
  channel: Extract<Channel, 'phone' | 'visit' | 'paper'>;
  teamId: string;
  /** Null leaves it to the team's policy. */
  assigneeId: string | null;
  /** What it is about in full, as a note in the conversation. */
  note?: { messageId: string; text: string } | undefined;
};

export const keysOfWork = ({
  taskId,
  requestId,
  request,
  conversationId,
  teamId,
  assigneeId,
  note: words,
}: NewWork): Key[] => [
  { table: 'tasks', id: taskId },
  { table: 'requests', id: requestId },
  { table: 'conversations', id: conversationId },
  { table: 'teams', id: teamId },
  ...(assigneeId === null
    ? []
    : ([
        { table: 'employees', id: assigneeId },
        { table: 'memberships', of: assigneeId },
      ] satisfies Key[])),
  ...(request === null ? [] : [{ table: 'organisation', id: ORG_ROOT } satisfies Key]),
  ...(request?.lines ?? []).flatMap(({ id, serviceId }): Key[] => [
    { table: 'order_lines', id },
    { table: 'services', id: serviceId },
  ]),
  ...(words ? [{ table: 'messages', id: words.messageId } satisfies Key] : []),
];

type Made = { kind: 'made'; changes: readonly Change[]; effects: readonly Effect[] };
type For = { client: Pick<Client, 'id' | 'scopes'>; context: MutationContext };

/** The card becomes visible to the team that the work goes to (MT7). */
export const scopesWith = (scopes: readonly string[], teamId: string): readonly string[] =>
  scopes.includes(`team:${teamId}`) ? scopes : [...scopes, `team:${teamId}`];

/** Request, words and task as rows under the card; assigned as what comes in by doors is, unless to somebody by name (TK1). */
export function makeWork(view: View, work: NewWork, { client, context }: For): Made | Refused {
  const refusal = whyNot(view, work, client);
  if (refusal) return refusal;
  const request = work.request === null ? joined(view, work, client.id) : newRequest(view, work, { client, context });
  if ('kind' in request) return request;
  const conversation = { id: work.conversationId, clientId: client.id, rootId: client.id };
  const { requestId, note: words } = work;
  const changes = [
    ...request,
    ...(words
      ? [
          note({
            id: words.messageId,
            conversation,
            requestId,
            authorId: employeeIdOf(context.actor),
            text: words.text,
            at: context.now,
          }),
        ]
      : []),
    newTask(work, client.id, context),
  ];
  return { kind: 'made', changes, effects: [{ kind: 'assign', taskId: work.taskId }] };
}

function whyNot(view: View, work: NewWork, client: Pick<Client, 'id' | 'scopes'>): Refused | null {
  const { taskId, conversationId, teamId, assigneeId, note: words } = work;
  if (view.get('tasks', taskId)) return refused('task.exists');
  if (words && view.get('messages', words.messageId)) return refused('message.exists');
  if (!view.get('teams', teamId)) return refused('team.gone');
  const begun = work.request === null ? undefined : view.get('conversations', conversationId);
  if (begun && begun.clientId !== client.id) return refused('conversation.gone');
  return assigneeId === null ? null : whyNotTo(view, assigneeId, scopesWith(client.scopes, teamId));
}

/** As by a hand-over (PR5): not to who is not there, nor to who may not see the client. */
function whyNotTo(view: View, employeeId: string, scopes: readonly string[]): Refused | null {
  const employee = view.get('employees', employeeId);
  if (!employee) return refused('employee.gone');
  if (!employee.active) return refused('employee.inactive');
  return sees(employee, view.list('memberships', employeeId), scopes) ? null : refused('employee.cannot-see');
}

function joined(view: View, { requestId, conversationId, assigneeId }: NewWork, clientId: string): Change[] | Refused {
  const request = view.get('requests', requestId);
  if (request?.clientId !== clientId || request.conversationId !== conversationId) return refused('request.gone');
  if (isClosed(request)) return refused('request.closed');
  const isFirst = request.responsibleId === null && assigneeId !== null;
  return isFirst ? [patch('requests', requestId, { responsibleId: assigneeId })] : [];
}

function newRequest(view: View, work: NewWork, { client, context: { now } }: For): Change[] | Refused {
  const { requestId, request, conversationId, teamId, assigneeId } = work;
  if (request === null) return [];
  if (view.get('requests', requestId)) return refused('request.exists');
  const { type, priority = 'normal', subject } = request;
  const office = view.get('organisation', ORG_ROOT);
  if (!typesOf(office?.requestTypes).some(({ id }) => id === type)) return refused('type.gone');
  const begun = view.get('conversations', conversationId);
  const channel = begun?.channel ?? work.channel;
  const hangs = { rootId: client.id, clientId: client.id };
  const lines = linesOf(view, work, client.id);
  if ('kind' in lines) return lines;
  return [
    begun
      ? patch('conversations', conversationId, { lastMessageAt: Math.max(now, begun.lastMessageAt) })
      : insert('conversations', {
          id: conversationId,
          ...hangs,
          channel,
          teamId,
          subject,
          lastMessageAt: now,
        }),
    insert('requests', {
      id: requestId,
      ...hangs,
      number: NO_NUMBER,
      conversationId,
      teamId,
      channel,
      type,
      priority,
      subject,
      status: 'open',
      responsibleId: assigneeId,
      unconfirmed: false,
      ...deadlineOf(office, { type, priority, createdAt: now }),
      result: null,
      wish: null,
      followsId: null,
      createdAt: now,
      completedAt: null,
    }),
    ...lines,
  ];
}

/** Numbers have no holes (DD4), so only the base gives them, when the request is written there. */
const NO_NUMBER = 0;

function linesOf(view: View, { requestId, request }: NewWork, clientId: string): Change[] | Refused {
  const changes: Change[] = [];
  for (const { id, serviceId, quantity } of request?.lines ?? []) {
    const service = view.get('services', serviceId);
    if (!service?.active) return refused('service.gone');
    if (view.get('order_lines', id)) return refused('line.exists');
    const { name, priceMinor, currency } = service;
    changes.push(
      insert('order_lines', {
        id,
        rootId: clientId,
        clientId,
        requestId,
        serviceId,
        name,
        quantity,
        priceMinor,
        currency,
      }),
    );
  }
  return changes;
}

const newTask = (
  { taskId, requestId, conversationId, teamId, assigneeId }: NewWork,
  clientId: string,
  { actor, now }: MutationContext,
) =>
  insert('tasks', {
    id: taskId,
    rootId: clientId,
    requestId,
    clientId,
    conversationId,
    teamId,
    kind: 'answer',
    status: 'open',
    ...(assigneeId === null ? NOBODYS : givenByHand(assigneeId, actor, now)),
    waitingReason: null,
    passes: [],
    hasNewMessage: false,
    result: null,
    createdAt: now,
    completedAt: null,
    completedBy: null,
  });
