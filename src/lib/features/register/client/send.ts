import type { Field, Words } from '../words.ts';
import type { FieldErrors } from './page.ts';

export type Answer =
  | { kind: 'registered'; nonce: string }
  | { kind: 'refused'; code: string; errors: FieldErrors }
  /** Nobody knows whether it arrived. */
  | { kind: 'lost' };

type Problem = { code?: string; errors?: { pointer: string; code: string }[] };

const ANSWER_TIMEOUT_MS = 20_000;

/** Posts the form's words once. Sending the same nonce and words again is safe. */
export async function send(fields: Words & { nonce: string; proof: string }): Promise<Answer> {
  const body = JSON.stringify({ ...fields, language: document.documentElement.lang });
  const headers = { 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  try {
    const answer = await fetch('/api/public/register', { method: 'POST', headers, body, signal });
    if (answer.ok) return { kind: 'registered', ...((await answer.json()) as { nonce: string }) };
    // A proxy's page is no JSON: then only the status speaks.
    const { code = 'server.failed', errors = [] } = (await answer.json().catch(() => ({}))) as Problem;
    return { kind: 'refused', code, errors: byField(errors) };
  } catch {
    return { kind: 'lost' };
  }
}

const byField = (errors: { pointer: string; code: string }[]): FieldErrors =>
  Object.fromEntries(errors.map(({ pointer, code }) => [pointer.slice(1) as Field, code]));

/** What needs no server to see, by the server's own codes; null when there is nothing. */
export function missing(words: Words): FieldErrors | null {
  const empty = (field: Field) => words[field].trim() === '';
  const errors: FieldErrors = {};
  if (empty('name')) errors.name = 'name.required';
  if (empty('phone') && empty('email')) errors.phone = 'contact.required';
  if (empty('message')) errors.message = 'message.required';
  return Object.keys(errors).length > 0 ? errors : null;
}
