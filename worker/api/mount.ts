import type { Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as v from 'valibot';
import type { Answer, KeyedCall } from '../db/queries/api-answers.ts';
import { readJson } from '../http/body.ts';
import { sha256Hex } from '../http/hash.ts';
import { Problem } from '../http/problem.ts';
import { validate } from '../http/validation.ts';
import { authenticate } from './authenticate.ts';
import type { ApiEnv } from './context.ts';
import { once } from './once.ts';
import { describe } from './openapi.ts';
import type { Call, Caller, Route } from './route.ts';

type AnyCall = Call<Caller | null, unknown, unknown>;

/** Puts routes where they belong; each is guarded, read, run and answered in the same way. */
export function mount(app: Hono<ApiEnv>, routes: readonly Route[]): void {
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.on(route.method, path, describeRoute(describe(route)), (context) => answer(route, context));
  }
}

async function answer(route: Route, context: Context<ApiEnv>): Promise<Response> {
  const call = await readCall(route, context);
  if (route.answers === 'bytes') return (await route.run(call)) as Response;
  if (route.csv && (call.query as { format?: string }).format === 'csv')
    return asFile(route.csv(await route.run(call)));
  const made = await perform(route, call);
  const headers = new Headers(call.headers);
  if (made.status !== 204) headers.set('content-type', 'application/json');
  return new Response(made.status === 204 ? null : made.body, { status: made.status, headers });
}

const asFile = ({ name, text }: { name: string; text: string }): Response =>
  new Response(text, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"` },
  });

async function perform(route: Route, call: AnyCall): Promise<Answer> {
  const keyed = keyedCallOf(route, call);
  if (keyed === undefined) return run(route, call);
  const sealedWith = route.idempotency === 'sealed' ? await sealOf(call) : undefined;
  const made = await once(call.deps, { keyed, sealedWith, run: () => run(route, call) });
  if (made.replayed) call.headers.set('idempotency-replayed', 'true');
  return made;
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

function keyedCallOf({ idempotency }: Route, { caller, keyed }: AnyCall): KeyedCall | undefined {
  if (idempotency === undefined || idempotency === 'own' || keyed === undefined || caller === null) return undefined;
  return { caller: caller.id, ...keyed };
}

/**
 * What an answer with a secret in it is sealed with while it is kept: the caller's token, of which we have a hash only; for
 * a session what AUTH_SECRET makes of its person, for browsers show nothing that stays the same and is not kept here too.
 */
const sealOf = async ({ caller, request, deps }: AnyCall): Promise<string | undefined> =>
  caller?.kind === 'employee' ? deps.sealFor(caller.id) : request.headers.get('authorization')?.split(' ').at(-1);

async function run(route: Route, call: AnyCall): Promise<Answer> {
  const made = await route.run(call);
  // Parsing drops what the schema does not name: a column added to a table never leaves by itself.
  const body = route.answer === undefined ? '' : JSON.stringify(v.parse(route.answer, made));
  return { status: route.status, body };
}
