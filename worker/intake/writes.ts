import { NOBODYS } from '#domain/hands';
import { deadlineOf } from '#domain/deadline';
import type { IntakeDecision } from '#domain/matching/decide-intake';
import { ACKNOWLEDGE_ONCE_MS, type IncomingMessage, type Known } from '#domain/matching/incoming';
import type { Db } from '../db/client.ts';
import type { Batch, RowChange } from '../db/commit.ts';
import { identitiesBelongTo, rowsAreAt, type Guard } from '../db/guards.ts';
import {
  hasNoConversation,
  hasNoOpenRequest,
  hasNoOpenTask,
  noAutomaticLetterSince,
  requestIsOpen,
  taskIsOpen,
} from '../db/intake-guards.ts';
import { fileInput } from '../db/queries/inputs.ts';
import { nextRequestNumber, withRequestNumber } from '../db/queries/numbers.ts';
import { queueMail } from '../outbox/rows.ts';
import { idsOf } from './ids.ts';
import { filedReason } from './ledger.ts';

type Decided = { message: IncomingMessage; known: Known; decision: IntakeDecision; letter: string | null; now: number };

/** Where the input went: the ids of its rows, whether made now or found. */
export type Filed = {
  clientId: string;
  conversationId: string;
  requestId: string;
  messageId: string;
  taskId: string;
  teamId: string;
};

export type IntakeWrites = { batch: Required<Omit<Batch, 'read' | 'by'>>; filed: Filed; scopes: readonly string[] };

/** The one batch of a decision: what it rested on as guards, its rows in the order of their references, its effects. */
export function toWrites(db: Db, decided: Decided): IntakeWrites {
  const { message, known, decision, now } = decided;
  const made = madeIds(message);
  const filed = filedUnder(made, decision);
  const letter = letterRows(decided, { ...filed, acknowledgementId: made.acknowledgement });
  const changes = [
    ...clientRows(decided, filed, made),
    conversationRow(decided, filed),
    ...requestRows(decided, filed),
    ...lineRows(decided, filed),
    messageRow(decided, filed),
    ...fileRows(decided, filed),
    ...letter,
    taskRow(decided, filed),
  ];
  const { acknowledge } = decision;
  const reason = message.remark ?? filedReason(decision.choice);
  const also = [
    ...fileInput(db, message, { ...filed, reason }, now),
    ...(acknowledge && letter.length > 0
      ? [queueMail({ messageId: made.acknowledgement, dueAt: now, automaticTo: acknowledge.to }, now)]
      : []),
  ];
  const batch = { guards: guardsOf(decided, filed), changes, also, about: subjectsOf(decided, filed) };
  return { batch, filed, scopes: scopesOf(known, decision) };
}

type Ids = ReturnType<typeof madeIds>;

const madeIds = ({ door, key }: IncomingMessage) =>
  idsOf(door, key, [
    'client',
    'identity-phone',
    'identity-email',
    'identity-telegram',
    'conversation',
    'request',
    'message',
    'task',
    'acknowledgement',
  ]);

const filedUnder = (made: Ids, { client, conversation, request, task, teamId }: IntakeDecision): Filed => ({
  clientId: client.kind === 'existing' ? client.id : made.client,
  conversationId: conversation.kind === 'existing' ? conversation.id : made.conversation,
  requestId: request.kind === 'join' ? request.requestId : made.request,
  messageId: made.message,
  taskId: task.kind === 'mark' ? task.id : made.task,
  teamId,
});

/** MT6: whoever decided on facts that are no longer so writes nothing, reads again, and decides again. */
function guardsOf({ message, known, decision, now }: Decided, filed: Filed): Guard[] {
  const { client, conversation, request, task, acknowledge } = decision;
  const carriers = known.matches.map((match) => match.clientId);
  const guards: Guard[] = [identitiesBelongTo(message.sender.signs, carriers)];
  if (client.kind === 'existing') {
    if (conversation.kind === 'new' && message.thread.kind === 'latest')
      guards.push(hasNoConversation(client.id, message.channel));
    if (client.scopes !== null) {
      const rev = known.matches.find((match) => match.clientId === client.id)?.rev ?? null;
      guards.push(rowsAreAt('clients', [{ id: client.id, rev }]));
    }
  }
  if (request.kind === 'join') {
    guards.push(requestIsOpen(request.requestId));
    guards.push(task.kind === 'mark' ? taskIsOpen(task.id) : hasNoOpenTask(request.requestId));
  } else if (conversation.kind === 'existing' && !request.standsAlone) {
    guards.push(hasNoOpenRequest(filed.conversationId, message.type));
  }
  if (acknowledge) guards.push(noAutomaticLetterSince(acknowledge.to, now - ACKNOWLEDGE_ONCE_MS));
  return guards;
}

/** All that the guards ask about; the addresses too, for a new client is nobody's row yet. */
function subjectsOf({ message, decision: { acknowledge } }: Decided, filed: Filed): string[] {
  const { clientId, conversationId, requestId, messageId, taskId } = filed;
  const addresses = message.sender.signs.map(({ value }) => value);
  return [
    clientId,
    conversationId,
    requestId,
    messageId,
    taskId,
    ...addresses,
    ...(acknowledge ? [acknowledge.to] : []),
  ];
}

function clientRows({ message, decision, now }: Decided, { clientId }: Filed, made: Ids): RowChange[] {
  const { client } = decision;
  const { name, company } = message.sender;
  const identities = client.signs.map(({ kind, value, evidence }): RowChange => {
    const id = made[`identity-${kind}`];
    const attested = evidence !== 'typed';
    const row = { id, rootId: clientId, clientId, kind, value, evidence, attested, createdAt: now };
    return { op: 'insert', table: 'identities', row };
  });
  if (client.kind === 'new') {
    const { language, scopes } = client;
    const row = { id: clientId, rootId: clientId, name, company, language, note: '', createdAt: now, scopes };
    return [{ op: 'insert', table: 'clients', row }, ...identities];
  }
  if (client.scopes === null) return identities;
  const { scopes } = client;
  return [{ op: 'patch', table: 'clients', id: clientId, rootId: clientId, set: { scopes } }, ...identities];
}

function conversationRow({ message, decision, now }: Decided, filed: Filed): RowChange {
  const { conversationId: id, clientId, teamId } = filed;
  if (decision.conversation.kind === 'existing') {
    const { lastMessageAt } = decision.conversation;
    return { op: 'patch', table: 'conversations', id, rootId: clientId, set: { lastMessageAt, teamId } };
  }
  const { channel, subject } = message;
  const row = { id, rootId: clientId, clientId, channel, teamId, subject, lastMessageAt: now };
  return { op: 'insert', table: 'conversations', row };
}

function requestRows({ message, known, decision, now }: Decided, filed: Filed): RowChange[] {
  if (decision.request.kind === 'join') return [];
  const { requestId: id, clientId, conversationId, teamId } = filed;
  const row = {
    id,
    rootId: clientId,
    number: nextRequestNumber,
    clientId,
    conversationId,
    teamId,
    channel: message.channel,
    type: message.type,
    priority: message.priority,
    subject: message.subject,
    status: 'open',
    responsibleId: null,
    unconfirmed: decision.unconfirmed,
    ...deadlineOf(known.organisation, { type: message.type, priority: message.priority, createdAt: now }),
    result: null,
    wish: message.wish,
    followsId: decision.request.followsId,
    createdAt: now,
    completedAt: null,
  } as const;
  return [{ op: 'insert', table: 'requests', row }];
}

function messageRow({ message, decision, now }: Decided, filed: Filed): RowChange {
  const { messageId: id, clientId, conversationId, requestId } = filed;
  const row = {
    id,
    rootId: clientId,
    clientId,
    conversationId,
    requestId,
    direction: 'in',
    authorId: null,
    automatic: false,
    unconfirmed: decision.unconfirmed,
    text: message.text,
    at: now,
    state: 'received',
    failure: null,
    quoted: message.quoted,
    letterId: message.letter?.id ?? null,
  } as const;
  return { op: 'insert', table: 'messages', row };
}

/** What was ordered, as it was when it was ordered: a later change of the catalogue changes no order. */
function lineRows({ message, decision }: Decided, filed: Filed): RowChange[] {
  if (message.lines.length === 0 || decision.request.kind === 'join') return [];
  const roles = message.lines.map((_, index) => `line-${index}` as const);
  const ids = idsOf(message.door, message.key, roles);
  const { clientId, requestId } = filed;
  return message.lines.map((line, index): RowChange => {
    const id = ids[`line-${index}`] ?? '';
    return { op: 'insert', table: 'order_lines', row: { id, rootId: clientId, clientId, requestId, ...line } };
  });
}

const fileRows = ({ message }: Decided, { clientId, conversationId, messageId }: Filed): RowChange[] =>
  message.files.map((file) => {
    const row = { ...file, rootId: clientId, clientId, conversationId, messageId, state: 'there', hash: null } as const;
    return { op: 'insert', table: 'files', row };
  });

/** The acknowledgement stands in the conversation, with its state, like any other letter that leaves. */
function letterRows({ letter, now }: Decided, filed: Filed & { acknowledgementId: string }): RowChange[] {
  if (letter === null) return [];
  const { acknowledgementId: id, clientId, conversationId, requestId } = filed;
  const row = {
    id,
    rootId: clientId,
    clientId,
    conversationId,
    requestId,
    direction: 'out',
    authorId: null,
    automatic: true,
    unconfirmed: false,
    text: withRequestNumber(letter),
    at: now + 1, // conversations are read by time, and it answers the words that came now
    state: 'queued',
    failure: null,
    quoted: '',
    letterId: null,
  } as const;
  return [{ op: 'insert', table: 'messages', row }];
}

function taskRow({ decision, now }: Decided, filed: Filed): RowChange {
  const { taskId: id, clientId, conversationId, requestId, teamId } = filed;
  if (decision.task.kind === 'mark') {
    return { op: 'patch', table: 'tasks', id, rootId: clientId, set: { hasNewMessage: true } };
  }
  const row = {
    id,
    rootId: clientId,
    requestId,
    clientId,
    conversationId,
    teamId,
    kind: 'answer',
    status: 'open',
    ...NOBODYS,
    waitingReason: null,
    passes: [],
    hasNewMessage: decision.request.kind === 'join',
    result: null,
    createdAt: now,
    completedAt: null,
    completedBy: null,
  } as const;
  return { op: 'insert', table: 'tasks', row };
}

function scopesOf(known: Known, { client }: IntakeDecision): readonly string[] {
  if (client.kind === 'new') return client.scopes;
  return client.scopes ?? known.matches.find((match) => match.clientId === client.id)?.scopes ?? [];
}
