import { problemSchema } from '#protocol/problems';
import { setupStateSchema } from '#protocol/setup';
import * as v from 'valibot';
import { hoursOf, type Words } from './words.ts';

export type SetupState = v.InferOutput<typeof setupStateSchema>['code'];

/** Whether this can be set up, and what is still needed for it; null where there is an organisation, or nobody can tell. */
export async function readSetupState(fetch: typeof globalThis.fetch, code: string): Promise<SetupState | null> {
  const answer = await fetch(`/api/public/setup?code=${encodeURIComponent(code)}`).catch(() => undefined);
  const read = v.safeParse(setupStateSchema, await answer?.json().catch(() => undefined));
  return answer?.ok === true && read.success ? read.output.code : null;
}

/** `errors` holds a code by field, days as `hours[0]`; `code` says what is wrong as a whole. */
export type Sent =
  | { kind: 'done' }
  | { kind: 'gone' }
  | { kind: 'refused'; status: number; code: string; errors: Record<string, string> };

type Facts = { words: Words; password: string; code: string; ownerLanguage: string };

export async function sendSetup(fetch: typeof globalThis.fetch, facts: Facts): Promise<Sent> {
  const { words, ...rest } = facts;
  const { days: _, language, timeZone, ...fields } = words;
  const usual = { language: language || null, timeZone: timeZone || null };
  const answer = await fetch('/api/public/setup', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...fields, ...usual, ...rest, openingHours: hoursOf(words) }),
  }).catch(() => undefined);
  if (answer?.ok === true) return { kind: 'done' };
  if (answer?.status === 404) return { kind: 'gone' };
  const problem = v.safeParse(problemSchema, await answer?.json().catch(() => undefined));
  if (answer === undefined || !problem.success) {
    return { kind: 'refused', status: 500, code: 'server.failed', errors: {} };
  }
  return { kind: 'refused', status: answer.status, code: problem.output.code, errors: byField(problem.output.errors) };
}

const byField = (errors: { pointer: string; code: string }[] = []): Record<string, string> =>
  Object.fromEntries(errors.map(({ pointer, code }) => [fieldOf(pointer), code]));

const fieldOf = (pointer: string): string =>
  pointer.replace(/^\/openingHours\/(\d+).*$/, '/hours[$1]').replace(/^\//, '');
