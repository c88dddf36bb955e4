import type { AttentionCase } from '$lib/store/queries/attention-cases.ts';
import { isHeldReply } from '$lib/store/queries/held-replies.ts';
import { mayRetry } from './may-retry.ts';

/** What can be done about something that was refused, the best first. Copying, looking and discarding always can. */
export type WayOut =
  /** The same once more. */
  | 'again'
  /** The same once more, and everything that rests on it after that. */
  | 'again-with-dependants'
  /** Its reply stands in the conversation, with what came in between. */
  | 'see-conversation'
  /** The same words as a reply to what is open in the conversation now. */
  | 'reply-now'
  /** The same words and no files, which the server does not have any more. */
  | 'reply-without-files'
  /** Somebody else takes the task. */
  | 'hand-over'
  /** The words stay with the conversation, among colleagues. */
  | 'note';

/** The place it was written to is gone or closed; the conversation may have another. */
const PLACE_GONE: ReadonlySet<string> = new Set(['request.gone', 'request.closed', 'task.gone', 'task.done']);
const ADDRESS_GONE = 'reply.no-address';
const FILES_GONE: ReadonlySet<string> = new Set(['file.gone', 'file.taken', 'reply.too-large']);
/** The person the task was meant for cannot have it; another can. */
const TAKER_WRONG: ReadonlySet<string> = new Set(['employee.gone', 'employee.inactive', 'employee.cannot-see']);

export function waysOut(item: AttentionCase): WayOut[] {
  // First what blocks it: alone it would only be refused again.
  if (item.blockedBy !== null) return noteFrom(item);
  if (isHeldReply(item) && item.openTaskId !== null) return ['see-conversation', ...noteFrom(item)];
  return [...asSomethingElse(item), ...again(item), ...noteFrom(item)];
}

function again({ code, dependants }: AttentionCase): WayOut[] {
  if (!mayRetry(code) || FILES_GONE.has(code)) return [];
  return [dependants.length > 0 ? 'again-with-dependants' : 'again'];
}

function asSomethingElse({ name, code, replyPlace, now }: AttentionCase): WayOut[] {
  if (name === 'reply.send' && replyPlace !== null) {
    if (FILES_GONE.has(code)) return ['reply-without-files'];
    if (PLACE_GONE.has(code) || code === ADDRESS_GONE) return ['reply-now'];
  }
  if (name === 'task.handover' && TAKER_WRONG.has(code) && now.task?.status === 'open') return ['hand-over'];
  return [];
}

/** Needs words, a conversation that is still here, and is pointless for what was a note, but for one whose files are gone. */
const noteFrom = ({ name, code, text, now }: AttentionCase): WayOut[] =>
  text !== '' && (name !== 'note.add' || FILES_GONE.has(code)) && now.conversationId !== null ? ['note'] : [];
