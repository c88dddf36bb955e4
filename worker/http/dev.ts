import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { advanceClock, now } from '../clock.ts';
import type { Env } from '../env.ts';
import { mailboxPage, type MailboxEntry } from './dev-mailbox.ts';

type Deps = { sweep: (env: Env) => Promise<void> };
type DevEnv = { Bindings: Env };

const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Helpers for a person trying things out on their own computer. Anywhere else every address here is a plain 404. */
export function devRoutes({ sweep }: Deps): Hono<DevEnv> {
  const routes = new Hono<DevEnv>();
  routes.use(onLoopbackOnly);
  routes.get('/mailbox.json', async (context) => context.json(await readMailbox(context.env)));
  routes.get('/mailbox', async (context) => context.html(mailboxPage(await readMailbox(context.env))));
  routes.post('/clock', async (context) => {
    const advanceMs = await readAdvance(context);
    if (advanceMs === undefined) return context.json({ detail: 'advanceMs must be a whole number.' }, 422);
    const offsetMs = advanceClock(advanceMs);
    await context.env.RUNNER?.fetch('http://runner/clock', { method: 'PUT', body: JSON.stringify({ offsetMs }) });
    await sweep(context.env);
    return context.json({ now: now(), offsetMs });
  });
  routes.post('/sweep', async (context) => {
    await sweep(context.env);
    return context.json({ now: now() });
  });
  return routes;
}

/** The Host header is checked against DNS rebinding, the Origin against pages of other sites. */
const onLoopbackOnly: MiddlewareHandler<DevEnv> = async (context, next) => {
  const { hostname, origin } = new URL(context.req.url);
  const caller = context.req.header('origin');
  const foreign = caller !== undefined && caller !== origin;
  // miniflare takes the address from a header of its own if a caller sends one; Host is what the browser wrote.
  const named = context.req.header('host')?.replace(/:\d+$/, '') ?? hostname;
  const isOurs = LOOPBACK_HOSTS.has(hostname) && LOOPBACK_HOSTS.has(named);
  if (context.env.DEV !== '1' || !isOurs || foreign) return context.notFound();
  return next();
};

async function readMailbox(env: Env): Promise<MailboxEntry[]> {
  const answer = await env.MAIL?.fetch('http://mail/mailbox');
  return answer === undefined ? [] : answer.json<MailboxEntry[]>();
}

async function readAdvance(context: Context<DevEnv>): Promise<number | undefined> {
  const body: unknown = await context.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || !('advanceMs' in body)) return undefined;
  return Number.isSafeInteger(body.advanceMs) ? Number(body.advanceMs) : undefined;
}
