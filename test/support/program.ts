import { DEMO_PASSWORD } from '../../worker/local/demo/organisation.ts';

/** Another program that uses `/api/v1` of a running instance, with a token of the demo's owner. */

export type Assigned = {
  requestId: string;
  number: number;
  taskId: string;
  assignee: { id: string } | null;
  waiting: boolean;
};
export type Load = { employees: { id: string; teamIds: string[]; load: number }[] };

export class Program {
  #url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  /** The instance was started anew, perhaps on another port. */
  moveTo(url: string): void {
    this.#url = url;
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.#call<Answer>('GET', path);
  }

  post<Answer>(path: string, body: unknown, key: string = crypto.randomUUID()): Promise<Answer> {
    return this.#call<Answer>('POST', path, { body: JSON.stringify(body), key });
  }

  put(path: string, body: unknown): Promise<unknown> {
    return this.#call('PUT', path, { body: JSON.stringify(body), key: crypto.randomUUID() });
  }

  patch(path: string, body: unknown): Promise<void> {
    return this.#call<void>('PATCH', path, { body: JSON.stringify(body), key: crypto.randomUUID() });
  }

  /** A raw letter by the API's door; it is understood after the answer. */
  async bringLetter(raw: Buffer, to: string): Promise<void> {
    const headers = { authorization: `Bearer ${this.#token}`, 'content-type': 'message/rfc822' };
    const address = `${this.#url}/api/v1/letters?${new URLSearchParams({ to })}`;
    const answer = await fetch(address, { method: 'POST', headers, body: new Uint8Array(raw) });
    if (!answer.ok) throw new Error(`the letter was answered ${answer.status}: ${await answer.text()}`);
  }

  /** @throws when the answer is not a success */
  async #call<Answer>(method: string, path: string, sent?: { body: string; key: string }): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${this.#token}`,
      ...(sent ? { 'content-type': 'application/json', 'idempotency-key': sent.key } : {}),
    };
    const call = () => fetch(`${this.#url}/api/v1${path}`, { method, headers, body: sent?.body ?? null });
    // The server may close an idle connection in the moment in which it is used: what has a key is said again, as any
    // program should.
    const answer = await call().catch(call);
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as Answer;
  }
}

/** Signs the demo's owner in and makes a token. */
export async function aProgram(url: string): Promise<Program> {
  const headers = { 'content-type': 'application/json', origin: url };
  const signIn = JSON.stringify({ email: 'owner@demo.test', password: DEMO_PASSWORD });
  const session = await fetch(`${url}/api/auth/sign-in/email`, { method: 'POST', headers, body: signIn });
  const cookie = session.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const body = JSON.stringify({ name: 'test' });
  const made = await fetch(`${url}/api/v1/tokens`, { method: 'POST', headers: { ...headers, cookie }, body });
  if (made.status !== 201) throw new Error(`no token: ${made.status} ${await made.text()}`);
  return new Program(url, ((await made.json()) as { token: string }).token);
}

/** A team of its own, whose members have no work yet. */
export async function aNewTeam(program: Program, size: number): Promise<{ teamId: string; memberIds: string[] }> {
  const name = crypto.randomUUID();
  const { id: teamId } = await program.post<{ id: string }>('/teams', { name, presence: 'ignored' });
  const memberIds: string[] = [];
  for (let index = 0; index < size; index += 1) {
    const employee = {
      name: `Member ${index}`,
      email: `${name}-${index}@demo.test`,
      role: 'employee',
      teamIds: [teamId],
    };
    memberIds.push((await program.post<{ id: string }>('/employees', employee)).id);
  }
  return { teamId, memberIds };
}

/** The body of a request by a person nobody knows yet. */
export const aRequestBy = (person: string, teamId?: string) => ({
  client: { name: `Client ${person}`, email: `${person}@example.test` },
  type: 'question',
  text: `Do you have this in blue? (${person})`,
  ...(teamId === undefined ? {} : { teamId }),
});
