import type { Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as v from 'valibot';
import { claimKey, keepAnswer, releaseKey, type KeyedCall } from '../db/queries/api-answers.ts';
import { readJson } from '../http/body.ts';
import { sha256Hex } from '../http/hash.ts';
import { Problem } from '../http/problem.ts';
import { validate } from '../http/validation.ts';
import { authenticate } from './authenticate.ts';
import type { ApiEnv } from './context.ts';
import { keyReused } from './key-reused.ts';
import { describe } from './openapi.ts';
import type { Call, Caller, Route } from './route.ts';

type AnyCall = Call<Caller | null, unknown, unknown>;
type Answer = { status: number; body: string };

/** Puts routes where they belong; each is guarded, read, run and answered in the same way. */
export function mount(app: Hono<ApiEnv>, routes: readonly Route[]): void {
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.on(route.method, path, describeRoute(describe(route)), (context) => answer(route, context));
  }
}

async function answer(route: Route, context: Context<ApiEnv>): Promise<Response> {
  const call = await readCall(route, context);
  const claim = keyedCallOf(route, call);
  const made = claim === undefined ? await run(route, call) : await runOnce(route, call, claim);
  const headers = new Headers(call.headers);
  if (made.status !== 204) headers.set('content-type', 'application/json');
  return new Response(made.status === 204 ? null : made.body, { status: made.status, headers });
}

async function readCall(route: Route, context: Context<ApiEnv>): Promise<AnyCall> {
  const deps = context.var.deps;
  const request = context.req.raw;
  const caller = route.access === null ? null : await authenticate(deps, request, route.access);
  const input = route.body === undefined ? undefined : await readJson(request, route.bodyLimit);
  const schema = (await route.bodyFor?.(deps)) ?? route.body;
  return {
    deps,
    caller,
    request,
    params: context.req.param(),
    query: route.query === undefined ? undefined : validate(route.query, readQuery(request)),
    body: schema === undefined ? undefined : validate(schema, input),
    keyed: await readKey(route, request, input),
    headers: new Headers(),
  };
}

/** A parameter given twice is a list, which no schema of ours takes: better refused than half heard. */
function readQuery(request: Request): Record<string, unknown> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

async function readKey(route: Route, request: Request, input: unknown): Promise<AnyCall['keyed']> {
  if (route.idempotency === undefined) return undefined;
  const key = request.headers.get('idempotency-key');
  if (key === null && route.idempotency === 'own') {
    throw new Problem('request.key-missing', 400, { detail: 'Send an Idempotency-Key.' });
  }
  if (key === null) return undefined;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Problem('request.key-invalid', 400, { detail: 'A key has 1 to 255 visible ASCII characters.' });
  }
  const { pathname } = new URL(request.url);
  return { key, bodyHash: await sha256Hex(`${request.method} ${pathname}\n${JSON.stringify(input ?? null)}`) };
}

function keyedCallOf(route: Route, { caller, keyed }: AnyCall): KeyedCall | undefined {
  if (route.idempotency !== 'kept' || keyed === undefined || caller === null) return undefined;
  return { caller: caller.id, ...keyed };
}

async function run(route: Route, call: AnyCall): Promise<Answer> {
  const made = await route.run(call);
  // Parsing drops what the schema does not name: a column added to a table never leaves by itself.
  const body = route.answer === undefined ? '' : JSON.stringify(v.parse(route.answer, made));
  return { status: route.status, body };
}

/**
 * The key is claimed before the work and keeps its answer after it, so of several calls at once one works and the
 * others are told to come back (409). What failed has changed nothing and gives the key back. Work that was done by a process that
 * died before it could keep the answer is refused at the next try by its own rule (a task done twice, a name taken).
 */
async function runOnce(route: Route, call: AnyCall, keyed: KeyedCall): Promise<Answer> {
  const { db, now } = call.deps;
  const claim = await claimKey(db, keyed, now());
  if (claim.kind === 'reused') throw keyReused();
  if (claim.kind === 'in-progress') throw new Problem('request.in-progress', 409, { headers: { 'retry-after': '1' } });
  if (claim.kind === 'answered') {
    call.headers.set('idempotency-replayed', 'true');
    return claim.answer;
  }
  try {
    const made = await run(route, call);
    await keepAnswer(db, keyed, made);
    return made;
  } catch (error) {
    await releaseKey(db, keyed);
    throw error;
  }
}
