import { problemSchema } from '#protocol/problems';
import { registeredSchema, type Registration } from '#protocol/public';
import * as v from 'valibot';
import { FIELDS, type Field } from './words.ts';

/** What became of a sent form. `errors` holds a code for each field that is wrong; `code` says what is wrong as a whole. */
export type Sent =
  | { kind: 'registered'; nonce: string }
  | { kind: 'refused'; status: number; code: string; errors: Partial<Record<Field, string>> };

/** Sends the form's words on to the API. Nothing is ever thrown: whatever happens, the page must keep the words. */
export async function sendRegistration(fetch: typeof globalThis.fetch, registration: Registration): Promise<Sent> {
  const answer = await fetch('/api/public/register', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(registration),
  }).catch(() => undefined);
  const body: unknown = await answer?.json().catch(() => undefined);
  const registered = v.safeParse(registeredSchema, body);
  if (answer?.ok === true && registered.success) return { kind: 'registered', nonce: registered.output.nonce };
  return refusal(answer?.status ?? 500, body);
}

function refusal(status: number, body: unknown): Sent {
  const problem = v.safeParse(problemSchema, body);
  if (!problem.success || status < 400) return { kind: 'refused', status: 500, code: 'server.failed', errors: {} };
  const errors: Partial<Record<Field, string>> = {};
  for (const { pointer, code } of problem.output.errors ?? []) {
    const field = FIELDS.find((name) => pointer === `/${name}`);
    if (field !== undefined) errors[field] ??= code;
  }
  return { kind: 'refused', status, code: problem.output.code, errors };
}
