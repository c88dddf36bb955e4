import type { ConversationView } from '$lib/store/queries/conversation.ts';

type SubjectLine = { number: number; text: string };

/** Where in a conversation its subject is another than before: by message id, at the first message of each request that
 * has one. A subject that never changes stands in the header already. */
export function subjectLines({
  messages,
  requests,
  conversation,
}: Pick<ConversationView, 'messages' | 'requests' | 'conversation'>): ReadonlyMap<string, SubjectLine> {
  const lines = new Map<string, SubjectLine>();
  let before = conversation.subject;
  for (const { id, requestId, direction } of messages) {
    const request = direction === 'note' ? undefined : requests.find((one) => one.id === requestId);
    if (request === undefined || request.subject === '' || request.subject === before) continue;
    before = request.subject;
    lines.set(id, { number: request.number, text: request.subject });
  }
  return lines;
}
