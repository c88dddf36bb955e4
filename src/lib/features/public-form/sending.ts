import { problemSchema } from '#protocol/problems';
import { registeredSchema } from '#protocol/public';
import * as v from 'valibot';
import type { FieldErrors, Words } from './words.ts';

/** What became of a sent form. `errors` holds a code for each field that is wrong; `code` says what is wrong as a whole. */
type Sent = { kind: 'sent'; nonce: string } | { kind: 'refused'; status: number; code: string; errors: FieldErrors };

/** Hands the form's words on to the API. Nothing is ever thrown: whatever happens, the page must keep the words. */
export async function sendForm(fetch: typeof globalThis.fetch, endpoint: string, fields: Words): Promise<Sent> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  }).catch(() => undefined);
  const body: unknown = await answer?.json().catch(() => undefined);
  const sent = v.safeParse(registeredSchema, body);
  if (answer?.ok === true && sent.success) return { kind: 'sent', nonce: sent.output.nonce };
  return refusal(answer?.status ?? 500, body);
}

function refusal(status: number, body: unknown): Sent {
  const problem = v.safeParse(problemSchema, body);
  if (!problem.success || status < 400) return { kind: 'refused', status: 500, code: 'server.failed', errors: {} };
  const { code, errors = [] } = problem.output;
  // Of several faults of a field the first is told.
  const faults = errors.map(({ pointer, code: fault }): [string, string] => [pointer.slice(1), fault]).toReversed();
  return { kind: 'refused', status, code, errors: Object.fromEntries(faults) };
}
