import { exports } from 'cloudflare:workers';
import { altchaProof } from './altcha.ts';
import { hashPassword } from '../../worker/http/auth/passwords.ts';
import { makeToken } from '../../worker/http/auth/tokens.ts';
import { putAccount } from '../../worker/db/queries/accounts.ts';
import { insertToken } from '../../worker/db/queries/tokens.ts';
import { anId, db } from './worker.ts';

/** The Worker as it is reached from outside, over its real guard and routes. */

export const ORIGIN = 'http://127.0.0.1';
export const PASSWORD = 'correct horse battery staple';

type Options = {
  token?: string;
  cookie?: string;
  /** Our own unless told otherwise; null sends none. */
  origin?: string | null;
  key?: string;
  headers?: Record<string, string>;
  /** Sent as it is, with the content type of JSON, instead of a JSON body. */
  raw?: BodyInit;
};

export async function call(method: string, path: string, body?: unknown, options: Options = {}): Promise<Response> {
  const { token, cookie, origin = ORIGIN, key, raw } = options;
  const hasBody = body !== undefined || raw !== undefined;
  const headers = new Headers({
    ...(hasBody ? { 'content-type': 'application/json' } : {}),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(cookie === undefined ? {} : { cookie }),
    ...(origin === null ? {} : { origin }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
    ...options.headers,
  });
  return exports.default.fetch(`${ORIGIN}${path}`, {
    method,
    headers,
    redirect: 'manual',
    ...(hasBody ? { body: raw ?? JSON.stringify(body) } : {}),
  });
}

/** Lets an employee sign in with `PASSWORD`, and returns the cookie of a session. */
export async function signInAs(employee: { id: string; email: string }): Promise<string> {
  await anAccount(employee);
  const answer = await call('POST', '/api/auth/sign-in/email', { email: employee.email, password: PASSWORD });
  return cookieOf(answer);
}

let hash: Promise<string> | undefined;

export async function anAccount({ id, email }: { id: string; email: string }): Promise<void> {
  hash ??= hashPassword(PASSWORD);
  await db.batch(putAccount(db, { employeeId: id, name: id, email, passwordHash: await hash, now: Date.now() }));
}

/** The body of an answer that refuses. */
export const problemOf = async (answer: Response) =>
  (await answer.json()) as { code: string; errors?: { pointer: string; code: string }[] };

export const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';

/** A token of an owner's. */
export async function aToken(createdBy: string): Promise<string> {
  const { token, hash: kept } = await makeToken();
  await insertToken(db, { id: anId('tok'), name: 'test', hash: kept, createdBy, createdAt: Date.now() });
  return token;
}

/** The fields of /register, with a fresh nonce and a proof that is good for it. */
export async function aRegistration(fields: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const proof = 'proof' in fields ? fields['proof'] : await altchaProof();
  return {
    name: 'Zane Ozola',
    phone: '+371 2912 3456',
    email: '',
    company: '',
    message: 'My order has not come.',
    nonce: crypto.randomUUID(),
    language: 'en',
    ...fields,
    proof,
  };
}
