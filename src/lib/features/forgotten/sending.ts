import { problemSchema } from '#protocol/problems';
import * as v from 'valibot';

type Forgotten = { email: string; nonce: string; proof: string };
export type Asked = { kind: 'sent' } | { kind: 'refused'; status: number; code: string };

/** Asks for the letter. That it was asked for is all that anybody learns. */
export async function askForLetter(fetch: typeof globalThis.fetch, forgotten: Forgotten): Promise<Asked> {
  const answer = await fetch('/api/public/forgotten', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(forgotten),
  }).catch(() => undefined);
  if (answer?.ok === true) return { kind: 'sent' };
  const problem = v.safeParse(problemSchema, await answer?.json().catch(() => undefined));
  if (answer === undefined || !problem.success) return { kind: 'refused', status: 500, code: 'server.failed' };
  const { code, errors } = problem.output;
  return { kind: 'refused', status: answer.status, code: errors?.[0]?.code ?? code };
}
