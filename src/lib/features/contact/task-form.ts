import type { Request } from '#domain/model';
import type { MutationArgs } from '#protocol/mutations';
import type { KnownClient } from './contact-form.ts';
import { newWork, type WorkChoice } from './work.ts';

export type TaskError = 'client' | 'text' | 'lines';
type Typed = { subject: string; text: string; choice: WorkChoice };
type Place = {
  known: KnownClient | null;
  /** A request that is open and goes on; null makes a new one. */
  request: Request | null;
  /** Where the work goes when no team is chosen. */
  teamId: string;
};
type ReadTask =
  | { kind: 'ready'; args: MutationArgs<'task.create'> }
  | { kind: 'wrong'; errors: ReadonlySet<TaskError> };

/** The form as a mutation, or what keeps it from being one. */
export function readTask({ subject, text, choice }: Typed, { known, request, teamId }: Place): ReadTask {
  const errors = new Set<TaskError>();
  if (known === null) errors.add('client');
  if (text.trim() === '') errors.add('text');
  const isOrder = request === null && choice.type === 'order';
  if (isOrder && choice.lines.length === 0) errors.add('lines');
  if (known === null || errors.size > 0) return { kind: 'wrong', errors };

  const clientId = known.client.id;
  const made = newWork({
    clientId,
    choice: { ...choice, teamId: choice.teamId === '' ? (request?.teamId ?? teamId) : choice.teamId },
    channel: 'phone',
    subject,
    text,
    conversations: known.conversations,
  });
  const joined = request && { requestId: request.id, request: null, conversationId: request.conversationId };
  return { kind: 'ready', args: { clientId, ...made, ...joined } };
}
