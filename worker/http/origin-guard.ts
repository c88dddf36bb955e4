import { Problem } from './problem.ts';

/**
 * The one guard against calls that a foreign page makes with our visitor's cookies. It stands before SvelteKit and
 * Hono alike: frameworks check forms only, JSON passes them (security.md, cross-site calls).
 */
export type Judged =
  /** Goes on, perhaps without the cookies that it must not use. */
  | { kind: 'pass'; request: Request }
  /** A public form that a foreign page posted: answered with our page, its words kept, and nothing enters. */
  | { kind: 'parked'; request: Request }
  | { kind: 'refused'; problem: Problem };

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Pages with a form for everybody: a plain form on any site may post to them. */
const PUBLIC_FORMS = /^\/(?:register|order|callback|setup|forgotten|f\/[^/]+)\/?$/;
export const isPublicForm = (pathname: string): boolean => PUBLIC_FORMS.test(pathname);
/** What a program may call without being anybody: the cookies that it may carry are taken off first. */
const WITHOUT_AUTHORITY = /^\/(?:api\/public|hooks|dev)\/|^\/api\/auth\/sign-in\/email$/;

/** @param publicUrl origin under which people reach this deployment */
export function judgeOrigin(request: Request, publicUrl: string): Judged {
  const url = new URL(request.url);
  const caller = callerOf(request, selfOrigins(url, publicUrl));
  if (request.headers.get('upgrade')?.toLowerCase() === 'websocket') {
    return caller === 'foreign' ? refused() : { kind: 'pass', request };
  }
  if (SAFE_METHODS.has(request.method)) return { kind: 'pass', request };
  if (isPublicForm(url.pathname)) {
    if (caller === 'self') return { kind: 'pass', request };
    return { kind: caller === 'foreign' ? 'parked' : 'pass', request: withoutCookies(request) };
  }
  if (isBearer(request)) return { kind: 'pass', request: withoutCookies(request) };
  if (caller === 'self') return { kind: 'pass', request };
  if (caller === 'none' && WITHOUT_AUTHORITY.test(url.pathname))
    return { kind: 'pass', request: withoutCookies(request) };
  return refused();
}

/** `http://localhost:8787` is ourselves too when we listen on loopback: nobody else can be reached under that name. */
function selfOrigins(url: URL, publicUrl: string): ReadonlySet<string> {
  const own = new URL(publicUrl).origin;
  return new Set(LOOPBACK_HOSTS.has(url.hostname) ? [own, url.origin] : [own]);
}

/** `none` is a program: browsers name an origin with every changing call, and fetch metadata where they do not. */
function callerOf(request: Request, self: ReadonlySet<string>): 'self' | 'foreign' | 'none' {
  const origin = request.headers.get('origin');
  if (origin !== null) return self.has(origin) ? 'self' : 'foreign';
  const site = request.headers.get('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site' ? 'foreign' : 'none';
}

/** A token is sent on purpose, never by a browser on its own, so no page can borrow it. */
const isBearer = (request: Request): boolean => /^bearer /i.test(request.headers.get('authorization') ?? '');

function withoutCookies(request: Request): Request {
  if (!request.headers.has('cookie')) return request;
  const headers = new Headers(request.headers);
  headers.delete('cookie');
  return new Request(request, { headers });
}

const refused = (): Judged => ({
  kind: 'refused',
  problem: new Problem('origin.foreign', 403, { detail: 'A changing call needs our own Origin, or a bearer token.' }),
});
