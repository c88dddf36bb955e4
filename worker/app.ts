import { Hono } from 'hono';
import type { Env } from './env.ts';
import { devRoutes } from './http/dev.ts';
import { runEveryMinute } from './jobs/every-minute.ts';
import { VERSION } from './version.ts';

/** Everything that is not a page: API, doors, sockets, `/healthz`, `/dev/*`. */
export const app = new Hono<{ Bindings: Env }>();

app.get('/healthz', (context) => context.json({ status: 'ok', version: VERSION }));
app.route('/dev', devRoutes({ sweep: runEveryMinute }));
