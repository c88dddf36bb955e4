import { conversationOf } from '#domain/conversation-of';
import type { Channel, Conversation, Priority, RequestType } from '#domain/model';
import type { MutationArgs } from '#protocol/mutations';
import { newId } from '$lib/sync/new-id.ts';

/** What is to be done, as it is chosen on a form. */
export type WorkChoice = {
  type: RequestType;
  priority: Priority;
  /** '' leaves it to the team's policy. */
  assigneeId: string;
  teamId: string;
  /** Quantities as they are typed. */
  lines: { id: string; serviceId: string; quantity: number }[];
};

const SUBJECT_LENGTH = 120; // characters; a line of a list

/** The first line of what was said, cut between words: what lists call the matter. */
export function subjectOf(text: string): string {
  const [line = ''] = text.trim().split('\n', 1);
  if (line.length <= SUBJECT_LENGTH) return line;
  const cut = line.slice(0, SUBJECT_LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${end > SUBJECT_LENGTH / 2 ? cut.slice(0, end).trimEnd() : cut}…`;
}

/** As #protocol/mutations reads it. */
type Work = NonNullable<MutationArgs<'contact.record'>['work']>;

type Making = {
  clientId: string;
  choice: WorkChoice;
  channel: Extract<Channel, 'phone' | 'visit' | 'paper'>;
  subject: string;
  text: string;
  conversations: readonly Conversation[];
};

/** A new request with its task, under ids made here. */
export function newWork({ clientId, choice, channel, subject, text, conversations }: Making): Work {
  const { type, priority, teamId, assigneeId } = choice;
  const lines = type === 'order' ? choice.lines.filter(({ serviceId }) => serviceId !== '') : [];
  return {
    taskId: newId('task'),
    requestId: newId('req'),
    request: { type, priority, subject: subject.trim() || subjectOf(text), ...(lines.length > 0 ? { lines } : {}) },
    conversationId: conversationOf(clientId, channel, conversations),
    channel,
    teamId,
    assigneeId: assigneeId === '' ? null : assigneeId,
    ...(text.trim() === '' ? {} : { note: { messageId: newId('msg'), text } }),
  };
}
