import { m } from '#messages';

const WHAT: Readonly<Record<string, () => string>> = {
  'reply.send': m.attention_what_reply,
  'reply.undo': m.attention_what_reply,
  'reply.retry': m.attention_what_reply,
  'note.add': m.attention_what_note,
  'task.complete': m.attention_what_complete,
  'task.reopen': m.attention_what_reopen,
  'task.handover': m.attention_what_handover,
  'request.setStatus': m.attention_what_status,
  'client.patch': m.attention_what_client,
  'review.accept': m.attention_what_review,
  'review.link': m.attention_what_review,
  'review.block': m.attention_what_review,
  'employee.patch': m.attention_what_employee,
  'organisation.patch': m.attention_what_organisation,
  'team.create': m.attention_what_team,
  'team.patch': m.attention_what_team,
  'mailbox.create': m.attention_what_mailbox,
  'mailbox.patch': m.attention_what_mailbox,
  'service.create': m.attention_what_service,
  'service.patch': m.attention_what_service,
};

/** What a refused mutation was meant to do; an older app's name still gets a word. */
export const refusedWhat = (name: string): string => (WHAT[name] ?? m.attention_what_other)();

/** A string among a mutation's arguments, which another version may have written. */
export function wordOf(args: unknown, key: string): string | null {
  if (typeof args !== 'object' || args === null || !(key in args)) return null;
  const value: unknown = args[key as keyof typeof args];
  return typeof value === 'string' ? value : null;
}

/** Refused because of what cannot change back: trying the same again would only be refused again. */
const FINAL: ReadonlySet<string> = new Set([
  'message.exists',
  'task.cannot-reopen',
  'task.done',
  'reply.too-late',
  'reply.not-failed',
  'review.decided',
  'request.one-way',
  'request.wrong-status',
  'service.exists',
  'employee.self',
  'mailbox.taken',
]);

export const mayRetry = (code: string): boolean => !FINAL.has(code);
