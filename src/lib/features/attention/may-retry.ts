/** A string among a mutation's arguments, which another version may have written. */
export function wordOf(args: unknown, key: string): string | null {
  if (typeof args !== 'object' || args === null || !(key in args)) return null;
  const value: unknown = args[key as keyof typeof args];
  return typeof value === 'string' ? value : null;
}

/** Refused because of what cannot change back: trying the same again would only be refused again. */
const FINAL: ReadonlySet<string> = new Set([
  'message.exists',
  'client.exists',
  'contact.exists',
  'identity.exists',
  'line.exists',
  'person.exists',
  'request.exists',
  'task.exists',
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
