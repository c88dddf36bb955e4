import { allowTurnstile } from '$lib/ui/human-check/turnstile-policy.ts';
import { getTextDirection } from '$lib/paraglide/runtime.js';
import { paraglideMiddleware } from '$lib/paraglide/server.js';
import type { Handle, HandleFetch } from '@sveltejs/kit';

export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, async ({ request, locale }) => {
    event.request = request;
    const response = await resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', locale).replace('%dir%', getTextDirection(locale)),
    });
    if (event.locals.turnstile) allowTurnstile(response.headers);
    return response;
  });

/** Who calls: the session, the language, and the caller's address as the platform wrote it. */
const CALLER_HEADERS = ['cookie', 'accept-language', 'cf-connecting-ip', 'user-agent'];

/** Pages reach data by `fetch('/api/…')` only; here it is answered in-process, on behalf of whoever asked for the page. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const { origin, pathname } = new URL(request.url);
  if (origin !== event.url.origin || !pathname.startsWith('/api/')) return fetch(request);

  const headers = new Headers(request.headers);
  for (const name of CALLER_HEADERS) {
    const value = event.request.headers.get(name);
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const api = event.platform?.env.api;
  if (api !== undefined) return api(new Request(request, { headers }));
  // Under `npm run dev` pages run in Vite and the Worker beside them, so the way is over the network.
  headers.set('origin', event.url.origin);
  return globalThis.fetch(new Request(request, { headers }));
};
