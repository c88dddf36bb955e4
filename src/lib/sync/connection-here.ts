import { connect, type Connection, type ConnectionDeps } from './connection.ts';
import { createServer } from './server.ts';

/** Sync in the page itself, fetched only where a browser has no worker for it. */
export const connectHere = (deps: Pick<ConnectionDeps, 'store' | 'tell'>): Promise<Connection> =>
  connect({ ...deps, server: createServer({ fetch: (path, init) => fetch(path, init), now: Date.now }) });
