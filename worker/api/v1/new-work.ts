import { v7 as uuid } from 'uuid';
import { conversationOf } from '#domain/conversation-of';
import type { Priority, RequestType } from '#domain/model';
import type { NewWork } from '#domain/mutations/new-work';
import { findConversations } from '../../db/queries/clients.ts';
import type { Deps } from '../../deps.ts';
import { Problem } from '../../http/problem.ts';

type Wanted = {
  type: RequestType;
  priority: Priority;
  subject: string;
  teamId: string | null;
  assigneeId: string | null;
};
type For = { clientId: string; channel: NewWork['channel']; text: string };

/** A new request with its task, as the app makes it. @throws {Problem} 422 for a team that is none */
export async function newWork(deps: Deps, wanted: Wanted, { clientId, channel, text }: For): Promise<NewWork> {
  const { type, priority, subject, assigneeId } = wanted;
  return {
    taskId: `task_${uuid()}`,
    requestId: `req_${uuid()}`,
    request: { type, priority, subject },
    conversationId: conversationOf(clientId, channel, await findConversations(deps.db, clientId)),
    channel,
    teamId: await teamOf(deps, wanted.teamId),
    assigneeId,
    note: { messageId: `msg_${uuid()}`, text },
  };
}

/** The team that is named, else the default one, else the eldest (MT7). */
export async function teamOf(deps: Deps, teamId: string | null): Promise<string> {
  const { teams } = await deps.organisation();
  const team = teamId === null ? teams[0] : teams.find(({ id }) => id === teamId);
  if (team) return team.id;
  const errors = [{ pointer: '/teamId', code: 'team.absent', detail: 'There is no such team.' }];
  throw new Problem('team.absent', 422, { errors });
}
