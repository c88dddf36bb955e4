import pages from 'frontdesk-pages';
import { app } from './app.ts';
import { depsOf } from './deps.ts';
import type { Env } from './env.ts';
import { runEveryMinute } from './every-minute.ts';
import { readBytes } from './http/body.ts';
import { withCaller } from './http/caller.ts';
import { isPublicForm, judgeOrigin } from './http/origin-guard.ts';
import { Problem, problemResponse, toProblem } from './http/problem.ts';
import { withSecurityHeaders } from './http/security-headers.ts';
import { ingestMail } from './intake/mail/door.ts';

export { DispatcherObject as Dispatcher } from './dispatcher-object.ts';
export { Hub } from './hub/hub.ts';

/** Addresses answered by Hono; every other one is a page. */
const OURS = /^\/(api|hooks|dev)\/|^\/healthz$/;

/** Scripts that run beside the staff app (vite.config.ts). Their names have a hash of what is in them. */
const APP_WORKERS = '/app/workers/';

export default {
  async fetch(request, env, context) {
    const url = new URL(request.url);
    const kind = OURS.test(url.pathname) ? 'data' : 'page';
    const https = url.protocol === 'https:' || env.PUBLIC_URL.startsWith('https:');
    return withSecurityHeaders(await answer(request, env, context), { kind, https });
  },

  /** A throw asks the sender's server to try again: only when the raw letter could not be kept. */
  async email(message, env, context) {
    const { mail } = depsOf(env, (work) => context.waitUntil(work));
    const { from, to, raw: body, rawSize: size } = message;
    const ingested = await ingestMail(mail, { envelope: { from, to }, verdict: 'headers', body, size });
    if (ingested.kind === 'unknown-recipient') message.setReject('There is no such mailbox here.');
  },

  async scheduled(_controller, env) {
    await runEveryMinute(env);
  },
} satisfies ExportedHandler<Env>;

async function answer(outer: Request, env: Env, context: ExecutionContext): Promise<Response> {
  const judged = judgeOrigin(withCaller(outer, env.TRUSTED_PROXIES), env.PUBLIC_URL);
  if (judged.kind === 'refused') return problemResponse(judged.problem);
  const { request } = judged;
  const { pathname } = new URL(request.url);
  if (OURS.test(pathname)) return app.fetch(request, env, context);
  if (pathname.startsWith(APP_WORKERS)) return appWorker(await env.ASSETS.fetch(request));
  // The service worker's scope is /app/, so the app never lives at /app.
  if (pathname === '/app') return new Response(null, { status: 308, headers: { location: '/app/' } });

  const parked = judged.kind === 'parked';
  const api = async (inner: Request) => {
    // Whatever the page makes of a parked form, nothing of it enters.
    if (parked && inner.method !== 'GET') return new Response(null, { status: 403 });
    return app.fetch(onBehalfOf(request, inner), env, context);
  };
  const page = await asFormPost(request).catch(toProblem);
  if (page instanceof Problem) return problemResponse(page);
  return pages.fetch(page, { ASSETS: env.ASSETS, api, parked }, context);
}

/** A worker has a policy of its own: it talks to us, and runs nothing but itself. */
function appWorker(script: Response): Response {
  if (!script.ok) return script;
  const headers = new Headers(script.headers);
  headers.set('cache-control', 'public, immutable, max-age=31536000');
  headers.set('content-security-policy', "default-src 'none'; script-src 'self'; connect-src 'self'");
  return new Response(script.body, { status: script.status, headers });
}

/** Our forms have some kilobytes; SvelteKit would read a body of any length into memory. */
const MAX_FORM_BYTES = 1024 * 1024;

/**
 * Whoever posts a form is answered as a form is: 303, or the page with the reasons and its status. SvelteKit would give a
 * program that accepts any media type its own JSON, always with status 200.
 */
async function asFormPost(request: Request): Promise<Request> {
  if (request.method !== 'POST') return request;
  const headers = new Headers(request.headers);
  if (isPublicForm(new URL(request.url).pathname)) headers.set('accept', 'text/html');
  return new Request(request.url, { method: 'POST', headers, body: await readBytes(request, MAX_FORM_BYTES) });
}

/** A page's own call of the API comes from whoever asked for the page, whatever headers the page has set. */
function onBehalfOf(outer: Request, inner: Request): Request {
  const headers = new Headers(inner.headers);
  const address = outer.headers.get('cf-connecting-ip');
  if (address === null) headers.delete('cf-connecting-ip');
  else headers.set('cf-connecting-ip', address);
  return new Request(inner, { headers });
}
