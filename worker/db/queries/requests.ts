import { and, asc, desc, eq, ne } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { files } from '../synced-mail.ts';
import { employees, identities, messages, requests, tasks } from '../synced.ts';
import { findLines } from './catalogue.ts';
import { isVisible } from './visible.ts';

const assignee = { id: employees.id, name: employees.name };

/**
 * A request with its order lines, its tasks, and its messages with their files, for whoever holds the scopes. Notes are the
 * staff's own and stay out.
 */
export async function findRequest(db: Db, id: string, scopes: readonly string[]) {
  const isShown = and(eq(messages.requestId, id), ne(messages.direction, 'note'));
  // Not one batch: D1 gives a batch's rows as objects by column name, where the `id` of a task and of its assignee are one.
  const [[request], itsTasks, itsMessages, itsFiles, lines] = await Promise.all([
    db
      .select({
        id: requests.id,
        number: requests.number,
        clientId: requests.clientId,
        conversationId: requests.conversationId,
        type: requests.type,
        priority: requests.priority,
        subject: requests.subject,
        status: requests.status,
        deadlineAt: requests.deadlineAt,
        warnAt: requests.warnAt,
        wish: requests.wish,
        createdAt: requests.createdAt,
      })
      .from(requests)
      .where(and(eq(requests.id, id), isVisible(requests.rootId, scopes))),
    db
      .select({ id: tasks.id, kind: tasks.kind, status: tasks.status, assignee })
      .from(tasks)
      .leftJoin(employees, eq(employees.id, tasks.assigneeId))
      .where(eq(tasks.requestId, id))
      .orderBy(asc(tasks.createdAt), asc(tasks.id)),
    db
      .select({
        id: messages.id,
        direction: messages.direction,
        text: messages.text,
        at: messages.at,
        state: messages.state,
      })
      .from(messages)
      .where(isShown)
      .orderBy(asc(messages.at), asc(messages.id)),
    db
      .select({
        id: files.id,
        messageId: files.messageId,
        name: files.name,
        mediaType: files.mediaType,
        size: files.size,
        state: files.state,
      })
      .from(files)
      .innerJoin(messages, eq(messages.id, files.messageId))
      .where(isShown)
      .orderBy(asc(files.seq)),
    findLines(db, id),
  ]);
  if (!request) return null;
  const filesOf = Map.groupBy(itsFiles, ({ messageId }) => messageId);
  const withFiles = itsMessages.map((message) => ({ ...message, files: filesOf.get(message.id) ?? [] }));
  return { ...request, lines, tasks: itsTasks, messages: withFiles };
}

/**
 * What a reply hangs on: the conversation, the open task that it answers, if there is one, and the client's newest
 * e-mail address, if there is one.
 */
export async function findReplyTarget(db: Db, id: string, scopes: readonly string[]) {
  const [request] = await db
    .select({ conversationId: requests.conversationId, taskId: tasks.id, identityId: identities.id })
    .from(requests)
    .leftJoin(tasks, and(eq(tasks.requestId, requests.id), eq(tasks.status, 'open')))
    .leftJoin(identities, and(eq(identities.clientId, requests.clientId), eq(identities.kind, 'email')))
    .where(and(eq(requests.id, id), isVisible(requests.rootId, scopes)))
    .orderBy(desc(identities.attested), desc(identities.createdAt), desc(identities.id))
    .limit(1);
  return request ?? null;
}

/** Where a request belongs, whoever may see it. */
export async function findRequestPlace(db: Db, id: string) {
  const [row] = await db
    .select({ id: requests.id, conversationId: requests.conversationId, teamId: requests.teamId })
    .from(requests)
    .where(eq(requests.id, id));
  return row ?? null;
}
