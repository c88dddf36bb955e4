import { Hono } from 'hono';
import { auth } from './api/auth.ts';
import type { ApiEnv } from './api/context.ts';
import { internalMail } from './api/internal/mail.ts';
import { mount } from './api/mount.ts';
import { openApiDocument } from './api/openapi.ts';
import { ROUTES } from './api/routes.ts';
import { letterFrame } from './api/staff/letter-frame.ts';
import { socket } from './api/staff/socket.ts';
import { now } from './clock.ts';
import { depsOf } from './deps.ts';
import { devRoutes } from './http/dev.ts';
import { notFound, problemResponse, toProblem } from './http/problem.ts';
import { runEveryMinute } from './every-minute.ts';
import { VERSION } from './version.ts';

/** Everything that is not a page: API, doors, sockets, `/healthz`, `/dev/*`. */
export const app = new Hono<ApiEnv>();

app.onError((error) => problemResponse(toProblem(error)));
app.notFound(() => problemResponse(notFound()));

app.get('/healthz', (context) => context.json({ status: 'ok', version: VERSION }));
app.route('/dev', devRoutes({ sweep: runEveryMinute }));

app.use('/api/*', async (context, next) => {
  context.set(
    'deps',
    depsOf(context.env, (work) => context.executionCtx.waitUntil(work)),
  );
  await next();
  // Devices learn the server's time from this (RFC 9110, 6.6.1). Where no platform adds it, and on a moved clock, it is ours.
  if (context.res.status !== 101) context.header('date', new Date(now()).toUTCString());
});
app.route('/api/auth', auth);
app.route('/api/internal/mail', internalMail);
app.get('/api/sync/socket', socket);
app.post('/api/letter-frame', letterFrame);
mount(app, ROUTES);

const document = openApiDocument(app);
app.get('/api/v1/openapi.json', async (context) => context.json(await document()));
