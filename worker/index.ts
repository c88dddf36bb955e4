import pages from 'frontdesk-pages';
import { app } from './app.ts';
import type { Env } from './env.ts';
import { runEveryMinute } from './jobs/every-minute.ts';

export { Dispatcher } from './dispatcher/dispatcher.ts';
export { Hub } from './hub/hub.ts';

/** Addresses answered by Hono; every other one is a page. */
const OURS = /^\/(api|hooks|dev)\/|^\/healthz$/;

export default {
  fetch(request, env, context) {
    const { pathname } = new URL(request.url);
    if (OURS.test(pathname)) return app.fetch(request, env, context);
    // The service worker's scope is /app/, so the app never lives at /app.
    if (pathname === '/app') return new Response(null, { status: 308, headers: { location: '/app/' } });

    const api = async (inner: Request) => app.fetch(inner, env, context);
    return pages.fetch(request, { ASSETS: env.ASSETS, api }, context);
  },

  email(message) {
    message.setReject('This address does not take mail.');
  },

  async scheduled(_controller, env) {
    await runEveryMinute(env);
  },
} satisfies ExportedHandler<Env>;
