import { Hono } from 'hono';
import * as v from 'valibot';
import { countAttempt, forgiveAttempt } from '../db/queries/sign-in-failures.ts';
import { clientAddress } from '../http/address.ts';
import { enter } from '../http/auth/enter.ts';
import { readJson } from '../http/body.ts';
import { validate } from '../http/validation.ts';
import type { ApiEnv } from './context.ts';

const credentialsSchema = v.object({
  email: v.pipe(v.string(), v.maxLength(254)),
  // scrypt takes any length; nobody needs more, and hashing megabytes is a way to keep us busy.
  password: v.pipe(v.string(), v.maxLength(128)),
});

/** Three addresses of better-auth, and none of its others: what is not listed here does not exist. */
export const auth = new Hono<ApiEnv>();

auth.post('/sign-in/email', async (context) => {
  const { db, now, signIn } = context.var.deps;
  const request = context.req.raw;
  const credentials = validate(credentialsSchema, await readJson(request));
  const guesses = {
    count: (counters: Parameters<typeof countAttempt>[1]) => countAttempt(db, counters, now()),
    forgive: (subjects: readonly string[], address: string) => forgiveAttempt(db, subjects, address),
  };
  const address = clientAddress(request);
  const { user, headers } = await enter({ signIn, guesses }, { ...credentials, address, request });
  return Response.json({ user }, { headers });
});

auth.post('/sign-out', async (context) => {
  const headers = await context.var.deps.signIn.leave(context.req.raw.headers);
  return Response.json({ success: true }, { headers });
});

/** Makes the session last longer while somebody works; null when there is none. */
auth.get('/get-session', async (context) => {
  const { userId, headers } = await context.var.deps.signIn.stay(context.req.raw.headers);
  return Response.json(userId === null ? null : { user: { id: userId } }, { headers });
});
