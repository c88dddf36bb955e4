import { DEMO_PASSWORD } from '../../worker/local/demo/organisation.ts';
import type { Frontdesk } from '../../worker/local/frontdesk.ts';

/** Reads `/api/v1` of a demo instance as another program would: with an owner's token. */
export type Api = <Answer>(path: string) => Promise<Answer>;

/** Signs the demo's owner in and makes a token. @throws when an answer is not a success */
export async function askApi({ url }: Frontdesk): Promise<Api> {
  const headers = { 'content-type': 'application/json', origin: url };
  const signIn = JSON.stringify({ email: 'owner@demo.test', password: DEMO_PASSWORD });
  const session = await succeed(fetch(`${url}/api/auth/sign-in/email`, { method: 'POST', headers, body: signIn }));
  const cookie = session.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
  const made = await succeed(
    fetch(`${url}/api/v1/tokens`, { method: 'POST', headers: { ...headers, cookie }, body: '{"name":"journey"}' }),
  );
  const { token } = (await made.json()) as { token: string };

  return async <Answer>(path: string) => {
    const answer = await succeed(fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } }));
    return (await answer.json()) as Answer;
  };
}

async function succeed(call: Promise<Response>): Promise<Response> {
  const answer = await call;
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
