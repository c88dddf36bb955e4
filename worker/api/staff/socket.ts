import type { Handler } from 'hono';
import type { ApiEnv } from '../context.ts';

/**
 * GET /api/sync/socket?ticket=…: the ticket is the right to one socket, so there is no session to look at; the guard in
 * front of everything has refused foreign origins.
 */
export const socket: Handler<ApiEnv> = (context) => context.var.deps.hub.openSocket(context.req.raw);
