import type { FieldErrors, Words } from '../words.ts';
import { form } from './page.ts';

export type Answer =
  | { kind: 'sent'; nonce: string }
  | { kind: 'refused'; code: string; errors: FieldErrors }
  /** Nobody knows whether it arrived. */
  | { kind: 'lost' };

type Problem = { code?: string; errors?: { pointer: string; code: string }[] };

const ANSWER_TIMEOUT_MS = 20_000;

/** Posts the form's words once. Sending the same nonce and words again is safe. */
export async function send(fields: Words): Promise<Answer> {
  const body = JSON.stringify({ ...fields, language: document.documentElement.lang });
  const headers = { 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  try {
    const answer = await fetch(`/api/public/${form.id}`, { method: 'POST', headers, body, signal });
    if (answer.ok) return { kind: 'sent', ...((await answer.json()) as { nonce: string }) };
    // A proxy's page is no JSON: then only the status speaks.
    const { code = 'server.failed', errors = [] } = (await answer.json().catch(() => ({}))) as Problem;
    return { kind: 'refused', code, errors: byField(errors) };
  } catch {
    return { kind: 'lost' };
  }
}

const byField = (errors: { pointer: string; code: string }[]): FieldErrors =>
  Object.fromEntries(errors.map(({ pointer, code }) => [pointer.slice(1), code]));

/** What needs no server to see, by the server's own codes. */
export function missing(words: Words): FieldErrors {
  const empty = (field: string) => (words[field] ?? '').trim() === '';
  const needed = [...form.querySelectorAll<HTMLInputElement>('[required]')].filter(({ name }) => empty(name));
  return {
    ...Object.fromEntries(needed.map(({ name }) => [name, `${name}.required`])),
    ...(empty('phone') && empty('email') ? { phone: 'contact.required' } : {}),
  };
}
